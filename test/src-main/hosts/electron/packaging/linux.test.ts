import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../../../../src-main/hosts/electron/packaging/prepare.ts';
import { makeStandIn } from '../../../../../src-main/hosts/electron/packaging/stand-in.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';
import { root } from '../../../../helpers/program.ts';

beforeAll(() => prepare(root));

describe('the AppImage', () => {
  it('is one more program for a .zip, in both languages, and keeps Chromium’s sandbox', async () => {
    let entry = '';
    await workOut('AppImage', async (options) => {
      entry = (options as { desktop: string }).desktop;
    });
    const lines = entry.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining(['Name=Vitrine', 'MimeType=application/zip;', 'StartupWMClass=vitrine']),
    );
    expect(lines.filter((line) => line.startsWith('Exec='))).toEqual(['Exec=AppRun %U']);
    expect(lines.some((line) => line.startsWith('Comment[fr]=WhatsApp pour'))).toBe(true);
  });
});

describe('the deb', () => {
  it('brings one desktop entry, every size of the icon, and scripts that make nobody’s program the usual one', async () => {
    let files = new Map<string, string>();
    let scripts = '';
    let entry = '';
    await workOut('deb', async (options) => {
      const [args] = options as [string[]];
      files = new Map(args.flatMap((arg) => (arg.includes('=/') ? [readPair(arg)] : [])));
      entry = await readFile(files.get('/usr/share/applications/vitrine.desktop') ?? '', 'utf8');
      const named = ['--after-install', '--after-remove'].map((name) => args[args.indexOf(name) + 1] ?? '');
      scripts = (await Promise.all(named.map((name) => readFile(name, 'utf8')))).join('\n');
    });
    expect(entry).toContain('\nExec=/opt/Vitrine/vitrine %F\n');
    expect(entry).toContain('\nMimeType=application/zip;\n');
    expect(scripts).toContain('update-desktop-database');
    expect(scripts).not.toMatch(/xdg-mime|mimeapps|mime default/);
    const icons = [16, 24, 32, 48, 64, 128, 256, 512, 1024].map(
      (side) => `/usr/share/icons/hicolor/${side}x${side}/apps/vitrine.png`,
    );
    expect([...files.keys()].sort()).toEqual(
      ['/opt/Vitrine', '/usr/share/applications/vitrine.desktop', ...icons].sort(),
    );
  });
});

function readPair(arg: string): [place: string, source: string] {
  const at = arg.lastIndexOf('=/');
  return [arg.slice(at + 1), arg.slice(0, at)];
}

// Has electron-builder work a package out up to the moment in which it would fetch the tools that write it.
async function workOut(target: 'AppImage' | 'deb', look: (options: unknown) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  const prepackaged = path.join(folder, 'program');
  await makeStandIn(prepackaged);
  const config: Configuration = {
    directories: { output: path.join(folder, 'out') },
    // A release takes these from where it is made.
    extraMetadata: { homepage: 'https://vitrine.invalid' },
    linux: { maintainer: 'Somebody <somebody@vitrine.invalid>' },
  };
  await build({
    projectDir: root,
    prepackaged,
    targets: Platform.LINUX.createTarget(target, Arch.x64),
    publish: 'never',
    config,
    effectiveOptionComputed: async (options) => {
      await look(options);
      return true;
    },
  });
}
