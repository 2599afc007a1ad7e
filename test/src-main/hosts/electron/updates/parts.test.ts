import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf, httpFailure } from '../../../../../src-main/hosts/electron/updates/failure.ts';
import { chooseOwnFile, extensionOf } from '../../../../../src-main/hosts/electron/updates/own-file.ts';
import { readReleaseServer } from '../../../../../src-main/hosts/electron/updates/release-server.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';

async function note(text: string): Promise<string> {
  const file = path.join(await temporaryFolder(), 'note');
  await writeFile(file, text);
  return file;
}

describe('the release server', () => {
  it('is read from what electron-builder noted', async () => {
    const server = await readReleaseServer(
      await note("owner: vitrine-app\nrepo: 'vitrine'\nprovider: github\nreleaseType: draft\n"),
    );
    expect(server).toMatchObject({
      name: 'github.com/vitrine-app/vitrine',
      page: 'https://github.com/vitrine-app/vitrine/releases',
    });
    expect(server?.addressOf('v0.2.0', 'Vitrine-0.2.0.AppImage.sig')).toBe(
      'https://github.com/vitrine-app/vitrine/releases/download/v0.2.0/Vitrine-0.2.0.AppImage.sig',
    );
  });

  it.each([
    ['nothing', ''],
    ['another kind of server', 'provider: generic\nowner: a\nrepo: b\n'],
    ['half a name', 'provider: github\nowner: vitrine\n'],
    ['a name that leads elsewhere', 'provider: github\nowner: ..\nrepo: b/../../c\n'],
  ])('is none when there is %s', async (_what, text) => {
    expect(await readReleaseServer(await note(text))).toBeNull();
  });
});

describe('the file for this machine', () => {
  it('is of the kind that is installed', async () => {
    const deb = await note('deb\n');
    expect(extensionOf('win32', deb, false)).toBe('.exe');
    expect(extensionOf('darwin', deb, false)).toBe('.zip');
    expect(extensionOf('linux', deb, false)).toBe('.deb');
    expect(extensionOf('linux', '/nowhere', true)).toBe('.AppImage');
  });

  it('is none for a bare folder on Linux, whatever AppImage it was started from', () => {
    expect(extensionOf('linux', '/nowhere', false)).toBeNull();
  });

  it.each([
    ['arm64', ['a-x64.zip', 'a-arm64.zip'], 'a-arm64.zip'],
    ['x64', ['a-arm64.zip', 'a.zip', 'a.dmg'], 'a.zip'],
    ['x64', ['a-arm64.zip'], undefined],
    ['x64', ['a.dmg'], undefined],
  ])('is for its processor: %s of %j', (arch, urls, chosen) => {
    expect(
      chooseOwnFile(
        urls.map((url) => ({ url })),
        '.zip',
        arch,
      )?.url,
    ).toBe(chosen);
  });
});

describe('a failure', () => {
  const withCode = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

  it.each([
    ['offline', new Error('net::ERR_NAME_NOT_RESOLVED')],
    ['offline', withCode('ECONNREFUSED')],
    ['offline', withCode('ERR_UPDATER_LATEST_VERSION_NOT_FOUND', 'Error: net::ERR_INTERNET_DISCONNECTED')],
    ['no_release', withCode('ERR_UPDATER_LATEST_VERSION_NOT_FOUND', '404')],
    ['no_release', withCode('HTTP_ERROR_404')],
    ['no_release', httpFailure(404)],
    ['failed', httpFailure(500)],
    ['bad_signature', withCode('ERR_UPDATER_INVALID_SIGNATURE')],
    ['damaged', withCode('ERR_CHECKSUM_MISMATCH')],
    ['disk', withCode('ENOSPC')],
    ['failed', new TypeError('x is not a function')],
    ['failed', 'nonsense'],
  ])('is %s for %s', (failure, error) => {
    expect(failureOf(error)).toBe(failure);
  });
});
