import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Keeps what a customer chose about marketing (`stop`, `resume`, `signup`), once per instant; false when it is known. */
export function insertMarketingChoice(db: Connection, partyId: number, at: number, value: string): boolean {
  return (
    statement<[number, number, string]>(
      db,
      'INSERT INTO marketing_choice (party_id, at, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(partyId, at, value).changes === 1
  );
}

/** Notes that whoever a thread belongs to wants no marketing, where Meta knows them. */
export function stopMarketing(db: Connection, threadId: number, at: number): void {
  statement<[number, number]>(
    db,
    `INSERT INTO marketing_choice (party_id, at, value)
     SELECT id, ?, 'stop' FROM party WHERE thread_id = ? ON CONFLICT DO NOTHING`,
  ).run(at, threadId);
}

/** Whether the customer of a thread said last that they want no marketing. */
export function hasStoppedMarketing(db: Connection, threadId: number): boolean {
  return (
    statement<[number], { value: string }>(
      db,
      `SELECT value FROM marketing_choice c JOIN party p ON p.id = c.party_id WHERE p.thread_id = ?
       ORDER BY c.at DESC, value = 'stop' DESC LIMIT 1`,
    ).get(threadId)?.value === 'stop'
  );
}
