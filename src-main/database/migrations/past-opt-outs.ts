import { longestStopWord, readStopWord } from '../../../shared/notifications/stop-words.ts';
import type { Connection } from '../open.ts';

interface PastWords {
  id: number;
  at: number;
  text: string;
}

/** Notes the words that stop notifications among the messages that are here already: only short ones can be any. */
export function notePastOptOuts(db: Connection): void {
  const fromCustomer = `m.direction = 'in' AND m.kind = 'text' AND m.attachment IS NULL
    AND m.thread_id IN (SELECT id FROM thread WHERE kind = 'customer')`;
  const past = db.prepare<[object], PastWords>(
    `SELECT m.id, m.at, m.text FROM message m WHERE length(m.text) BETWEEN 1 AND @most AND ${fromCustomer}
     UNION ALL SELECT m.id, a.at, a.text FROM message_amendment a JOIN message m ON m.meta_id = a.original
       WHERE length(a.text) BETWEEN 1 AND @most AND ${fromCustomer}`,
  );
  const found: [number, number, 0 | 1][] = [];
  for (const { id, at, text } of past.iterate({ most: 2 * longestStopWord })) {
    const word = readStopWord(text);
    if (word !== null) found.push([id, at, word === 'stop' ? 1 : 0]);
  }
  const note = db.prepare<[number, number, 0 | 1]>(
    `INSERT INTO opt_out (message_id, at, is_out) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET at = excluded.at WHERE excluded.at < at`,
  );
  for (const row of found) note.run(...row);
}
