import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Whose rows: threads of the person's own, and what they wrote in groups. */
export interface PersonScope {
  readonly threads: readonly number[];
  readonly groupMessages: readonly number[];
}

/** The person's messages, as a condition on `m`. */
export const ofPerson = `(m.thread_id IN (SELECT value FROM json_each(@threads)) OR m.id IN (SELECT value FROM json_each(@groups)))`;

/** What the condition has to be given. */
export function scopeValues({ threads, groupMessages }: PersonScope): { threads: string; groups: string } {
  return { threads: JSON.stringify(threads), groups: JSON.stringify(groupMessages) };
}

/** How many rows of each kind are about the person, but those that hang on messages alone; `file_bytes` only of files that nobody else has. */
export interface PersonCounts {
  messages: number;
  group_messages: number;
  files: number;
  file_bytes: number;
  outbox: number;
  drafts: number;
  notifications: number;
  tags: number;
  notes: number;
}

const inThreads = 'thread_id IN (SELECT value FROM json_each(@threads))';
const theirMedia = `
  SELECT l.media_id FROM message m JOIN message_media l ON l.message_id = m.id WHERE ${ofPerson} AND l.media_id IS NOT NULL
  UNION SELECT media_id FROM outbox WHERE ${inThreads} AND media_id IS NOT NULL
  UNION SELECT media_id FROM draft WHERE ${inThreads} AND media_id IS NOT NULL`;

/** Counts all that is kept of a person but webhooks and what hangs on their messages alone. */
export function countPersonRows(db: Connection, scope: PersonScope): PersonCounts {
  const counts = statement<[object], PersonCounts>(
    db,
    `WITH own AS (SELECT m.id, m.thread_id FROM message m WHERE ${ofPerson}), files AS (${theirMedia})
     SELECT (SELECT count(*) FROM own WHERE ${inThreads}) AS messages,
       json_array_length(@groups) AS group_messages,
       (SELECT count(*) FROM files) AS files,
       (SELECT coalesce(sum(size), 0) FROM media f WHERE id IN (SELECT media_id FROM files)
          AND NOT EXISTS (SELECT 1 FROM message_media l WHERE l.media_id = f.id AND l.message_id NOT IN (SELECT id FROM own))
          AND NOT EXISTS (SELECT 1 FROM outbox WHERE media_id = f.id AND NOT ${inThreads})
          AND NOT EXISTS (SELECT 1 FROM draft WHERE media_id = f.id AND NOT ${inThreads})) AS file_bytes,
       (SELECT count(*) FROM outbox WHERE ${inThreads}) AS outbox,
       (SELECT count(*) FROM draft WHERE ${inThreads}) AS drafts,
       (SELECT count(*) FROM notification WHERE ${inThreads}) AS notifications,
       (SELECT count(DISTINCT tag) FROM thread_tag WHERE ${inThreads}) AS tags,
       (SELECT count(*) FROM thread WHERE id IN (SELECT value FROM json_each(@threads)) AND note IS NOT NULL) AS notes`,
  ).get(scopeValues(scope));
  if (counts === undefined) throw new Error('A count of rows is always a row.');
  return counts;
}
