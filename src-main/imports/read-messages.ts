import { DATE_ORDERS, dayOf, dayText } from './chat-export/calendar.ts';
import { cleanText } from './chat-export/characters.ts';
import { noticeIn, readBody, splitAuthor, unspacedAuthor } from './chat-export/classify.ts';
import { keyOf } from './chat-export/date-order.ts';
import { readBlocks } from './chat-export/lines.ts';
import { knownFiles } from './chat-export/reading.ts';
import { RecordReader } from './chat-export/records.ts';
import type { Survey } from './survey.ts';
import type { AuthorSplit } from './chat-export/classify.ts';
import type { Header } from './chat-export/header.ts';
import type { KnownFiles } from './chat-export/attachment.ts';
import type { RawRecord } from './chat-export/records.ts';
import type { Reading } from './chat-export/reading.ts';
import type { DateOrder, ExportSource, ExportedMessage } from './types.ts';

export type { ExportedMessage } from './types.ts';

/** Options of pass 2; `batchSize` counts messages per batch (1,000 unless told). */
export interface ReadOptions {
  dateOrder: DateOrder;
  signal?: AbortSignal | undefined;
  onProgress?: ((bytes: number) => void) | undefined;
  batchSize?: number;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, '0'));

/** Pass 2: the messages and notices in file order, in batches; lines the survey calls problems are left out. */
export async function* readMessages(
  source: ExportSource,
  survey: Survey,
  options: ReadOptions,
): AsyncGenerator<ExportedMessage[]> {
  const { reading } = survey;
  const batchSize = options.batchSize ?? 1_000;
  const clock = new WallClock(options.dateOrder, reading.limit);
  const files = knownFiles(source);
  const split: AuthorSplit = { end: -1, bodyStart: 0 };
  let batch: ExportedMessage[] = [];
  const records = new RecordReader(reading.shape, source.file, (record) => {
    const { header } = record;
    const timeLocal = header && header.half !== 'unknown' ? clock.read(header) : null;
    if (header && timeLocal !== null) batch.push(toMessage(record, header, timeLocal, reading, files, split));
  });
  for await (const block of readBlocks(source, options)) {
    records.push(block);
    while (batch.length >= batchSize) {
      const full = batch.length === batchSize ? batch : batch.slice(0, batchSize);
      batch = full === batch ? [] : batch.slice(batchSize);
      yield full;
    }
  }
  records.end();
  if (batch.length > 0) yield batch;
}

function toMessage(
  record: RawRecord,
  header: Header,
  timeLocal: string,
  reading: Reading,
  files: KnownFiles,
  split: AuthorSplit,
): ExportedMessage {
  const { raw, line } = record;
  if (!splitAuthor(raw, split)) return unspaced(record, header, timeLocal, reading, files);
  const known = reading.authors.get(raw.slice(0, split.end));
  if (!known || known.isNotice) return notice(line, timeLocal, raw);
  const body = raw.slice(split.bodyStart + known.prefix.length);
  return inName(known.name, body, line, timeLocal, header, files);
}

function unspaced(
  { raw, line }: RawRecord,
  header: Header,
  timeLocal: string,
  reading: Reading,
  files: KnownFiles,
): ExportedMessage {
  const printed = reading.unspaced.size > 0 ? unspacedAuthor(raw) : null;
  const known = printed !== null && reading.unspaced.has(printed) ? reading.authors.get(printed) : undefined;
  if (printed === null || !known) return notice(line, timeLocal, raw);
  return inName(known.name, raw.slice(printed.length + 1), line, timeLocal, header, files);
}

function inName(
  author: string,
  body: string,
  line: number,
  timeLocal: string,
  header: Header,
  files: KnownFiles,
): ExportedMessage {
  const found = noticeIn(body, header);
  if (found !== null) return notice(line, timeLocal, found);
  const { text, attachment, edited, instead } = readBody(body, files, header);
  return { line, timeLocal, author, text, attachment, system: false, edited, instead };
}

function notice(line: number, timeLocal: string, raw: string): ExportedMessage {
  return {
    line,
    timeLocal,
    author: null,
    text: cleanText(raw),
    attachment: null,
    system: true,
    edited: false,
    instead: null,
  };
}

/** Wall times of headers under one order; the last date is remembered. */
class WallClock {
  readonly #order: DateOrder;
  readonly #limit: number;
  #key = -1;
  #day: string | null = null;

  constructor(order: DateOrder, limit: number) {
    this.#order = DATE_ORDERS.includes(order) ? order : 'dmy';
    this.#limit = limit;
  }

  /** `YYYY-MM-DDTHH:MM:SS`, null when the date is impossible. */
  read(header: Header): string | null {
    const key = keyOf(header);
    if (key !== this.#key) {
      const day = dayOf(header, this.#order, this.#limit);
      this.#key = key;
      this.#day = day === null ? null : dayText(day);
    }
    if (this.#day === null) return null;
    const { hour, minute, second } = header;
    return `${this.#day}T${TWO_DIGITS[hour]}:${TWO_DIGITS[minute]}:${TWO_DIGITS[second]}`;
  }
}
