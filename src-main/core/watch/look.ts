import { realpathSync } from 'node:fs';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { deleteWatchedFile, listWatchedFiles, type WatchedFileRow } from '../../database/watched-files.ts';
import type { CoreContext } from '../context.ts';
import { isInside, unwatchable } from './check-folder.ts';
import { isSame, listCandidates, lookAt, watchLimits, type Candidate } from './list-folder.ts';
import { hiddenPath } from './hidden-path.ts';
import type { Standing } from './standing.ts';
import { takeIn } from './take-in.ts';

/** What one look at the folder found: whether something in it still moves, and what is wrong with it. */
export interface Look {
  isMoving: boolean;
  problem: Refusal | null;
}

/** Forgotten when their file is gone; of the others it must stay known that they were dealt with. */
const passing: ReadonlySet<string> = new Set(['queued', 'waiting', 'refused', 'no_export']);

/** Looks once at the whole folder and takes in what is new and stands still. `now` tells ms that only go forward. */
export async function lookOver(
  context: CoreContext,
  folder: string,
  standing: Standing,
  now: () => number,
  signal: AbortSignal,
): Promise<Look> {
  let found: { files: Candidate[]; isWhole: boolean };
  try {
    found = await listCandidates(folder, realpathSync(context.folder.path), signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return { isMoving: false, problem: unwatchable(folder, error) };
  }
  const rows = listWatchedFiles(context.db);
  await forgetGone(context, folder, rows, found.files);
  const known = new Map(rows.map((row) => [row.path, row]));
  const fresh = found.files.filter((file) =>
    isNew(file, known.get(file.path) ?? known.get(hiddenPath(file.path))),
  );
  standing.keep(fresh);
  const still = fresh.filter((file) => standing.isStill(file, now()));
  await takeIn(context, still, signal);
  return { isMoving: still.length < fresh.length, problem: found.isWhole ? null : tooMuch(folder) };
}

function isNew(file: Candidate, row: WatchedFileRow | undefined): boolean {
  if (row === undefined || row.state === 'queued') return true;
  return !isSame(file, { size: row.size, modifiedAt: row.modified_at });
}

/** A file that waited and is gone, or lies in a folder that is watched no more, is asked about no more. */
async function forgetGone(
  context: CoreContext,
  folder: string,
  rows: readonly WatchedFileRow[],
  files: readonly Candidate[],
): Promise<void> {
  const there = new Set(files.map(({ path }) => path));
  const gone: string[] = [];
  for (const { path, state } of rows) {
    if (!passing.has(state) || there.has(path)) continue;
    // What was not reached this time may be there all the same.
    if (!isInside(path, folder) || (await lookAt(path)) === null) gone.push(path);
  }
  if (gone.length === 0) return;
  await context.write(['imports'], (db) => {
    for (const path of gone) deleteWatchedFile(db, path);
  });
}

function tooMuch(folder: string): Refusal {
  return new Refusal(
    'watch_too_much',
    `There is so much in ${folder} that only a part of it is looked at: watch a folder for the exports alone.`,
    { folder, entries: watchLimits.entries },
  );
}
