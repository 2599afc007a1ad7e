import type { DecidedBy } from './narrow-down.ts';
import type { DateOrder, ExportWarning } from '../types.ts';

/** What the warnings of an export are made from. */
export interface Oddities {
  /** Messages and notices, messages alone, and attachments named by messages. */
  records: number;
  messages: number;
  attachments: number;
  /** The zip brings files beside the text. */
  hasFiles: boolean;
  dateOrder: DateOrder | null;
  /** The owner said so, or will be asked. */
  isOrderAsked: boolean;
  decidedBy: DecidedBy;
  /** Headers with no such date, and those before 2009 or after the export. */
  impossible: number;
  outOfRange: number;
  /** Dates are printed in two forms; times they jump back by more than a day. */
  isMixed: boolean;
  leaps: number;
  /** Lines that begin like a header of another form, and the first of them. */
  strangers: number;
  firstStranger: number;
}

const CUT_TEXT = [39_900, 40_200] as const;
const CUT_MEDIA = [9_900, 10_000] as const;
const NAMES = { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' } as const;
const REASONS: Readonly<Record<Exclude<DecidedBy, 'form'>, string>> = {
  few: 'only very few dates rule out the other order',
  range: 'only the date of the export rules out the other order',
  unannounced: 'every other order is contradicted, but nothing says that the year stands in front',
  attachments: 'only the dates in file names tell',
  jumps: 'only the sequence of the messages tells',
};

/** What the owner should know of an export before importing it; English. */
export function warningsOf(found: Oddities): ExportWarning[] {
  return [
    cutOff(found),
    contradicting(found),
    mixed(found),
    leaping(found),
    strangers(found),
    weak(found),
    silent(found),
  ].filter((warning) => warning !== null);
}

function cutOff({ records, attachments, hasFiles }: Oddities): ExportWarning | null {
  const withMedia = hasFiles || attachments > 0;
  const limit = within(records, CUT_TEXT) ? 40_000 : withMedia && within(records, CUT_MEDIA) ? 10_000 : null;
  if (limit === null) return null;
  return {
    code: 'probably_cut',
    text: `${String(records)} messages: WhatsApp exports about ${String(limit)} at most and leaves out the oldest, so the beginning is probably missing.`,
    details: { messages: records, limit },
  };
}

function contradicting({ dateOrder, impossible, outOfRange }: Oddities): ExportWarning | null {
  const lines = impossible + outOfRange;
  if (dateOrder === null || lines === 0) return null;
  const text = `Dates that contradict the date order ${NAMES[dateOrder]}: ${String(impossible)} that do not exist, ${String(outOfRange)} before 2009 or after the export.`;
  return { code: 'contradicting_dates', text, details: { lines, impossible, out_of_range: outOfRange } };
}

function mixed({ isMixed }: Oddities): ExportWarning | null {
  if (!isMixed) return null;
  const text =
    'The dates are printed in two forms, which no phone does: this may be two exports in one file, or pasted lines.';
  return { code: 'contradicting_dates', text, details: { forms: 2 } };
}

function leaping({ leaps }: Oddities): ExportWarning | null {
  if (leaps === 0) return null;
  const text = `The dates jump back by more than a day, ${leaps === 1 ? 'once' : `${String(leaps)} times`}: this may be several exports in one file, or a wrong date order.`;
  return { code: 'contradicting_dates', text, details: { leaps } };
}

function strangers({ strangers: lines, firstStranger: first }: Oddities): ExportWarning | null {
  if (lines === 0) return null;
  const text = `Lines that begin with a date in another form and were read as text of the message before them: ${String(lines)}, the first is line ${String(first)}.`;
  return { code: 'contradicting_dates', text, details: { lines, first_line: first } };
}

function weak({ dateOrder, isOrderAsked, decidedBy }: Oddities): ExportWarning | null {
  if (dateOrder === null || isOrderAsked || decidedBy === 'form') return null;
  return {
    code: 'weak_date_order',
    text: `The dates were read as ${NAMES[dateOrder]}, but ${REASONS[decidedBy]}.`,
    details: { date_order: dateOrder, by: decidedBy },
  };
}

function silent({ messages, records }: Oddities): ExportWarning | null {
  if (messages > 0) return null;
  const text = `There are no messages, only ${String(records)} notices: linked devices and protected chats export no more.`;
  return { code: 'no_messages', text, details: { notices: records } };
}

function within(count: number, [from, to]: readonly [number, number]): boolean {
  return count >= from && count <= to;
}
