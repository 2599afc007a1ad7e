import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isSentences, vitrine, type CommandOptions } from '../../../helpers/command-line.ts';
import { writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { root } from '../../../helpers/program.ts';

/** Root may read everything: then the command runs as nobody, who must be able to read the program. */
const isRoot = process.getuid?.() === 0;
const asNobody: CommandOptions = isRoot ? { uid: 65_534 } : {};

function isOpenToAll(place: string): boolean {
  const parent = path.dirname(place);
  return (statSync(place).mode & 0o001) !== 0 && (parent === place || isOpenToAll(parent));
}

const canBeRefused = process.platform !== 'win32' && (!isRoot || [root, process.execPath].every(isOpenToAll));

it.runIf(canBeRefused)(
  'a sub-folder and a file that may not be read are told of each by themselves, and the others go in',
  async () => {
    const home = await temporaryFolder();
    await chmod(home, 0o777);
    const exports = path.join(home, 'exports');
    const closed = path.join(exports, 'closed');
    await mkdir(closed, { recursive: true });
    const secret = await writeChat(exports, 'Bob', [
      ['2026-11-20T10:00', 'Bob', 'Bonjour'],
      ['2026-11-20T10:05', 'Salon', 'Oui'],
    ]);
    await writeChat(exports, 'Ana', [
      ['2026-11-21T10:00', 'Ana', 'Bonjour'],
      ['2026-11-21T10:05', 'Salon', 'Oui'],
    ]);
    await chmod(secret, 0);
    await chmod(closed, 0);
    onTestFinished(() => chmod(closed, 0o700));
    const data = path.join(home, 'data');
    const { code, stdout, stderr } = await vitrine(['import', exports, '--me', 'Salon', '--json'], {
      data,
      ...asNobody,
    });
    expect(code).toBe(1);
    const { files, new: added } = JSON.parse(stdout) as {
      files: { file: string; refused: { code: string } | null }[];
      new: number;
    };
    expect(files.map(({ file, refused }) => [file, refused?.code ?? null])).toEqual([
      ['Discussion WhatsApp avec Ana.txt', null],
      ['Discussion WhatsApp avec Bob.txt', 'file_unreadable'],
      ['closed', 'file_unreadable'],
    ]);
    expect(added).toBe(2);
    expect(isSentences(stderr)).toBe(true);
    expect(stderr).toMatch(/Bob\.txt may not be read.*\n.*closed may not be read/);
    expect(existsSync(path.join(data, 'incoming'))).toBe(false);
  },
);
