import { listEntryEnds, setEntryEnd } from '../../database/entry-ends.ts';
import type { Connection } from '../../database/open.ts';
import { noteChange, type Work } from './work.ts';

/** Gives the ad clicks of a thread the ends that Meta's statuses told of their free entry points: the last one told of each. */
export function refreshEntryPoints(db: Connection, thread: number, work: Work): void {
  for (const { message_id: id, at, expires_at: known, told } of listEntryEnds(db, thread)) {
    if (told === null || told === known) continue;
    setEntryEnd(db, id, told);
    noteChange(work, { thread, from: at, to: at });
  }
}
