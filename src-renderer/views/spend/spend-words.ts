import type { MonthSpend } from '../../../shared/contract/spend.ts';
import { hasMessage, t } from '../../messages/translate.svelte.ts';

type CategoryRow = MonthSpend['by_category'][number];

/** A category in the owner's words. */
export function categoryWords(category: string): string {
  const key = `spend.category_${category}`;
  return hasMessage(key) ? t(key) : category;
}

/** Why a charge could have been avoided, in the owner's words. */
export function causeWords(cause: string): string {
  const key = `spend.cause_${cause}`;
  return hasMessage(key) ? t(key) : t('spend.cause_unnamed');
}

/** The parts of a line joined by middle dots; empty ones are left out. */
export function dotted(parts: readonly (string | null | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Dearest first, then by count. */
export function sortedRows(rows: readonly CategoryRow[]): CategoryRow[] {
  return rows.toSorted((a, b) => top(b) - top(a) || b.messages - a.messages);
}

function top({ amount }: CategoryRow): number {
  if (amount === null) return 0;
  return Number(typeof amount === 'string' ? amount : amount.max);
}
