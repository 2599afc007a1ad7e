import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from '../child.ts';
import type { CoreIntake } from '../children/intake-core.ts';
import { comparisonOf, median, takeTurns } from '../interleave.ts';
import { writeMetaLog } from '../meta-log.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';

const people = 2_000;

/** A webhook log taken in: stored, applied, priced and searchable, beside bare inserts of the rows that leaves. */
export async function measureIntake({ folder, rounds, messages }: Bench): Promise<Row[]> {
  const log = path.join(folder, 'webhooks.jsonl');
  const replies = messages / 5;
  const updates = await writeMetaLog(log, people, replies);
  const data = path.join(folder, 'taken');
  const place = path.join(folder, 'bare');
  const peaks: number[] = [];
  const times = await takeTurns(rounds, {
    ours: async () => {
      await rm(data, { recursive: true, force: true });
      const args = [data, log, String(people), String(replies)];
      const { taken, peak } = await runChild<CoreIntake>('intake-core.ts', args);
      peaks.push(peak);
      return taken;
    },
    bare: async () => {
      await rm(place, { recursive: true, force: true });
      await mkdir(place);
      const ends = [path.join(data, 'vitrine.db'), path.join(place, 'bare.db'), 'intake'];
      return (await runChild<{ inserted: number }>('import-bare.ts', ends)).inserted;
    },
  });
  const { ratio, ours, bare } = comparisonOf(times, 'ours', 'bare');
  const at = `${grouped(updates)} webhook updates, one to a body`;
  return [
    {
      work: 'Taking in webhooks, stored, applied, priced and searchable, against bare inserts of the same rows',
      at,
      measured: ratio,
      limit: 6,
      unit: '×',
      note: `${milliseconds(ours)} beside ${milliseconds(bare)} bare, ${String(rounds)} rounds in turns`,
    },
    {
      work: 'Taking in webhooks, peak memory of a process that does nothing else',
      at,
      measured: median(peaks),
      limit: 400,
      unit: 'MB',
      note: 'the whole process, Node and the replies sent before included',
    },
  ];
}
