import type { PrintNotes } from './print-style.ts';
import type { DateOrder } from '../types.ts';

// One header in so many is no more than a slip or a pasted line.
const FEW = 200;
const YEAR_FIRST_LANGUAGES = new Set(['ko', 'ne', 'eu']);

/** What one date order makes of all headers. */
export interface Reading {
  order: DateOrder;
  /** Headers with no such day or month, or a one-digit year. */
  impossible: number;
  /** Headers before 2009 or after the export. */
  outOfRange: number;
  /** Of both, the headers printed with a two-digit year. */
  shortBreaks: number;
  /** Attachments whose name carries the message's day. */
  matches: number;
  /** Jumps back of more than a day; leaps are those after the second header. */
  jumps: number;
  leaps: number;
  /** Day of the header added last, and the times of the one before, the first and the last. */
  day: number | null;
  before: number | null;
  first: number | null;
  last: number | null;
}

/** What singled out the order in force. `few`: hardly any header, only headers printed with another width of year than most, or against the sequence or the file names. `range`: only that a message is neither before 2009 nor after the export. `unannounced`: a two-digit year may stand in front without a word that says so. */
export type DecidedBy = 'form' | 'few' | 'range' | 'unannounced' | 'attachments' | 'jumps';

/** A reading of no headers yet. */
export function createReading(order: DateOrder): Reading {
  const none = { impossible: 0, outOfRange: 0, shortBreaks: 0, matches: 0, jumps: 0, leaps: 0 };
  return { order, ...none, day: null, before: null, first: null, last: null };
}

/** Headers that contradict a reading. */
export function breaksOf(reading: Reading): number {
  return reading.impossible + reading.outOfRange;
}

/** The readings left after the rules of command-line.md, in their sequence, and what decided. */
export function narrowDown(
  readings: readonly Reading[],
  notes: PrintNotes,
  language: string | null,
): { left: Reading[]; decidedBy: DecidedBy } {
  const { fitting, isUnannounced } = keepFitting(readings, notes, language);
  const matching = keepFewest(fitting, (reading) => -reading.matches);
  const left = keepFewest(matching, (reading) => reading.jumps);
  if (isUnannounced) return { left, decidedBy: 'unannounced' };
  if (left.length < matching.length) return { left, decidedBy: 'jumps' };
  if (matching.length < fitting.length) return { left, decidedBy: 'attachments' };
  const fallen = readings.filter((reading) => !fitting.includes(reading) && reading.order !== 'ymd');
  if (fallen.some((reading) => fellByFew(reading, left, notes))) return { left, decidedBy: 'few' };
  return { left, decidedBy: fallen.some((reading) => reading.impossible === 0) ? 'range' : 'form' };
}

// The orders that no header contradicts; where each is contradicted, the majority of headers wins.
function keepFitting(
  readings: readonly Reading[],
  notes: PrintNotes,
  language: string | null,
): { fitting: Reading[]; isUnannounced: boolean } {
  const yearMayLead = notes.wordFirst || YEAR_FIRST_LANGUAGES.has(language ?? '');
  const unfounded = (reading: Reading): number =>
    reading.order === 'ymd' && !yearMayLead ? notes.shortYears : 0;
  const breaks = (reading: Reading): number => breaksOf(reading) + unfounded(reading);
  const fewest = keepFewest(readings, breaks);
  if (fewest.every((reading) => breaks(reading) === 0)) return { fitting: fewest, isUnannounced: false };
  const unannounced = readings.filter((reading) => breaksOf(reading) === 0);
  if (unannounced.length > 0) return { fitting: unannounced, isUnannounced: true };
  const fitting = keepFewest(fewest, (reading) => reading.impossible + unfounded(reading));
  return { fitting, isUnannounced: false };
}

function fellByFew(fallen: Reading, left: readonly Reading[], { shortYears, headers }: PrintNotes): boolean {
  const isShort = shortYears * 2 >= headers;
  const breaks = isShort ? fallen.shortBreaks : breaksOf(fallen) - fallen.shortBreaks;
  const isSteadier = breaks * 2 < headers && left.every((reading) => fallen.jumps < reading.jumps);
  return breaks * FEW < headers || isSteadier || left.every((reading) => fallen.matches > reading.matches);
}

function keepFewest(readings: readonly Reading[], count: (reading: Reading) => number): Reading[] {
  const fewest = Math.min(...readings.map(count));
  return readings.filter((reading) => count(reading) === fewest);
}
