import { sumTally } from './authors.ts';
import type { AuthorCount, AuthorTable } from './authors.ts';
import type { KnownAuthor } from './reading.ts';

/** Counts of a whole file under one date order. */
export interface Totals {
  authors: { name: string; messages: number }[];
  /** Messages and notices that can be read, and those whose date is impossible. */
  messages: number;
  broken: number;
  inMessages: number;
  inSystem: number;
  inBroken: number;
}

/** Adds up all authors and the author-less notices; `bit` is the mask bit of the order in force. */
export function totalsOf(table: AuthorTable, nobody: AuthorCount, bit: number): Totals {
  const totals: Totals = { authors: [], messages: 0, broken: 0, inMessages: 0, inSystem: 0, inBroken: 0 };
  const byName = new Map<string, number>();
  const add = (tallies: Float64Array, name: string | null): void => {
    const good = sumTally(tallies, bit, false);
    const broken = sumTally(tallies, bit, true);
    totals.messages += good.messages + good.notices;
    totals.broken += broken.messages + broken.notices;
    totals.inBroken += broken.messageLines + broken.noticeLines;
    totals.inSystem += good.noticeLines + (name === null ? good.messageLines : 0);
    if (name === null || good.messages === 0) return;
    totals.inMessages += good.messageLines;
    byName.set(name, (byName.get(name) ?? 0) + good.messages);
  };
  for (const count of [nobody, ...table.counts.values()]) {
    const isJoined = count.namePrefix !== null;
    add(isJoined ? count.joined : count.plain, count.isNotice ? null : fullName(count));
  }
  for (const [name, tallies] of table.unspaced) add(tallies, unspacedName(table, name));
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
        isNotice: count.isNotice,
      },
    ]),
  );
}

/** Names that also stand without a blank after their colon, as printed. */
export function unspacedAuthors(table: AuthorTable): ReadonlySet<string> {
  return new Set([...table.unspaced.keys()].filter((name) => unspacedName(table, name) !== null));
}

// An author whose name goes on after a colon is never printed without the blank.
function unspacedName(table: AuthorTable, name: string): string | null {
  const count = table.counts.get(name);
  return count === undefined || count.isNotice || count.namePrefix !== null ? null : count.name;
}

function fullName(count: AuthorCount): string {
  const prefix = count.namePrefix;
  return prefix === null ? count.name : `${count.name}: ${prefix.slice(0, -2)}`;
}
