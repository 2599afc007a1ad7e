import { sumTally } from './authors.ts';
import type { AuthorCount, AuthorTable } from './authors.ts';
import type { KnownAuthor } from './reading.ts';

/** Counts of a whole file under one date order. */
export interface Totals {
  authors: { name: string; messages: number }[];
  messages: number;
  inMessages: number;
  inSystem: number;
  inBroken: number;
}

/** Adds up all authors and the author-less notices; `bit` is the mask bit of the order in force. */
export function totalsOf(table: AuthorTable, nobody: AuthorCount, bit: number): Totals {
  const totals: Totals = { authors: [], messages: 0, inMessages: 0, inSystem: 0, inBroken: 0 };
  const byName = new Map<string, number>();
  for (const count of [nobody, ...table.counts.values()]) {
    const tallies = count.namePrefix === null ? count.plain : count.joined;
    const good = sumTally(tallies, bit, false);
    const broken = sumTally(tallies, bit, true);
    totals.messages += good.messages + good.notices;
    totals.inBroken += broken.messageLines + broken.noticeLines;
    totals.inSystem += good.noticeLines + (count.isNotice ? good.messageLines : 0);
    if (count.isNotice || good.messages === 0) continue;
    totals.inMessages += good.messageLines;
    const name = fullName(count);
    byName.set(name, (byName.get(name) ?? 0) + good.messages);
  }
  totals.authors = [...byName]
    .map(([name, messages]) => ({ name, messages }))
    .sort((one, other) => other.messages - one.messages);
  return totals;
}

/** How pass 2 reads each printed author. */
export function knownAuthors(table: AuthorTable): Map<string, KnownAuthor> {
  return new Map(
    [...table.counts].map(([printed, count]) => [
      printed,
      {
        name: fullName(count),
        prefix: count.namePrefix ?? '',
        isNotice: count.isNotice && count.namePrefix === null,
      },
    ]),
  );
}

function fullName(count: AuthorCount): string {
  const prefix = count.namePrefix;
  return prefix === null ? count.name : `${count.name}: ${prefix.slice(0, -2)}`;
}
