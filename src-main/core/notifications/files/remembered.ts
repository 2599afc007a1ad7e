import { notificationMap, type NotificationMap } from '../../../../shared/contract/notifications.ts';
import type { Connection } from '../../../database/open.ts';
import { findColumns, putColumns } from '../../../database/remembered-columns.ts';

/** How files with the same headings were read last; null where nothing is remembered that fits these `headings` (null: any). */
export function recallMap(
  db: Connection,
  signature: string,
  headings: readonly string[] | null,
): NotificationMap | null {
  const text = findColumns(db, 'notification_columns', signature);
  const parsed = text === null ? null : notificationMap.safeParse(JSON.parse(text));
  if (parsed?.success !== true) return null;
  const named = Object.values(parsed.data.columns).filter((heading) => heading !== '');
  return headings === null || named.every((heading) => headings.includes(heading)) ? parsed.data : null;
}

/** Remembers how a file was read, for the next one like it. */
export function rememberMap(db: Connection, signature: string, map: NotificationMap, at: number): void {
  putColumns(db, 'notification_columns', signature, JSON.stringify(map), at);
}
