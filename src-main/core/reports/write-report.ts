import { statSync } from 'node:fs';
import { paperOf, type Paper, type ReportFormat } from '../../../shared/contract/reports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { writeMonthCsv } from '../../reports/month-csv.ts';
import type { OpenStatement, WriteStatement } from '../../reports/statement.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { openStatement } from '../statement/open-statement.ts';
import { writeWhole } from '../write-whole.ts';

/** What a report is to be like; language and paper are the owner's and the country's where they are not said. */
export interface ReportWishes {
  month: string;
  format: ReportFormat;
  language?: 'en' | 'fr' | undefined;
  paper?: Paper | undefined;
  decimals?: 'plain' | 'locale';
  bom?: boolean;
}

/** Who hears how far it is, and what gives it up. */
export interface Following {
  tell: (done: number, charges: number) => void;
  signal: AbortSignal;
}

/** What was written. */
export interface WrittenReport {
  bytes: number;
  charges: number;
}

/** Those of large libraries are loaded with the first report. */
const writers: Readonly<Record<ReportFormat, () => Promise<WriteStatement>>> = {
  csv: () => Promise.resolve(writeMonthCsv),
  xlsx: async () => (await import('../../reports/month-xlsx/write-month-xlsx.ts')).writeMonthXlsx,
  pdf: async () => (await import('../../reports/month-pdf/write-month-pdf.ts')).writeMonthPdf,
};

/** The name that a report of a month goes by. */
export function nameReport(month: string, format: ReportFormat): string {
  return `vitrine-${month}.${format}`;
}

/** Opens a month as it stands now, has `use` read it, and closes it. */
export async function withStatement<T>(
  context: CoreContext,
  { month, language = languageOf(context) }: Pick<ReportWishes, 'month' | 'language'>,
  use: (source: OpenStatement) => Promise<T>,
): Promise<T> {
  const source = openStatement(context, { month, language });
  try {
    return await use(source);
  } finally {
    source.close();
  }
}

/** Refuses a month in which nothing was sent nor paid elsewhere: a report of nothing is asked for by mistake. */
export function refuseEmpty({ count, lines }: Pick<OpenStatement, 'count' | 'lines'>, month: string): void {
  if (count > 0 || lines > 0) return;
  throw new Refusal('report_empty', `Nothing was sent in ${month}, so there is nothing to report.`, {
    month,
  });
}

/** Writes an open month to a place of this machine, whole or not at all. */
export function writeReport(
  context: CoreContext,
  source: OpenStatement,
  wishes: ReportWishes,
  file: string,
  following: Following,
): Promise<WrittenReport> {
  return writeWhole(file, (unfinished) => fillReport(context, source, wishes, unfinished, following));
}

/** Writes an open month into an empty file; half of it is left where that fails. */
export async function fillReport(
  context: CoreContext,
  source: OpenStatement,
  wishes: ReportWishes,
  file: string,
  { tell, signal }: Following,
): Promise<WrittenReport> {
  const { format, language = languageOf(context), decimals, bom = false } = wishes;
  const paper = wishes.paper ?? paperOf(context.settings().country);
  const style = { decimals: decimals === 'locale' && language === 'fr' ? ',' : '.', bom, paper } as const;
  const write = await writers[format]();
  signal.throwIfAborted();
  await write(source, file, style, tell, signal);
  signal.throwIfAborted();
  return { bytes: statSync(file).size, charges: source.count };
}
