import type { NotificationFile, NotificationFileRow } from '../../../../shared/contract/notifications.ts';
import { t } from '../../../messages/translate.svelte.ts';

type Change = NotificationFileRow['change'];

/** What taking in a file does to the plan, in the order in which it is told. */
export const changes = [
  'new',
  'moved',
  'changed',
  'cancelled',
  'same',
  'none',
] as const satisfies readonly Change[];
const moving: ReadonlySet<Change> = new Set(['new', 'moved', 'changed', 'cancelled']);

/** Whether a row cannot be taken in as it is; one that stays as it was may only say why. */
export function isLeftOut({ change, problems }: NotificationFileRow): boolean {
  return problems.length > 0 && change !== 'same';
}

/** Rows that cannot be taken in first, then what changes, then what stays; else as in the file. */
export function sortRows(rows: readonly NotificationFileRow[]): readonly NotificationFileRow[] {
  const rank = (row: NotificationFileRow): number => (isLeftOut(row) ? 0 : changes.indexOf(row.change) + 1);
  return rows.toSorted((one, other) => rank(one) - rank(other) || one.line - other.line);
}

/** How many rows would change the plan. */
export function countMoving(totals: NotificationFile['totals']): number {
  return [...moving].reduce((sum, change) => sum + totals[change], 0);
}

/** "12 new · 2 moved · 3 as before", without what there is none of. */
export function totalsWords(totals: Partial<Record<Change, number>>): string {
  return changes
    .filter((change) => (totals[change] ?? 0) > 0)
    .map((change) => t(`plan.file_count_${change}`, { count: totals[change] ?? 0 }))
    .join(' · ');
}
