import { homedir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findDataFolder } from '../../../src-main/hosts/data-folder.ts';

it('takes the folder asked for before the one of the environment', () => {
  expect(findDataFolder('/shop', { VITRINE_DATA: '/other' })).toBe(path.resolve('/shop'));
  expect(findDataFolder(undefined, { VITRINE_DATA: '/other' })).toBe(path.resolve('/other'));
});

it('starts relative paths where the command was typed', () => {
  expect(findDataFolder('shop', { INIT_CWD: '/home/nadia' })).toBe(path.resolve('/home/nadia/shop'));
  expect(findDataFolder(undefined, { INIT_CWD: '/home/nadia', VITRINE_DATA: 'x/y' })).toBe(
    path.resolve('/home/nadia/x/y'),
  );
  expect(findDataFolder('shop', {})).toBe(path.resolve('shop'));
});

it("uses the platform's place when nothing is asked for", () => {
  const folder = findDataFolder(undefined, { VITRINE_DATA: '', XDG_DATA_HOME: '' });
  expect(path.isAbsolute(folder)).toBe(true);
  expect(folder.toLowerCase()).toMatch(/vitrine$/);
  if (process.platform === 'linux') {
    expect(folder).toBe(path.join(homedir(), '.local/share/vitrine'));
    expect(findDataFolder(undefined, { XDG_DATA_HOME: '/data' })).toBe('/data/vitrine');
  }
});
