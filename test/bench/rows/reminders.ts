import path from 'node:path';
import { surveyReminders } from '../../../src-main/core/reminders/survey.ts';
import { listWaitingThreads } from '../../../src-main/database/reminder-threads.ts';
import { insertThread } from '../../../src-main/database/thread-writes.ts';
import { benchNow, openBenchCore } from '../core.ts';
import { compareCalls } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';

const waiting = 10_000;
const hour = 3_600_000;
const day = ['09:30', '19:00'];
const hours = { mon: [day], tue: [day], wed: [day], thu: [day], fri: [day], sat: [day] };

/** The next moment of many who wait, found anew as after a write, against reading their rows. */
export async function measureReminders(bench: Bench): Promise<Row[]> {
  const core = await openBenchCore(path.join(bench.folder, 'data'));
  const { context, client } = core;
  const { db } = context;
  await client.settings.set({ key: 'opening_hours', value: JSON.stringify(hours) });
  await client.settings.set({ key: 'digests', value: '[]' });
  const wait = db.prepare('UPDATE thread SET needs_reply = 1, window_closes_at = ? WHERE id = ?');
  db.transaction(() => {
    for (let index = 0; index < waiting; index += 1) {
      const customer = `+336${String(10_000_000 + index)}`;
      const id = insertThread(db, {
        number_id: 'main',
        kind: 'customer',
        name: customer,
        customer,
        is_demo: 0,
      });
      wait.run(benchNow + 20 * hour + index * 1_000, id);
    }
  })();
  const found = await compareCalls(
    bench.rounds * 3,
    () => surveyReminders(context, db),
    () => listWaitingThreads(db, benchNow, benchNow - 24 * hour),
  );
  core.close();
  return [
    {
      work: 'The next reminder of all who wait, against reading their rows',
      at: `${grouped(waiting)} waiting threads`,
      measured: found.ratio,
      limit: 7,
      unit: '×',
      note: `${milliseconds(found.ours)} against ${milliseconds(found.bare)}; only after a write: while nothing is due and nothing is written, nothing is read`,
    },
  ];
}
