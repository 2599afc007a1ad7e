import { hasOwnData } from '../../database/demo-rows.ts';
import type { CoreContext } from '../context.ts';
import { keepLooking, type LookingPace } from '../live/keep-looking.ts';
import type { LivePart } from '../live/live.ts';
import { makeBackup, wasEmptied } from './make-backup.ts';
import { readNotes } from './notes.ts';
import { findBackups } from './stored-backups.ts';

/** Makes a backup once a local day while the program runs, not during an import. */
export function keepBackingUp(context: CoreContext, pace?: LookingPace): LivePart {
  const look = async (signal: AbortSignal): Promise<void> => {
    if (await isDue(context)) await makeBackup(context, { isDaily: true, signal });
  };
  return keepLooking(context, look, pace);
}

async function isDue(context: CoreContext): Promise<boolean> {
  const notes = readNotes(context.db);
  const isBusy = context.readonly !== null || context.gate.isBusy;
  if (notes.folder === null || isBusy || !hasOwnData(context.db)) return false;
  const zone = context.zone();
  const lastAt = notes.last?.daily_at ?? null;
  if (lastAt !== null && zone.dayOf(lastAt) === zone.dayOf(context.clock())) return false;
  const found = await findBackups(notes.folder).catch(() => []);
  // Where another disk stands in for the one that was chosen, only the owner can say that it is the right one.
  return !wasEmptied(notes, found, notes.id);
}
