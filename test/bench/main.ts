import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureDesktop } from './rows/desktop.ts';
import { measureFiles, measureManyFiles } from './rows/files.ts';
import { measureForecast } from './rows/forecast.ts';
import { measureImport } from './rows/import.ts';
import { measureIntake } from './rows/intake.ts';
import { measureLedger } from './rows/ledger.ts';
import { measureLoopDelay } from './rows/loop-delay.ts';
import { measureMonths } from './rows/months.ts';
import { measurePage } from './rows/page.ts';
import { measureReminders } from './rows/reminders.ts';
import { measureReport } from './rows/report.ts';
import { measureShop } from './rows/shop.ts';
import { describeRow, grouped, isWithinLimit, type Bench, type Row } from './row.ts';

const measurements: Record<string, (bench: Bench) => Promise<Row[]>> = {
  import: measureImport,
  intake: measureIntake,
  files: async (bench) => [...(await measureFiles(bench)), ...(await measureManyFiles(bench))],
  shop: measureShop,
  months: measureMonths,
  ledger: measureLedger,
  forecast: measureForecast,
  reminders: measureReminders,
  report: measureReport,
  loop: measureLoopDelay,
  desktop: measureDesktop,
  page: measurePage,
};

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});
const messages = values.full ? 1_000_000 : 100_000;
const chosen = Object.entries(measurements).filter(([name]) => values.only?.includes(name) ?? true);
process.stdout.write(`Vitrine's budgets at ${grouped(messages)} messages; every figure is of this run.\n\n`);

const missed: Row[] = [];
let isAllMeasured = true;
for (const [name, measure] of chosen) {
  const folder = await mkdtemp(path.join(tmpdir(), `vitrine-bench-${name}-`));
  try {
    for (const row of await measure({ messages, rounds: values.full ? 3 : 5, folder })) {
      process.stdout.write(`${describeRow(row)}\n`);
      if (!isWithinLimit(row)) missed.push(row);
      isAllMeasured &&= row.measured !== null;
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
const kept = isAllMeasured ? 'Every limit is kept.' : 'Every limit that was measured is kept.';
process.stdout.write(`\n${missed.length === 0 ? kept : `${String(missed.length)} limits are missed.`}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
