import path from 'node:path';
import { runChild } from '../child.ts';
import type { ReportTimes } from '../children/report-core.ts';
import { comparisonOf, median, takeTurns } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';
import { makeShop } from '../shop.ts';

const end = Date.parse('2026-11-30T22:00:00Z');
/** Every other one is the shop's own: 100,000 charges, however long the bench's histories are. */
const messages = 200_000;

/** The report of a month with a hundred thousand charges: as CSV beside a bare query of the same rows, as a workbook beside the CSV. */
export async function measureReport({ folder, rounds }: Bench): Promise<Row[]> {
  const data = path.join(folder, 'busy');
  await makeShop(data, { messages, threads: 5_000, longest: 20_000, end, days: 29 });
  const peaks: Record<string, number[]> = { figures: [], xlsx: [] };
  let charges = 0;
  const side = (kind: string) => async (): Promise<number> => {
    const args = [data, String(end), kind, path.join(folder, `month.${kind}`)];
    const times = await runChild<ReportTimes>('report-core.ts', args);
    peaks[kind]?.push(times.peak);
    charges = times.charges;
    return times.took;
  };
  const times = await takeTurns(Math.min(3, rounds), {
    bare: side('bare'),
    csv: side('csv'),
    xlsx: side('xlsx'),
    figures: side('figures'),
  });
  const csv = comparisonOf(times, 'csv', 'bare');
  const xlsx = comparisonOf(times, 'xlsx', 'csv');
  const [held, read] = [median(peaks['xlsx'] ?? []), median(peaks['figures'] ?? [])];
  const at = `${grouped(charges)} charges`;
  return [
    {
      work: 'A month’s report as CSV, beside a bare query of the same rows',
      at,
      measured: csv.ratio,
      limit: 2,
      unit: '×',
      note: `${milliseconds(csv.ours)} beside ${milliseconds(csv.bare)}, which forms no text and writes no file`,
    },
    {
      work: 'The same as a workbook, beside the CSV',
      at,
      measured: xlsx.ratio,
      limit: 4,
      unit: '×',
      note: `${milliseconds(xlsx.ours)} beside ${milliseconds(xlsx.bare)}, the library’s loading and packing included`,
    },
    {
      work: 'Peak memory of a process that writes the workbook, beside one that only reads the month’s figures',
      at,
      measured: held / read,
      limit: 1.3,
      unit: '×',
      note: `${held.toFixed(0)} MB beside ${read.toFixed(0)} MB: the charges are never all in memory`,
    },
  ];
}
