import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Somebody as Meta named them to one of the shop's numbers; times in ms UTC. Each name stands with the time it was last told at. */
export interface PartyRow {
  id: number;
  number_id: string;
  user_id: string | null;
  parent_user_id: string | null;
  phone: string | null;
  first_at: number;
  last_at: number;
  profile_name: string | null;
  profile_name_at: number | null;
  /** In the phone's address book; null with a time when it was removed there. */
  saved_name: string | null;
  saved_name_at: number | null;
  username: string | null;
  username_at: number | null;
  thread_id: number | null;
}

const columns = `id, number_id, user_id, parent_user_id, phone, first_at, last_at, profile_name, profile_name_at,
  saved_name, saved_name_at, username, username_at, thread_id`;

/** The party of exactly these ids. */
export function findParty(
  db: Connection,
  numberId: string,
  userId: string | null,
  phone: string | null,
): PartyRow | undefined {
  return statement<[string, string, string], PartyRow>(
    db,
    `SELECT ${columns} FROM party WHERE number_id = ? AND coalesce(user_id, '') = ? AND coalesce(phone, '') = ?`,
  ).get(numberId, userId ?? '', phone ?? '');
}

/** The parties that have a user id, as their own or as their parent's. */
export function listPartiesOfUser(db: Connection, numberId: string, userId: string): PartyRow[] {
  return statement<[object], PartyRow>(
    db,
    `SELECT ${columns} FROM party WHERE id IN (
       SELECT id FROM party WHERE number_id = @number AND coalesce(user_id, '') = @user
       UNION ALL SELECT id FROM party WHERE number_id = @number AND parent_user_id = @user) ORDER BY id`,
  ).all({ number: numberId, user: userId });
}

/** The parties that have a phone. */
export function listPartiesOfPhone(db: Connection, numberId: string, phone: string): PartyRow[] {
  return statement<[string, string], PartyRow>(
    db,
    `SELECT ${columns} FROM party WHERE number_id = ? AND phone = ? ORDER BY id`,
  ).all(numberId, phone);
}

/** Adds a party and returns its id. */
export function insertParty(db: Connection, row: Omit<PartyRow, 'id'>): number {
  return Number(
    statement<[object]>(
      db,
      `INSERT INTO party (number_id, user_id, parent_user_id, phone, first_at, last_at, profile_name, profile_name_at,
         saved_name, saved_name_at, username, username_at, thread_id)
       VALUES (@number_id, @user_id, @parent_user_id, @phone, @first_at, @last_at, @profile_name, @profile_name_at,
         @saved_name, @saved_name_at, @username, @username_at, @thread_id)`,
    ).run(row).lastInsertRowid,
  );
}

/** Replaces what is known of a party; who it is stays. */
export function updateParty(db: Connection, row: PartyRow): void {
  statement<[object]>(
    db,
    `UPDATE party SET parent_user_id = @parent_user_id, first_at = @first_at, last_at = @last_at,
       profile_name = @profile_name, profile_name_at = @profile_name_at, saved_name = @saved_name,
       saved_name_at = @saved_name_at, username = @username, username_at = @username_at, thread_id = @thread_id
     WHERE id = @id`,
  ).run(row);
}

/** Says in which thread a party writes now. */
export function setPartyThread(db: Connection, id: number, threadId: number): void {
  statement<[number, number]>(db, 'UPDATE party SET thread_id = ? WHERE id = ?').run(threadId, id);
}

/** Meta's note that somebody has another phone or user id. */
export interface PartyChangeRow {
  meta_id: string;
  number_id: string;
  at: number;
  old_phone: string | null;
  old_user_id: string | null;
  new_phone: string | null;
  new_user_id: string | null;
}

/** Keeps such a note; false when it is known. */
export function insertPartyChange(db: Connection, row: PartyChangeRow): boolean {
  return (
    statement<[PartyChangeRow]>(
      db,
      `INSERT INTO party_change (meta_id, number_id, at, old_phone, old_user_id, new_phone, new_user_id)
       VALUES (@meta_id, @number_id, @at, @old_phone, @old_user_id, @new_phone, @new_user_id) ON CONFLICT DO NOTHING`,
    ).run(row).changes === 1
  );
}

/** All notes of a number, oldest first. */
export function listPartyChanges(db: Connection, numberId: string): PartyChangeRow[] {
  return statement<[string], PartyChangeRow>(
    db,
    `SELECT meta_id, number_id, at, old_phone, old_user_id, new_phone, new_user_id FROM party_change
     WHERE number_id = ? ORDER BY at, meta_id`,
  ).all(numberId);
}
