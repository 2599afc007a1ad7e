import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Where a message stands, and what it says. */
export interface MessagePlaceRow {
  id: number;
  thread_id: number;
  thread_name: string;
  at: number;
  text: string;
  template: string | null;
}

/** The messages of these ids that exist in a thread that is shown, newest first. */
export function findMessagePlaces(db: Connection, ids: readonly number[]): MessagePlaceRow[] {
  return statement<[string], MessagePlaceRow>(
    db,
    `SELECT message.id, thread_id, thread.name AS thread_name, at, text, template
     FROM json_each(?) AS wanted
     JOIN message ON message.id = wanted.value
     JOIN thread ON thread.id = message.thread_id AND thread.is_shown = 1
     ORDER BY at DESC, message.id DESC`,
  ).all(JSON.stringify(ids));
}
