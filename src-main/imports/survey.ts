import { Refusal } from '../../shared/contract/refusal.ts';
import { DATE_ORDERS } from './chat-export/calendar.ts';
import { readBlocks } from './chat-export/lines.ts';
import { knownFiles, latestWallTime } from './chat-export/reading.ts';
import { RecordReader } from './chat-export/records.ts';
import { takeSample } from './chat-export/sample.ts';
import { Surveyor } from './chat-export/surveyor.ts';
import { knownAuthors, totalsOf, unspacedAuthors } from './chat-export/tallies.ts';
import { warningsOf } from './chat-export/warnings.ts';
import type { Reading } from './chat-export/reading.ts';
import type { Shape } from './chat-export/shape.ts';
import type { DateOrder, ExportFormat, ExportProblem, ExportSource, ExportWarning } from './types.ts';

/** What pass 1 learned about an export; `reading` is for `readMessages` only. */
export interface Survey {
  format: ExportFormat | null;
  /** The order in force: the owner's answer, else the only one possible, else the likeliest. */
  dateOrder: DateOrder | null;
  /** More than one order is possible, whatever the owner answered. */
  ambiguous: boolean;
  ordersPossible: DateOrder[];
  /** Most messages first. */
  authors: { name: string; messages: number }[];
  /** Physical lines; total = inMessages + inSystem + inProblems. */
  lines: { total: number; inMessages: number; inSystem: number; inProblems: number };
  /** In file order; the first 500, and then how many more there are; `lines.inProblems` counts all. */
  problems: ExportProblem[];
  /** Messages and notices that cannot be read: an unknown clock word, an impossible date. */
  skipped: number;
  warnings: ExportWarning[];
  isGroup: boolean;
  /** Messages and notices together. */
  messages: number;
  /** Wall time of the first and last header under `dateOrder`, null when there is none. */
  firstLocal: string | null;
  lastLocal: string | null;
  /** Language of the notices when recognised (ISO 639-1). */
  language: string | null;
  reading: Reading;
}

/** Options of pass 1; `now` in ms UTC bounds the dates, `dateOrder` is the owner's answer. */
export interface SurveyOptions {
  now: number;
  dateOrder?: DateOrder | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((bytes: number) => void) | undefined;
}

/** Pass 1 over the whole file in bounded memory; throws a Refusal when it is no export. */
export async function surveyExport(source: ExportSource, options: SurveyOptions): Promise<Survey> {
  const limit = latestWallTime(source, options.now);
  const { shape, blocks } = await takeSample(source, readBlocks(source, options));
  const surveyor = new Surveyor(shape.format, source.file, limit, knownFiles(source));
  const records = new RecordReader(shape, source.file, (record) => surveyor.take(record));
  for await (const block of blocks) records.push(block);
  records.end();
  return describe(source, surveyor, records, { shape, limit }, options.dateOrder);
}

function describe(
  source: ExportSource,
  surveyor: Surveyor,
  records: RecordReader,
  { shape, limit }: { shape: Shape; limit: number },
  answer: DateOrder | undefined,
): Survey {
  const { language, evidence, table, problems } = surveyor;
  const verdict = evidence.decide(language);
  const dateOrder = answer ?? verdict.dateOrder;
  if (answer) refuseImpossible(source, surveyor, answer);
  const index = dateOrder === null ? -1 : DATE_ORDERS.indexOf(dateOrder);
  const totals = totalsOf(table, surveyor.nobody, index < 0 ? 0 : 1 << index);
  const span = evidence.span(dateOrder);
  const { impossible, outOfRange } = evidence.breaksOf(dateOrder);
  const mayLead = evidence.mayLeadWithYear(dateOrder, surveyor.yearFirstBodies > 0);
  return {
    format: shape.format,
    dateOrder,
    ambiguous: verdict.ambiguous,
    ordersPossible: verdict.ordersPossible,
    authors: totals.authors,
    lines: {
      total: records.lines,
      inMessages: totals.inMessages,
      inSystem: totals.inSystem,
      inProblems: problems.lines + totals.inBroken,
    },
    problems: problems.listFor(index, impossible),
    skipped: problems.unknownClocks + totals.broken,
    warnings: warningsOf({
      records: totals.messages,
      messages: totals.authors.reduce((sum, { messages }) => sum + messages, 0),
      attachments: surveyor.attachments,
      hasFiles: (source.entries?.length ?? 0) > 0,
      dateOrder,
      isOrderAsked: answer !== undefined || verdict.ambiguous,
      decidedBy: mayLead ? 'unannounced' : verdict.decidedBy,
      impossible,
      outOfRange,
      isMixed: evidence.isMixed,
      leaps: evidence.leapsOf(dateOrder),
      strangers: records.strangers,
      firstStranger: records.firstStranger,
    }),
    isGroup: surveyor.hasGroupNotice || totals.authors.length > 2,
    messages: totals.messages,
    firstLocal: span.first,
    lastLocal: span.last,
    language,
    reading: { shape, limit, authors: knownAuthors(table), unspaced: unspacedAuthors(table) },
  };
}

// The owner may overrule a slip, not every hundredth header.
function refuseImpossible(source: ExportSource, { evidence, problems }: Surveyor, answer: DateOrder): void {
  const broken = DATE_ORDERS.map((order) => evidence.breaksOf(order).impossible);
  const most = Math.max(Math.min(...broken), evidence.headers / 100);
  const possible = DATE_ORDERS.filter((_, index) => (broken[index] ?? 0) <= most);
  if (evidence.headers === 0 || possible.includes(answer)) return;
  const example = problems.firstOf(DATE_ORDERS.indexOf(answer));
  const where = example ? `: line ${String(example.line)} has no such date` : '';
  throw new Refusal(
    'date_order_impossible',
    `${source.file} cannot be read with the date order ${answer}${where}. Use ${possible.join(' or ')}.`,
    { possible },
  );
}
