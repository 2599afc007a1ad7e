import type { PartyRow } from '../../database/parties.ts';
import type { Person } from './partition.ts';

/**
 * What a person is called: as the shop's phone has them, else as they call themselves, the newest of each, else by their number, also one
 * that is somebody else's by now. A name counts for whoever had the party when it was told.
 */
export function nameOf(person: Person, rows: ReadonlyMap<number, PartyRow>): string {
  const saved = newest(person, rows, (row) => [row.saved_name, row.saved_name_at]);
  const profile = newest(person, rows, (row) => [row.profile_name, row.profile_name_at]);
  const username = newest(person, rows, (row) => [row.username, row.username_at]);
  const phones = person.pieces.flatMap(({ party }) => rows.get(party)?.phone ?? []).sort();
  return saved ?? profile ?? username ?? person.phone ?? person.userId ?? phones[0] ?? '…';
}

function newest(
  person: Person,
  rows: ReadonlyMap<number, PartyRow>,
  read: (row: PartyRow) => [name: string | null, at: number | null],
): string | null {
  let best: { name: string | null; at: number } | null = null;
  for (const { party, from, until } of person.pieces) {
    const row = rows.get(party);
    const [name, at] = row === undefined ? [null, null] : read(row);
    if (at === null || at < from || at >= until) continue;
    if (best === null || at > best.at || (at === best.at && (name ?? '') > (best.name ?? '')))
      best = { name, at };
  }
  return best?.name ?? null;
}
