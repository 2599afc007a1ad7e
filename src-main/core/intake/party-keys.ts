import type { PartyChangeRow, PartyRow } from '../../database/parties.ts';

/** By which ids a party hangs together with others: `u` before a user id, `p` before a phone. */
export function partyKeys({ user_id: userId, parent_user_id: parent, phone }: PartyRow): string[] {
  return keysOf([userId, parent], [phone]);
}

/** The same of a change: all its ids are one person's, at one time or another. */
export function changeKeys(change: Omit<PartyChangeRow, 'number_id'>): string[] {
  return keysOf([change.old_user_id, change.new_user_id], [change.old_phone, change.new_phone]);
}

function keysOf(users: readonly (string | null)[], phones: readonly (string | null)[]): string[] {
  return [
    ...users.flatMap((id) => (id === null ? [] : [`u${id}`])),
    ...phones.flatMap((id) => (id === null ? [] : [`p${id}`])),
  ];
}
