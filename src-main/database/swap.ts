import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { DataFolder } from './data-folder.ts';
import { summaryRow } from './data-summary.ts';
import { syncFile } from './sync-file.ts';

const swapOrder = z.object({
  /** What takes the data's place: a backup that was staged, or what was kept before the last restore. */
  from: z.enum(['staged', 'kept']),
  /** In ms UTC. */
  at: z.int(),
  /** When the backup was made, in ms UTC; null where nobody knows. */
  made_at: z.int().nullable(),
  /** What was here before; null when it could not be read. */
  was: summaryRow.nullable(),
  /** Whether it is worth keeping. */
  keep: z.boolean(),
});

/** A restore that is decided: from here on it is done, whenever and however often it is begun. */
export type SwapOrder = z.infer<typeof swapOrder>;

/** Where a restore happens. */
export function placesOf(
  folder: DataFolder,
): Record<'root' | 'staged' | 'old' | 'order' | 'kept' | 'last', string> {
  const root = join(folder.path, 'restoring');
  return {
    root,
    staged: join(root, 'new'),
    old: join(root, 'old'),
    order: join(root, 'order.json'),
    kept: join(folder.backups, 'before-restore'),
    last: join(folder.backups, 'last-restore.json'),
  };
}

/** Decides that what stands ready takes the data's place; done by `finishSwap`, now or at the next opening. */
export function orderSwap(folder: DataFolder, order: SwapOrder): void {
  const { root, order: file } = placesOf(folder);
  if (order.from === 'kept') rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.part`, JSON.stringify(order), { mode: 0o600 });
  syncFile(`${file}.part`);
  renameSync(`${file}.part`, file);
}

/**
 * Does what was decided, if anything was, and returns it; what was only staged is forgotten. Nobody may have the database open. Each step
 * is a rename and can be taken again: whenever the process is killed, the next opening goes on from there.
 */
export function finishSwap(folder: DataFolder): SwapOrder | null {
  const { root, staged, old, order: file, kept, last } = placesOf(folder);
  const order = readOrder(file);
  if (order === null) {
    rmSync(root, { recursive: true, force: true });
    return null;
  }
  if (order.from === 'kept' && !existsSync(staged) && !existsSync(old)) renameSync(kept, staged);
  for (const place of [old, folder.backups]) mkdirSync(place, { recursive: true, mode: 0o700 });
  const next = join(staged, basename(folder.database));
  if (existsSync(next)) {
    // As long as the new database has not come, all that stands in its place is the old one's.
    for (const suffix of ['-wal', ''])
      move(`${folder.database}${suffix}`, join(old, basename(folder.database) + suffix));
    rmSync(`${folder.database}-shm`, { force: true });
    renameSync(next, folder.database);
  }
  if (existsSync(join(staged, 'media'))) {
    // Where it was moved before, an opening has made an empty one in its place.
    if (existsSync(join(old, 'media'))) rmSync(folder.media, { recursive: true, force: true });
    else move(folder.media, join(old, 'media'));
    renameSync(join(staged, 'media'), folder.media);
  }
  if (order.keep && existsSync(join(old, basename(folder.database)))) {
    writeFileSync(join(old, 'about.json'), JSON.stringify(order), { mode: 0o600 });
    rmSync(kept, { recursive: true, force: true });
    renameSync(old, kept);
  }
  writeFileSync(last, JSON.stringify(order), { mode: 0o600 });
  unlinkSync(file);
  rmSync(root, { recursive: true, force: true });
  return order;
}

/** What the last restore put in place, until that is forgotten; null when there was none. */
export function readLastRestore(folder: DataFolder): SwapOrder | null {
  return readOrder(placesOf(folder).last);
}

/** The restore that kept what it replaced, as long as that is here; null when there is nothing to put back. */
export function readKept(folder: DataFolder): SwapOrder | null {
  const { kept } = placesOf(folder);
  return existsSync(join(kept, basename(folder.database))) ? readOrder(join(kept, 'about.json')) : null;
}

/** Deletes what the last restore kept, and what tells of it; false when there was nothing. */
export function forgetKept(folder: DataFolder): boolean {
  const { kept, last } = placesOf(folder);
  if (!existsSync(kept) && !existsSync(last)) return false;
  for (const place of [kept, last]) rmSync(place, { recursive: true, force: true });
  return true;
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

function readOrder(file: string): SwapOrder | null {
  try {
    return swapOrder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
