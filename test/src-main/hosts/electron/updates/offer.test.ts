import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { httpFailure } from '../../../../../src-main/hosts/electron/updates/failure.ts';
import { offerUpdate, type OfferHands } from '../../../../../src-main/hosts/electron/updates/offer.ts';
import { updateWords } from '../../../../../src-main/hosts/electron/updates/words.ts';
import { install, type Installed } from './installed.ts';
import { openRelease, type TestRelease } from './release.ts';

const words = updateWords();
/** A program that notes beside itself how it was run. */
const newProgram = '#!/bin/sh\necho "$APPIMAGE_EXIT_AFTER_INSTALL" > "$0.ran"\n';
const newer = { version: '0.2.0', contents: newProgram };

interface Offer {
  /** What was said and asked, in order. */
  said: string[];
  restarts: number;
  progress: (number | null)[];
  loads: number;
  logged: string[];
}

/** Makes the offer to an owner who answers with these buttons, by their words; silence closes the dialog. */
async function offer(
  release: TestRelease,
  installed: Installed,
  answers: string[],
  hands: Partial<OfferHands> = {},
  extension = '.AppImage',
): Promise<Offer> {
  const outcome: Offer = { said: [], restarts: 0, progress: [], loads: 0, logged: [] };
  const { server, key } = release;
  const load = async (): Promise<Installed['updater']> => {
    outcome.loads += 1;
    return installed.updater;
  };
  await offerUpdate(
    { server, key, load, extension },
    {
      words,
      currentVersion: '0.1.0',
      async ask(message, buttons) {
        outcome.said.push(message);
        const answer = buttons.length === 1 ? buttons[0] : answers.shift();
        if (answer === undefined) return buttons.length - 1;
        expect(buttons).toContain(answer);
        return buttons.indexOf(answer);
      },
      isBusy: async () => false,
      async fetchText(address) {
        const response = await fetch(address);
        if (!response.ok) throw httpFailure(response.status);
        return response.text();
      },
      showProgress: (fraction) => outcome.progress.push(fraction),
      formatSize: (bytes) => `${bytes} bytes`,
      log: (text) => outcome.logged.push(text),
      async restart() {
        outcome.restarts += 1;
      },
      ...hands,
    },
  );
  expect(outcome.logged).toHaveLength(outcome.said.at(-1) === words.failed ? 1 : 0);
  return outcome;
}

const pathsOf = (release: TestRelease): string[] => release.asked.map((asked) => asked.path);
const filesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.AppImage'));

describe('before the owner agrees', () => {
  it('nothing is loaded and nothing asked of the network', async () => {
    const release = await openRelease();
    const outcome = await offer(release, await install(release.address), [words.not_now]);
    expect(outcome.said).toEqual(['Ask release server for a newer version of Vitrine?']);
    expect(outcome.loads).toBe(0);
    expect(release.asked).toEqual([]);
  });

  it('closing a dialog is no consent, at any step', async () => {
    const release = await openRelease();
    release.publish(newer);
    for (const answers of [[], [words.ask], [words.ask, words.download]]) {
      const installed = await install(release.address);
      const outcome = await offer(release, installed, answers);
      expect(outcome.restarts).toBe(0);
      expect(installed.onQuit).toEqual([]);
    }
  });
});

describe('a newer version', () => {
  it('is shown with its size, and downloaded only when the owner says so', async () => {
    const release = await openRelease();
    release.publish(newer);
    const outcome = await offer(release, await install(release.address), [words.ask, words.not_now]);
    expect(outcome.said.at(-1)).toBe(
      `Vitrine 0.2.0 can be downloaded (${newProgram.length} bytes). You have 0.1.0.`,
    );
    expect(pathsOf(release)).toEqual(['latest-linux.yml']);
    // Nothing that would let the server know this machine again.
    expect(release.asked[0]?.headers['x-user-staging-id']).toBe('0');
  });

  it('replaces the program at the next quit, once its signature was found right', async () => {
    const release = await openRelease();
    release.publish(newer);
    const installed = await install(release.address);
    const outcome = await offer(release, installed, [words.ask, words.download, words.at_quit]);
    expect(outcome.said.at(-1)).toBe('Vitrine 0.2.0 is downloaded, and its signature is right.');
    expect(outcome.progress.at(-1)).toBe(null);
    expect(pathsOf(release)).toEqual([
      'latest-linux.yml',
      'Vitrine-0.2.0.AppImage',
      'Vitrine-0.2.0.AppImage.sig',
    ]);
    expect(readFileSync(installed.program, 'utf8')).toBe('old');

    for (const quit of installed.onQuit) quit(0);
    expect(readFileSync(installed.program, 'utf8')).toBe(newProgram);
    expect(readFileSync(`${installed.program}.ran`, 'utf8')).toBe('true\n');
  });

  it('is not installed at the next quit once a still newer one, with a wrong signature, has come in its place', async () => {
    const release = await openRelease();
    release.publish(newer);
    const installed = await install(release.address);
    await offer(release, installed, [words.ask, words.download, words.at_quit]);
    release.publish({ version: '0.3.0', contents: `${newProgram}# 3`, signature: 'AAAA' });
    const outcome = await offer(release, installed, [words.ask, words.download, words.at_quit]);
    expect(outcome.said.at(-1)).toBe(words.bad_signature);
    for (const quit of installed.onQuit) quit(0);
    expect(readFileSync(installed.program, 'utf8')).toBe('old');
  });

  it('is installed with a restart when the owner wants it at once', async () => {
    const release = await openRelease();
    release.publish(newer);
    const installed = await install(release.address);
    const outcome = await offer(release, installed, [words.ask, words.download, words.restart]);
    expect(outcome.restarts).toBe(1);
    expect(installed.onQuit).toEqual([]);
  });

  it('waits while an import runs, for the download as for the installation, and can be tried again', async () => {
    const release = await openRelease();
    release.publish(newer);
    const installed = await install(release.address);
    let busy = [true];
    const isBusy = async (): Promise<boolean> => busy.shift() ?? false;
    const all = [words.ask, words.download, words.restart];

    const first = await offer(release, installed, [...all], { isBusy });
    expect(first.said.at(-1)).toBe(words.busy_download);
    expect(pathsOf(release)).toEqual(['latest-linux.yml']);

    busy = [false, true];
    const second = await offer(release, installed, [...all], { isBusy });
    expect(second.said.at(-1)).toBe(words.busy_install);
    expect(second.restarts).toBe(0);

    const third = await offer(release, installed, [...all], { isBusy });
    expect(third.restarts).toBe(1);
    expect(pathsOf(release).filter((name) => name.endsWith('.AppImage'))).toHaveLength(1);
  });
});

describe('a file that is not what the makers released', () => {
  const stranger = generateKeyPairSync('ed25519').privateKey;
  type Signature = (release: TestRelease) => string | null;

  it.each<[string, Signature]>([
    ['has no signature', () => null],
    ['has an empty signature', () => ''],
    ['is signed with another key', (release) => release.signatureOf('0.2.0', newProgram, stranger)],
    ['was changed after it was signed', (release) => release.signatureOf('0.2.0', `${newProgram}#`)],
    ['is an old one under a new number', (release) => release.signatureOf('0.1.9', newProgram)],
  ])('is deleted when it %s', async (_how, signatureFor) => {
    const release = await openRelease();
    release.publish({ ...newer, signature: signatureFor(release) });
    const installed = await install(release.address);
    const outcome = await offer(release, installed, [words.ask, words.download, words.restart]);
    expect(outcome.said.at(-1)).toBe(words.bad_signature);
    expect(outcome.restarts).toBe(0);
    expect(installed.onQuit).toEqual([]);
    expect(filesIn(installed.pending)).toEqual([]);
    expect(readFileSync(installed.program, 'utf8')).toBe('old');
  });

  it('is deleted when it arrives damaged', async () => {
    const release = await openRelease();
    release.publish({ ...newer, sha512: Buffer.alloc(64).toString('base64') });
    const installed = await install(release.address);
    const outcome = await offer(release, installed, [words.ask, words.download]);
    expect(outcome.said.at(-1)).toBe(words.damaged);
    expect(pathsOf(release)).not.toContain('Vitrine-0.2.0.AppImage.sig');
  });

  it.each(['a$(touch here).AppImage', "a';id;'.AppImage", '-rf.AppImage', '../../x y.AppImage'])(
    'is not even downloaded when its name is %j',
    async (name) => {
      const release = await openRelease();
      release.publish({ ...newer, name });
      const outcome = await offer(release, await install(release.address), [words.ask, words.download]);
      expect(outcome.said.at(-1)).toBe(words.failed);
      expect(pathsOf(release)).toEqual(['latest-linux.yml']);
    },
  );
});

describe('a file that is exchanged after it was found right', () => {
  const exchange = (installed: Installed): void => {
    writeFileSync(path.join(installed.pending, 'Vitrine-0.2.0.AppImage'), '#!/bin/sh\necho no');
  };

  it.each<[string, (installed: Installed, release: TestRelease) => void, string]>([
    ['while the owner makes up their mind', exchange, words.bad_signature],
    [
      'on the server, and taken away here',
      (installed, release) => {
        rmSync(path.join(installed.pending, 'Vitrine-0.2.0.AppImage'));
        release.files.set('Vitrine-0.2.0.AppImage', Buffer.from('#!/bin/sh\necho no'));
      },
      words.failed,
    ],
  ])('%s is not installed at the next quit', async (_when, change, sentence) => {
    const release = await openRelease();
    release.publish(newer);
    const installed = await install(release.address);
    const said: string[] = [];
    await offer(release, installed, [], {
      async ask(message, buttons) {
        said.push(message);
        if (!buttons.includes(words.at_quit)) return 0;
        change(installed, release);
        return buttons.indexOf(words.at_quit);
      },
      log: () => undefined,
    });
    expect(said.at(-1)).toBe(sentence);
    expect(installed.updater.autoInstallOnAppQuit).toBe(false);
    for (const quit of installed.onQuit) quit(0);
    expect([filesIn(installed.pending), readFileSync(installed.program, 'utf8')]).toEqual([[], 'old']);
  });

  it('in the moment in which the updater takes it is not installed at the next quit', async () => {
    const release = await openRelease();
    release.publish(newer);
    const installed = await install(release.address);
    const { updater } = installed;
    const download = updater.downloadUpdate.bind(updater);
    updater.downloadUpdate = async () => {
      const files = await download();
      if (updater.autoInstallOnAppQuit) exchange(installed);
      return files;
    };
    const outcome = await offer(release, installed, [words.ask, words.download, words.at_quit]);
    expect(outcome.said.at(-1)).toBe(words.bad_signature);
    expect(installed.onQuit).toHaveLength(1);
    for (const quit of installed.onQuit) quit(0);
    expect([filesIn(installed.pending), readFileSync(installed.program, 'utf8')]).toEqual([[], 'old']);
  });

  it('is found out and deleted in the last moment before a restart', async () => {
    const release = await openRelease();
    release.publish(newer);
    const installed = await install(release.address);
    const found: boolean[] = [];
    await offer(release, installed, [words.ask, words.download, words.restart], {
      async restart(_updater, isStillRight) {
        found.push(await isStillRight());
        exchange(installed);
        found.push(await isStillRight());
      },
    });
    expect(found).toEqual([true, false]);
    expect(filesIn(installed.pending)).toEqual([]);
  });
});

it('a .deb, which needs the administrator, is installed at once or not at all', async () => {
  const release = await openRelease();
  release.publish(newer);
  const description = JSON.parse(String(release.files.get('latest-linux.yml'))) as { files: object[] };
  description.files.push({ url: 'Vitrine-0.2.0.deb', sha512: '', size: 1 });
  release.files.set('latest-linux.yml', Buffer.from(JSON.stringify(description)));
  let offered: string[] = [];
  const ask: OfferHands['ask'] = async (_message, buttons) => {
    offered = buttons;
    return buttons.includes(words.restart) ? buttons.length - 1 : 0;
  };
  const installed = await install(release.address);
  await offer(release, installed, [], { ask }, '.deb');
  expect(offered).toEqual([words.restart, words.not_now]);
  expect(installed.onQuit).toEqual([]);
});

describe('one sentence', () => {
  it.each([
    ['of the same version', '0.1.0'],
    ['of an older version', '0.0.9'],
    ['that is not finished', '0.2.0-beta.1'],
  ])('says that there is nothing newer when the release is one %s', async (_what, version) => {
    const release = await openRelease();
    release.publish({ ...newer, version });
    const outcome = await offer(release, await install(release.address), [words.ask]);
    expect(outcome.said.slice(1)).toEqual(['Vitrine 0.1.0 is the latest version.']);
  });

  it('says that there is no release', async () => {
    const release = await openRelease();
    const outcome = await offer(release, await install(release.address), [words.ask]);
    expect(outcome.said.slice(1)).toEqual([words.no_release]);
  });

  it('says that a release has no file for this machine', async () => {
    const release = await openRelease();
    release.publish({ ...newer, name: 'Vitrine-0.2.0.dmg' });
    const outcome = await offer(release, await install(release.address), [words.ask]);
    expect(outcome.said.slice(1)).toEqual([words.no_release]);
  });

  it('says that the server cannot be reached', async () => {
    const release = await openRelease();
    const installed = await install(release.address);
    release.close();
    const outcome = await offer(release, installed, [words.ask]);
    expect(outcome.said.slice(1)).toEqual([words.offline]);
  });

  it('says that the signature could not be had, and installs nothing', async () => {
    const release = await openRelease();
    release.publish(newer);
    const installed = await install(release.address);
    const outcome = await offer(release, installed, [words.ask, words.download, words.at_quit], {
      fetchText: () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')),
    });
    expect(outcome.said.at(-1)).toBe(words.offline);
    expect(installed.onQuit).toEqual([]);
  });
});
