import type { Connection } from '../../database/open.ts';
import { listImportedThreads } from '../../database/party-messages.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { KnownMessages } from '../import/known-messages.ts';
import type { Arrival } from './put-message.ts';

/** Finds what an export, or the owner's own note, told of a message before Meta did; null for most. */
export type FindTwin = (arrival: Arrival) => { id: number; at: number } | null;

/** Looks in threads that exports brought, and for what the owner handed to the phone; each row is one message's twin at most. */
export function createFindTwin(db: Connection): FindTwin {
  let imported: Set<number> | null = null;
  const readImported = (): Set<number> =>
    (imported ??= new Set(
      listImportedThreads(db).flatMap((thread) => [thread, findThreadIdentity(db, thread)?.id ?? thread]),
    ));
  return ({ thread, direction, at, content, source }) => {
    if (direction === 'system' || content.kind === 'reaction') return null;
    if (!readImported().has(thread) && (direction === 'in' || source !== 'phone')) return null;
    const known = new KnownMessages(
      db,
      thread,
      (row) =>
        row.edited === 0 && row.instead !== 'deleted' && (row.source === 'import' || row.is_note === 1),
      { mayDiffer: true },
    );
    const wanted = {
      direction,
      at,
      text: content.text,
      attachment: content.file?.name ?? null,
      edited: false,
      instead: content.isMissing ? ('omitted' as const) : null,
      isLeading: false,
      isMetas: true,
      keyAt: () => null,
    };
    return known.find([wanted])[0]?.row ?? null;
  };
}
