import type { Channel } from '../../shared/contract/shapes.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** One of the shop's own numbers. */
export interface NumberRow {
  id: string;
  name: string | null;
  e164: string | null;
  channel: Channel;
}

const columns = 'id, name, e164, channel';

/** The shop's numbers, oldest first. */
export function listNumbers(db: Connection): NumberRow[] {
  return statement<[], NumberRow>(db, `SELECT ${columns} FROM number ORDER BY position`).all();
}

/** One number by its id. */
export function findNumber(db: Connection, id: string): NumberRow | undefined {
  return statement<[string], NumberRow>(db, `SELECT ${columns} FROM number WHERE id = ?`).get(id);
}

/** Adds a number at the end; throws on a repeated id or E.164 number. */
export function insertNumber(db: Connection, row: NumberRow): void {
  statement<[NumberRow]>(
    db,
    `INSERT INTO number (id, name, e164, channel, position)
     VALUES (@id, @name, @e164, @channel, (SELECT coalesce(max(position), 0) + 1 FROM number))`,
  ).run(row);
}

/** Replaces what is known of a number. */
export function updateNumber(db: Connection, row: NumberRow): void {
  statement<[NumberRow]>(
    db,
    'UPDATE number SET name = @name, e164 = @e164, channel = @channel WHERE id = @id',
  ).run(row);
}
