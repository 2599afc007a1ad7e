import type { OutboxEntry } from '../../../shared/contract/outbox.ts';
import { formatMicros, parseMicros } from '../../../shared/money/micros.ts';
import { mostOf } from './entry/entry-words.ts';

/** What waits for the owner, by what it needs, and what leaves by itself. */
export const sectionNames = ['held', 'uncertain', 'failed', 'leaving'] as const;

export interface Section {
  name: (typeof sectionNames)[number];
  entries: readonly OutboxEntry[];
}

/** Entries by what they wait for, in this order, empty sections left out. */
export function sortIntoSections(entries: readonly OutboxEntry[]): Section[] {
  return sectionNames
    .map((name) => ({ name, entries: entries.filter((entry) => sectionOf(entry) === name) }))
    .filter((section) => section.entries.length > 0);
}

/** Whether an entry can be sent together with others: held, and its price is known. */
export function canSendTogether(entry: OutboxEntry): boolean {
  return entry.state === 'held' && entry.choices.includes('send') && mostOf(entry.quote) !== null;
}

/** The most that these cost together, as a decimal, and in which currency; null where nothing is charged. */
export function sumOfEntries(entries: readonly OutboxEntry[]): { most: string; currency: string } | null {
  const currency = entries.map(({ quote }) => quote?.currency).find((one) => one != null);
  if (currency == null) return null;
  const micros = entries.reduce((sum, { quote }) => sum + parseMicros(mostOf(quote) ?? '0'), 0);
  return micros === 0 ? null : { most: formatMicros(micros), currency };
}

function sectionOf({ state }: OutboxEntry): Section['name'] {
  return state === 'ready' || state === 'sending' ? 'leaving' : state;
}
