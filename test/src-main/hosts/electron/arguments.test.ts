import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isExport, readArguments } from '../../../../src-main/hosts/electron/arguments.ts';

const env = { INIT_CWD: '/shop', VITRINE_DATA: '/shop/data' };

describe('the program’s arguments', () => {
  it.each([
    [['spend']],
    [['spend', '--month', '2026-11', '--json']],
    [['import', 'chat.zip']],
    [['check-prices']],
    [['--help']],
    [['-h']],
  ])('%j is a command of the shell', (args) => {
    expect(readArguments(args, env)).toEqual({ kind: 'command', args });
  });

  it('finds the command behind the switches that an AppImage’s starter puts first', () => {
    const start = readArguments(['--no-sandbox', '--ozone-platform=x11', 'spend', '--json'], env);
    expect(start).toEqual({ kind: 'command', args: ['spend', '--json'] });
  });

  it.each([
    [[], []],
    [['--no-sandbox'], []],
    [
      ['file:///chats/L%C3%A9a%20B.zip', 'file://elsewhere/x.zip', 'file:///a%2Fb.zip'],
      ['/chats/Léa B.zip', '/shop/file:/elsewhere/x.zip', '/shop/file:/a%2Fb.zip'],
    ],
    [['chat.zip'], ['/shop/chat.zip']],
    [
      ['/chats/Nadia.ZIP', 'Discussion WhatsApp avec Léa.txt'],
      ['/chats/Nadia.ZIP', '/shop/Discussion WhatsApp avec Léa.txt'],
    ],
    [['Spend'], []],
    [['spend/'], []],
    [['-psn_0_12345'], []],
    [['--user-data-dir=/evil.zip', '-x.zip', '--inspect=chat.txt', 'photo.jpg', ''], []],
    [['https://evil.example/chat.pdf'], []],
  ])('%j opens the window with the files %j', (args, files) => {
    expect(readArguments(args, env)).toEqual({
      kind: 'window',
      dataFolder: '/shop/data',
      files,
      isAtLogin: false,
    });
  });

  it.each([
    [['--data', 'other'], '/shop/other'],
    [['--data=other', 'chat.zip'], '/shop/other'],
    [['chat.zip', '--data', '/absolute'], '/absolute'],
    [['--data'], '/shop/data'],
  ])('%j works on the data folder %s', (args, dataFolder) => {
    expect(readArguments(args, env)).toMatchObject({ kind: 'window', dataFolder });
  });

  it('knows that the session started it, on whatever data', () => {
    expect(readArguments(['--at-login', '--data', 'other'], env)).toMatchObject({
      kind: 'window',
      dataFolder: '/shop/other',
      isAtLogin: true,
    });
  });

  it('does not take the data folder for a file to import', () => {
    expect(readArguments(['--data', 'folder.zip'], env)).toMatchObject({ files: [] });
  });

  it('starts relative names where the program was started, and the data at its usual place', () => {
    const start = readArguments(['chat.zip'], {});
    expect(start).toMatchObject({ files: [path.resolve('chat.zip')] });
    expect(start.kind === 'window' && start.dataFolder.startsWith(homedir())).toBe(true);
  });
});

it('takes zips and texts for exported chats, whatever their case, and no switch', () => {
  expect(['a.zip', 'A.ZIP', 'é.txt', '/a b/c.Txt'].every(isExport)).toBe(true);
  expect(['--a.zip', '-a.txt', 'a.zip.exe', 'zip', 'a.tar', ''].some(isExport)).toBe(false);
});
