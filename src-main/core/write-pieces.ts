import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from '../../shared/contract/refusal.ts';
import { toRefusal } from '../database/refusals.ts';

/** Writes a report piece by piece beside its place and moves it there when whole; returns its rows. Refuses in the owner's words. */
export async function writePieces(
  file: string,
  pieces: AsyncIterable<{ text: string; rows: number }>,
  tell: (rows: number) => void,
): Promise<number> {
  const unfinished = `${file}.part`;
  let rows = 0;
  try {
    writeFileSync(unfinished, '');
    for await (const piece of pieces) {
      appendFileSync(unfinished, piece.text);
      rows = piece.rows;
      tell(rows);
    }
    renameSync(unfinished, file);
    return rows;
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Refusal('no_such_folder', `There is no folder for ${file}: choose another place.`, { file });
    }
    throw toRefusal(error, file);
  }
}
