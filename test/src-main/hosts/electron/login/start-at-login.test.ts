import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readArguments } from '../../../../../src-main/hosts/electron/arguments.ts';
import { wasStartedAtLogin } from '../../../../../src-main/hosts/electron/login/at-login.ts';
import { startAtLogin } from '../../../../../src-main/hosts/electron/login/start-at-login.ts';
import { findDataFolder } from '../../../../../src-main/hosts/data-folder.ts';
import { onPlatform } from '../../../../helpers/electron/platform.ts';
import { app, resetElectron } from '../../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';

beforeEach(() => {
  resetElectron();
  app.isPackaged = true;
  vi.stubEnv('VITRINE_DATA', undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
});

describe('on Linux', () => {
  let config: string;
  let place: string;

  beforeEach(async () => {
    onPlatform('linux');
    config = await temporaryFolder();
    place = path.join(config, 'autostart');
    vi.stubEnv('XDG_CONFIG_HOME', config);
  });
  const files = (): Promise<string[]> => readdir(place).catch(() => []);
  const execOf = async (): Promise<string> => {
    const [file = ''] = await files();
    return /^Exec=(.*)$/m.exec(readFileSync(path.join(place, file), 'utf8'))?.[1] ?? '';
  };

  it('a file of the desktop starts the program on the usual data, and goes again', async () => {
    startAtLogin(true, findDataFolder(undefined));
    expect(await files()).toEqual(['vitrine.desktop']);
    expect(readFileSync(path.join(place, 'vitrine.desktop'), 'utf8')).toBe(
      `[Desktop Entry]\nType=Application\nName=Vitrine\nExec="${process.execPath}" "--at-login"\nIcon=vitrine\nTerminal=false\n`,
    );
    startAtLogin(false, findDataFolder(undefined));
    expect(await files()).toEqual([]);
    startAtLogin(false, findDataFolder(undefined));
    expect(await files()).toEqual([]);
  });

  it('each data folder has its own, whatever it is called, and reads itself from it', async () => {
    const folder = '/data/it’s "100%" $HOME `x` \\ end';
    startAtLogin(true, '/data/other');
    startAtLogin(true, folder);
    expect(await files()).toHaveLength(2);
    startAtLogin(false, '/data/other');
    expect(await files()).toHaveLength(1);
    const [, ...args] = unquote(await execOf());
    expect(args).toEqual(['--at-login', '--data', folder]);
    expect(readArguments(args, {})).toMatchObject({ kind: 'window', dataFolder: folder, isAtLogin: true });
  });

  it('the image is started, not the place where it is mounted', async () => {
    vi.stubEnv('APPIMAGE', '/apps/Vitrine.AppImage');
    vi.stubEnv('APPDIR', path.dirname(process.execPath));
    startAtLogin(true, findDataFolder(undefined));
    expect(await execOf()).toBe('"/apps/Vitrine.AppImage" "--at-login"');
  });

  it('what the owner changed in the file stays, unless it starts another program', async () => {
    startAtLogin(true, findDataFolder(undefined));
    const file = path.join(place, 'vitrine.desktop');
    const switchedOff = `${readFileSync(file, 'utf8')}Hidden=true\n`;
    await writeFile(file, switchedOff);
    startAtLogin(true, findDataFolder(undefined));
    expect(readFileSync(file, 'utf8')).toBe(switchedOff);
    await writeFile(file, '[Desktop Entry]\nExec=/old/place/vitrine\n');
    startAtLogin(true, findDataFolder(undefined));
    expect(await execOf()).toContain(process.execPath);
  });

  it('is written whole or not at all', async () => {
    await mkdir(path.join(place, 'vitrine.desktop', 'in-the-way'), { recursive: true });
    expect(() => {
      startAtLogin(true, findDataFolder(undefined));
    }).toThrow();
    expect(await files()).toEqual(['vitrine.desktop']);
  });

  it('a program that is being developed is never started', async () => {
    app.isPackaged = false;
    startAtLogin(true, findDataFolder(undefined));
    expect(await files()).toEqual([]);
  });
});

describe('on Windows', () => {
  beforeEach(() => {
    onPlatform('win32');
  });

  it('the system starts the program, with the data it works on where they lie elsewhere', () => {
    startAtLogin(true, findDataFolder(undefined));
    expect(app.loginItem).toEqual({ path: process.execPath, args: ['--at-login'] });
    startAtLogin(true, 'D:\\my shop\\');
    expect(app.loginItem).toEqual({
      path: process.execPath,
      args: ['--at-login', '--data', '"D:\\my shop\\\\"'],
    });
    startAtLogin(false, 'D:\\my shop\\');
    expect(app.loginItem).toBeNull();
  });

  it('is told only what it does not do yet: what the owner switched off there stays so', () => {
    for (let starts = 0; starts < 3; starts += 1) startAtLogin(true, findDataFolder(undefined));
    expect(app.loginChanges).toBe(1);
  });

  it('another data folder, where it is off, takes nothing away', () => {
    startAtLogin(true, findDataFolder(undefined));
    startAtLogin(false, 'D:\\demo');
    expect(app.loginItem).toEqual({ path: process.execPath, args: ['--at-login'] });
  });
});

describe('on a Mac', () => {
  beforeEach(() => {
    onPlatform('darwin');
  });

  it('the system starts the program, which knows it from the system', () => {
    startAtLogin(true, findDataFolder(undefined));
    expect(app.loginItem).toEqual({});
    expect(wasStartedAtLogin(false)).toBe(false);
    app.wasOpenedAtLogin = true;
    expect(wasStartedAtLogin(false)).toBe(true);
    startAtLogin(false, findDataFolder(undefined));
    expect(app.loginItem).toBeNull();
  });

  it('never on other data than the usual: it is started without arguments', () => {
    startAtLogin(true, '/data/other');
    expect(app.loginChanges).toBe(0);
  });
});

it.each(['linux', 'win32'] as const)('elsewhere (%s) the arguments alone say so', (platform) => {
  onPlatform(platform);
  app.wasOpenedAtLogin = true;
  expect([wasStartedAtLogin(false), wasStartedAtLogin(true)]).toEqual([false, true]);
});

/** The words of an Exec key, as the rules for desktop files read them. */
function unquote(exec: string): string[] {
  const text = exec.replace(/\\(.)/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
  return [...text.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, inner = '']) =>
    inner.replace(/\\(.)/g, '$1').replaceAll('%%', '%'),
  );
}
