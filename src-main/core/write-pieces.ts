import { randomBytes } from 'node:crypto';
import { appendFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Refusal } from '../../shared/contract/refusal.ts';
import { toRefusal } from '../database/refusals.ts';

/** Writes a report piece by piece beside its place and moves it there when whole, for the owner's eyes only; returns its rows. Refuses in the owner's words. */
export async function writePieces(
  file: string,
  pieces: AsyncIterable<{ text: string; rows: number }>,
  tell: (rows: number) => void,
): Promise<number> {
  // A device or a pipe is written to where it stands: it must neither be replaced nor removed.
  const isPlain = statSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
  const unfinished = isPlain ? `${file}.${randomBytes(8).toString('hex')}.part` : file;
  let rows = 0;
  try {
    writeFileSync(unfinished, '', isPlain ? { flag: 'wx', mode: 0o600 } : {});
    for await (const piece of pieces) {
      appendFileSync(unfinished, piece.text);
      rows = piece.rows;
      tell(rows);
    }
    if (isPlain) renameSync(unfinished, file);
    return rows;
  } catch (error) {
    if (isPlain) rmSync(unfinished, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Refusal('no_such_folder', `There is no folder for ${file}: choose another place.`, { file });
    }
    if (code === 'EISDIR') {
      throw new Refusal('not_a_file', `${file} is a folder: add a file name to it.`, { file });
    }
    throw toRefusal(error, file);
  }
}
