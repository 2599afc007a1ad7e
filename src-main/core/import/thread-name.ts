import { readNewestOfOthers, replaceNameBefore, type ImportFileRow } from '../../database/imports.ts';
import type { Connection } from '../../database/open.ts';
import { findThreadIdentity, nameThread } from '../../database/thread-identities.ts';

/**
 * A contact goes by the name of its newest export: returns the name before when the thread took another one, else null. A name is never
 * given up for a phone number, nor one that came from elsewhere than an export.
 */
export function takeName(
  db: Connection,
  threadId: number,
  importFileId: number,
  name: string,
  newest: number | null,
): string | null {
  const before = findThreadIdentity(db, threadId)?.name;
  if (before === undefined || before === name || isNumber(name)) return null;
  const newestBefore = readNewestOfOthers(db, threadId, importFileId);
  const isNewest = newestBefore !== null && newest !== null && newest >= newestBefore;
  if (!isNewest && !isNumber(before)) return null;
  nameThread(db, threadId, name);
  return before;
}

/** Takes the name back that an import gave its thread; where a later import named it again, that one's own way back leads further. */
export function giveNameBack(
  db: Connection,
  { thread_id: id, thread_name: name, name_before: before }: ImportFileRow,
): void {
  if (id === null || name === null || before === null) return;
  if (!replaceNameBefore(db, id, name, before)) nameThread(db, id, before);
}

function isNumber(name: string): boolean {
  return /^\+[\d\s().-]+$/.test(name);
}
