import { openStatement } from '../../../src-main/core/statement/open-statement.ts';
import { writeMonthCsv } from '../../../src-main/reports/month-csv.ts';
import { writeMonthXlsx } from '../../../src-main/reports/month-xlsx/write-month-xlsx.ts';
import { peakMemory } from '../child.ts';
import { openBenchCore } from '../core.ts';

/** How long it took in ms, of how many charges, and the most memory of this process in MB. */
export interface ReportTimes {
  took: number;
  charges: number;
  peak: number;
}

// Reads a month's charges bare, or writes them as CSV or XLSX once its figures are read; or only reads the figures.
const [dataFolder = '', now = '', kind = '', file = ''] = process.argv.slice(2);
const core = await openBenchCore(dataFolder, 'api', Number(now));
const source = openStatement(core.context, { month: '2026-11', language: 'fr' });
const { signal } = new AbortController();
const style = { decimals: '.', bom: false, paper: 'a4' } as const;
const nobody = (): void => undefined;

const works: Record<string, () => unknown> = {
  bare: () =>
    core.context.db
      .prepare(
        `SELECT c.message_id, m.at, t.number_id, m.thread_id, t.name, t.customer, m.kind, m.template, l.*, c.priced_at,
           (SELECT i.at FROM message i WHERE i.thread_id = m.thread_id AND i.id < m.id AND i.direction = 'in'
            ORDER BY i.id DESC LIMIT 1) AS heard
         FROM charge c JOIN charge_line l ON l.id = c.line_id JOIN message m ON m.id = c.message_id
           JOIN thread t ON t.id = m.thread_id WHERE c.month = 202611 ORDER BY c.message_id`,
      )
      .all(),
  figures: () => source.readStatement(),
  csv: () => writeMonthCsv(source, file, style, nobody, signal),
  xlsx: () => writeMonthXlsx(source, file, style, nobody, signal),
};

if (kind === 'xlsx') works['figures']?.();
const start = performance.now();
await works[kind]?.();
const took = performance.now() - start;
process.stdout.write(
  JSON.stringify({ took, charges: source.count, peak: peakMemory() } satisfies ReportTimes),
);
source.close();
core.close();
