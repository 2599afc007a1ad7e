import { Refusal } from '../../shared/contract/refusal.ts';
import { DATE_ORDERS } from './chat-export/calendar.ts';
import { readBlocks } from './chat-export/lines.ts';
import { knownFiles, latestWallTime } from './chat-export/reading.ts';
import { RecordReader } from './chat-export/records.ts';
import { takeSample } from './chat-export/sample.ts';
import { Surveyor } from './chat-export/surveyor.ts';
import { knownAuthors, totalsOf } from './chat-export/tallies.ts';
import type { OrderVerdict } from './chat-export/date-order.ts';
import type { Reading } from './chat-export/reading.ts';
import type { Shape } from './chat-export/shape.ts';
import type { DateOrder, ExportFormat, ExportProblem, ExportSource } from './types.ts';

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
  /** In file order; at most about a thousand are kept, `lines.inProblems` counts all. */
  problems: ExportProblem[];
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
  return describe(source, surveyor, shape, limit, records.lines, options.dateOrder);
}

function describe(
  source: ExportSource,
  surveyor: Surveyor,
  shape: Shape,
  limit: number,
  total: number,
  answer: DateOrder | undefined,
): Survey {
  const { language } = surveyor;
  const verdict = surveyor.evidence.decide(language);
  const dateOrder = answer ?? verdict.dateOrder;
  if (answer) refuseImpossible(source, surveyor, verdict, answer);
  const index = dateOrder === null ? -1 : DATE_ORDERS.indexOf(dateOrder);
  const totals = totalsOf(surveyor.table, surveyor.nobody, index < 0 ? 0 : 1 << index);
  const span = surveyor.evidence.span(dateOrder);
  return {
    format: shape.format,
    dateOrder,
    ambiguous: verdict.ambiguous,
    ordersPossible: verdict.ordersPossible,
    authors: totals.authors,
    lines: {
      total,
      inMessages: totals.inMessages,
      inSystem: totals.inSystem,
      inProblems: surveyor.problemLines + totals.inBroken,
    },
    problems: [...surveyor.problems, ...(surveyor.broken[index] ?? [])].sort(
      (one, other) => one.line - other.line,
    ),
    isGroup: surveyor.hasGroupNotice || totals.authors.length > 2,
    messages: totals.messages,
    firstLocal: span.first,
    lastLocal: span.last,
    language,
    reading: { shape, limit, authors: knownAuthors(surveyor.table) },
  };
}

function refuseImpossible(
  source: ExportSource,
  surveyor: Surveyor,
  verdict: OrderVerdict,
  answer: DateOrder,
): void {
  if (verdict.calendarOrders.includes(answer)) return;
  const example = surveyor.broken[DATE_ORDERS.indexOf(answer)]?.[0];
  const where = example ? `: line ${example.line} has no such date` : '';
  throw new Refusal(
    'date_order_impossible',
    `${source.file} cannot be read with the date order ${answer}${where}. Use ${verdict.calendarOrders.join(' or ')}.`,
    { possible: verdict.calendarOrders },
  );
}
