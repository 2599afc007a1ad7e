import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** The owner's words about a thread's customer; empty where there are none. */
export function readNote(db: Connection, threadId: number): string {
  return (
    statement<[number], { note: string | null }>(db, 'SELECT note FROM thread WHERE id = ?').get(threadId)
      ?.note ?? ''
  );
}

/** Replaces them; empty ones leave nothing behind. */
export function writeNote(db: Connection, threadId: number, note: string): void {
  statement<[string, number]>(db, "UPDATE thread SET note = nullif(?, '') WHERE id = ?").run(note, threadId);
}
