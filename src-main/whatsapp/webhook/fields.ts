import * as z from 'zod';
import { hasInk } from '../../../shared/text/has-ink.ts';

/** What Meta may leave out or write otherwise one day: read as null or undefined then, so that nothing around it is lost. */
type Soft<Output> = z.ZodType<Output | null | undefined>;
const soft = <Output>(schema: z.ZodType<Output>): Soft<Output> => schema.nullish().catch(null);

const longestId = 512;
// From the year in which WhatsApp began until message ids end, in ms UTC.
const earliest = Date.UTC(2009, 0);
const latest = Date.UTC(2100, 0);
// Seconds of so late a day are milliseconds.
const mostSeconds = 100_000_000_000;

/** Text as every database keeps it: no lone surrogate, no NUL. */
export const text = soft(z.string().transform((words) => words.toWellFormed().replaceAll('\0', '')));

/** Text on one line, or null where nothing is left of it that can be seen. */
export const name = soft(z.string().transform(oneLine));

/** An id, whether Meta writes it as text or as a number. */
export const id = soft(z.union([z.string(), z.int()]).transform(readId));

/** A word of Meta's, in lower case. */
export const word = soft(z.string().transform((words) => words.trim().toLowerCase()));

/** A number, also one written as text. */
export const number = soft(z.union([z.number(), z.string().trim().min(1)]).transform(readNumber));

/** True or false, also written as text. */
export const truth = soft(z.union([z.boolean(), z.stringbool()]));

/** Seconds since 1970 (as text or number) as ms UTC; null for what cannot be the time of a message. */
export const seconds = soft(z.union([z.number(), z.string().trim().min(1)]).transform(readSeconds));

/** A list; a single thing in its place is a list of one. */
export const list = soft(z.union([z.array(z.unknown()), z.looseObject({}).transform((item) => [item])]));

/** An object as it is. */
export const record = soft(z.record(z.string(), z.unknown()));

/** An object of which only these fields are looked at. */
export const part = <Shape extends z.ZodRawShape>(shape: Shape): Soft<z.output<z.ZodObject<Shape>>> =>
  soft(z.object(shape) as z.ZodType<z.output<z.ZodObject<Shape>>>);

function oneLine(words: string): string | null {
  const line = words
    .toWellFormed()
    .replaceAll(/[\0\s]+/g, ' ')
    .trim();
  return hasInk(line) ? line : null;
}

function readId(value: string | number): string | null {
  const read = String(value).trim();
  return read === '' || read.length > longestId || read.includes('\0') ? null : read.toWellFormed();
}

function readNumber(value: string | number): number | null {
  const read = Number(value);
  return Number.isFinite(read) ? read : null;
}

function readSeconds(value: string | number): number | null {
  const read = Number(value);
  const at = Math.round(Math.abs(read) < mostSeconds ? read * 1000 : read);
  return at >= earliest && at < latest ? at : null;
}
