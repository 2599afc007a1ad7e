import { findMedia } from '../../database/media.ts';
import type { Connection } from '../../database/open.ts';
import { listOpenOutbox, type OutboxRow } from '../../database/outbox.ts';
import type { Waiting } from './cheaper.ts';
import { isWordless } from './wordless.ts';

/** Whether Meta has never had it and it leaves, or is looked at, next: then its words may still grow. */
export function canGrow({ state, sending_since: since, waits_since: waits }: OutboxRow): boolean {
  return (state === 'ready' || state === 'held') && since === null && waits === null;
}

/** Whether words can go with its file. */
export function takesWords(db: Connection, { media_id: media }: Pick<OutboxRow, 'media_id'>): boolean {
  const type = media === null ? undefined : findMedia(db, media)?.type;
  return type !== undefined && !isWordless(type);
}

/** What waits last in a thread, if its words may still grow; null where nothing does, and where something else stands behind it. */
export function findWaiting(db: Connection, threadId: number): Waiting | null {
  const rows = listOpenOutbox(db, threadId).filter(
    ({ kind, state }) => kind !== 'reaction' && (state === 'ready' || state === 'held'),
  );
  const row = rows.at(-1);
  if (row === undefined || !canGrow(row) || row.kind === 'read' || row.kind === 'reaction') return null;
  return { id: row.id, kind: row.kind, text: row.text, takesWords: takesWords(db, row) };
}
