import { readFile } from 'node:fs/promises';
import path from 'node:path';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { root } from '../../../../helpers/program.ts';

const packaging = path.join(root, 'src-main', 'hosts', 'electron', 'packaging');
const config = yaml.load(await readFile(path.join(root, 'electron-builder.yml'), 'utf8'));

describe('the packages', () => {
  it('are AppImage and deb, an installer for Windows, and for macOS an image and the zip that updates read', () => {
    expect(config.linux.target).toEqual(['AppImage', 'deb']);
    expect(config.win.target).toEqual(['nsis']);
    expect(config.mac.target).toEqual(['dmg', 'zip']);
    expect(config.artifactName).toMatch(/^\$\{name\}-\$\{version\}-.*\$\{arch\}\.\$\{ext\}$/);
  });

  it('take no .zip over: rank and role on macOS are those of one more program, and elsewhere nothing is registered', () => {
    expect(config.mac.fileAssociations).toEqual([
      { ext: 'zip', name: 'WhatsApp chat export', role: 'Viewer', rank: 'Alternate' },
    ]);
    for (const part of [config, config.win, config.nsis, config.linux, config.deb]) {
      expect(part).not.toHaveProperty('fileAssociations');
    }
  });

  it('make no map of parts of the .dmg, which nothing reads', () => {
    expect(config.dmg.writeUpdateInfo).toBe(false);
  });

  it('ask macOS for nothing but what V8 needs', async () => {
    const plist = await readFile(path.join(root, config.mac.entitlements), 'utf8');
    expect(config.mac.entitlementsInherit).toBe(config.mac.entitlements);
    expect(config.mac.hardenedRuntime).toBe(true);
    expect([...plist.matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });
});

describe('the installer for Windows', () => {
  it('asks, in English and French, and installs for one person unless told otherwise', () => {
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      selectPerMachineByDefault: false,
      createStartMenuShortcut: true,
      installerLanguages: ['en_US', 'fr_FR'],
    });
    expect(config.nsis.deleteAppDataOnUninstall).toBeUndefined();
  });

  it('brings a script beside the program, which a console waits for, and which ends with what the program ends with', async () => {
    const [file, ...others] = config.win.extraFiles;
    expect([file.to, others]).toEqual(['vitrine.cmd', []]);
    const script = await readFile(path.join(root, file.from), 'latin1');
    // As cmd reads it on every code page.
    expect(script).toMatch(/^([ -~]+\r\n)+$/);
    expect(script.trimEnd().split('\r\n').at(-1)).toBe(`@"%~dp0${config.win.executableName}.exe" %*`);
    expect(script.split('\r\n').filter((line) => !/^(@|$)/.test(line))).toEqual([]);
  });

  it('adds Vitrine to what can open a .zip, and leaves what opens it as it is', async () => {
    const script = await readFile(path.join(packaging, path.basename(config.nsis.include)), 'utf8');
    expect(script).toContain('!define ZIP_KEY "Software\\Classes\\.zip\\OpenWithProgids"');
    const written = [...script.matchAll(/^ *(\w+) SHELL_CONTEXT "\$\{(\w+)\}/gm)].map(
      ([, how, key]) => `${how} ${key}`,
    );
    expect([...new Set(written)].sort()).toEqual([
      'DeleteRegKey EXPORT_KEY',
      'DeleteRegValue ZIP_KEY',
      'WriteRegNone ZIP_KEY',
      'WriteRegStr EXPORT_KEY',
    ]);
    expect(script.match(/\.zip\\/g)).toHaveLength(1);
    expect(script).not.toMatch(/HKEY|HKLM|HKCU|UserChoice/);
  });

  it('says every sentence of its own in both languages', async () => {
    const script = await readFile(path.join(packaging, 'open-with.nsh'), 'utf8');
    const said = (language) =>
      [...script.matchAll(/LangString (\w+) \$\{LANG_(\w+)\} "(.+)"/g)]
        .filter(([, , other]) => other === language)
        .map(([, name]) => name);
    const used = new Set([...script.matchAll(/"\$\((\w+)\)"/g)].map(([, name]) => name));
    expect(said('ENGLISH').length).toBeGreaterThan(3);
    expect(said('FRENCH')).toEqual(said('ENGLISH'));
    expect([...used].sort()).toEqual(said('ENGLISH').sort());
  });
});
