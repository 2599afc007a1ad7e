import type { Connection } from './open.ts';
import { statement } from './statement.ts';
import type { TrackedMessage } from './statuses.ts';

/** Whether anything here is the owner's: a thread that is not the demo shop's, an imported message in one that is, or a number that is connected. */
export function hasOwnData(db: Connection): boolean {
  return (
    statement<[], { own: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM thread WHERE is_demo = 0)
         OR EXISTS (SELECT 1 FROM message WHERE import_file_id IS NOT NULL)
         OR EXISTS (SELECT 1 FROM connection WHERE phone_number_id IS NOT NULL) AS own`,
    ).get()?.own === 1
  );
}

/** Gives a thread a tag. */
export function insertTag(db: Connection, threadId: number, tag: string): void {
  statement<[number, string]>(db, 'INSERT INTO thread_tag (thread_id, tag) VALUES (?, ?)').run(threadId, tag);
}

/** The newest message of the demo shop with exactly this text. */
export function findDemoMessage(db: Connection, text: string): number | undefined {
  return statement<[string], { id: number }>(
    db,
    `SELECT m.id FROM message m JOIN thread t ON t.id = m.thread_id
     WHERE t.is_demo = 1 AND m.text = ? ORDER BY m.id DESC LIMIT 1`,
  ).get(text)?.id;
}

const demoMessages = `
  SELECT m.id FROM thread t JOIN message m ON m.thread_id = t.id WHERE t.is_demo = 1 AND m.import_file_id IS NULL`;

/** The demo shop's messages that went through the API, oldest first. */
export function listTrackedMessages(db: Connection): TrackedMessage[] {
  return statement<[], TrackedMessage>(
    db,
    `SELECT id, thread_id, at, source, status, delivered_at, read_at FROM message
     WHERE direction = 'out' AND sent_from = 'api' AND status IS NOT NULL AND id IN (${demoMessages}) ORDER BY id`,
  ).all();
}

/** Ties every reaction of the demo shop to the other side's message before it, and the last message of a thread, as an answer, to the shop's before it. */
export function linkDemoMessages(db: Connection, answering: number): void {
  const before = (direction: string): string => `
    SELECT max(b.id) FROM message b WHERE b.thread_id = message.thread_id AND b.id < message.id
      AND b.kind = 'text' AND b.direction ${direction}`;
  const tie = (which: string, target: string): void => {
    db.exec(`
      UPDATE message SET meta_id = 'wamid.demo.' || id
        WHERE meta_id IS NULL AND id IN (SELECT (${target}) FROM message WHERE ${which});
      UPDATE message SET refers_to = 'wamid.demo.' || (${target}) WHERE ${which} AND (${target}) IS NOT NULL;`);
  };
  tie(`kind = 'reaction' AND id IN (${demoMessages})`, before('<> message.direction'));
  tie(`id = (SELECT max(id) FROM message WHERE thread_id = ${String(answering)})`, before("= 'out'"));
}

/** Adds the demo shop's messages to the search index; returns how many it has. */
export function indexDemoMessages(db: Connection): number {
  return statement<[]>(
    db,
    `INSERT INTO message_search (rowid, text, attachment)
     SELECT id, text, attachment FROM searchable_message WHERE id IN (${demoMessages}) ORDER BY id`,
  ).run().changes;
}

/** Removes the demo shop's messages with all that hangs on them, and its threads; returns those kept because they hold imported messages. */
export function deleteDemoRows(db: Connection): number[] {
  statement<[]>(
    db,
    `INSERT INTO message_search (message_search, rowid, text, attachment)
     SELECT 'delete', id, text, attachment FROM searchable_message WHERE id IN (${demoMessages}) ORDER BY id`,
  ).run();
  statement<[]>(db, `DELETE FROM message WHERE id IN (${demoMessages})`).run();
  statement<[]>(db, 'DELETE FROM draft WHERE thread_id IN (SELECT id FROM thread WHERE is_demo = 1)').run();
  statement<[]>(
    db,
    'DELETE FROM thread WHERE is_demo = 1 AND NOT EXISTS (SELECT 1 FROM message WHERE thread_id = thread.id)',
  ).run();
  statement<[]>(
    db,
    'DELETE FROM thread_tag WHERE thread_id IN (SELECT id FROM thread WHERE is_demo = 1)',
  ).run();
  return statement<[], { id: number }>(
    db,
    'UPDATE thread SET is_demo = 0, customer = NULL, done_at = NULL, read_at = 0 WHERE is_demo = 1 RETURNING id',
  )
    .all()
    .map((row) => row.id);
}
