import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ExportSource } from '../types.ts';

/** A line longer than this (bytes) is refused; no phone writes one. */
export const LONGEST_LINE = 1_000_000;

const LINE_FEED = 10;
// Bytes at the start in which a NUL says that this is no text.
const LOOKED_AT = 65_536;

/** Whole lines of a text, decoded; only the last block may lack its final LF. */
export interface Block {
  text: string;
  /** Number of the block's first line, from 1. */
  firstLine: number;
}

/** What reading may be told: to stop, and to report bytes read so far. */
export interface BlockOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((bytes: number) => void) | undefined;
}

/** Reads a source as blocks of whole lines in bounded memory; throws a Refusal on anything that is not text. */
export async function* readBlocks(source: ExportSource, options: BlockOptions): AsyncGenerator<Block> {
  let carry: Uint8Array[] = [];
  let carried = 0;
  let line = 1;
  let isFirst = true;
  for await (const bytes of utf8Chunks(source, options)) {
    const cut = bytes.lastIndexOf(LINE_FEED) + 1;
    const head = cut > 0 ? bytes.indexOf(LINE_FEED) : bytes.length;
    if (carried + head > LONGEST_LINE) throw tooLong(source, line);
    if (cut === 0) {
      carry.push(bytes);
      carried += bytes.length;
      continue;
    }
    const whole = carried > 0 ? Buffer.concat([...carry, bytes.subarray(0, cut)]) : bytes.subarray(0, cut);
    carry = cut < bytes.length ? [bytes.subarray(cut)] : [];
    carried = bytes.length - cut;
    if (carried > LONGEST_LINE) throw tooLong(source, line + countLines(whole));
    const text = decode(whole, source, line, isFirst);
    refuseLongLines(text, source, line);
    isFirst = false;
    yield { text, firstLine: line };
    line += countLines(whole);
  }
  if (carried > 0) yield { text: decode(Buffer.concat(carry), source, line, isFirst), firstLine: line };
}

// The text as UTF-8, whatever pieces the source came in.
async function* utf8Chunks(source: ExportSource, options: BlockOptions): AsyncGenerator<Uint8Array> {
  let read = 0;
  let decoder: TextDecoder | null = null;
  for await (const chunk of wholeStart(await source.open(), source)) {
    options.signal?.throwIfAborted();
    const isFirst = read === 0;
    if (isFirst) decoder = wideDecoder(chunk);
    read += chunk.length;
    options.onProgress?.(read);
    const text = decoder ? transcode(decoder, chunk, source) : chunk;
    if (isFirst) refuseBinary(text, source);
    yield text;
  }
  if (decoder) yield transcode(decoder, null, source);
}

// The first piece is long enough to tell what the file is, whatever pieces come.
async function* wholeStart(
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
): AsyncGenerator<Uint8Array> {
  let start: Uint8Array[] | null = [];
  for await (const chunk of chunks) {
    if (start === null) yield chunk;
    else if (start.push(chunk) && lengthOf(start) >= LOOKED_AT) {
      yield start.length === 1 ? chunk : Buffer.concat(start);
      start = null;
    }
  }
  if (start === null) return;
  if (lengthOf(start) > 0) yield Buffer.concat(start);
  else
    throw new Refusal(
      'empty_file',
      `${source.file} is empty. Export the chat again and import the new file.`,
    );
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

function wideDecoder(chunk: Uint8Array): TextDecoder | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return null;
}

// `null` ends the text: half a character at its end is refused too.
function transcode(decoder: TextDecoder, chunk: Uint8Array | null, source: ExportSource): Uint8Array {
  try {
    return Buffer.from(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }));
  } catch {
    throw new Refusal('invalid_text', `${source.file} is damaged UTF-16 text. Export the chat again.`);
  }
}

function decode(bytes: Uint8Array, source: ExportSource, firstLine: number, isFirst: boolean): string {
  if (!isUtf8(bytes)) throw badLine(bytes, source, firstLine);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return isFirst && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function refuseBinary(bytes: Uint8Array, source: ExportSource): void {
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (!isPdf && !bytes.subarray(0, LOOKED_AT).includes(0)) return;
  const kind = isPdf ? 'a PDF' : 'a binary file';
  throw new Refusal(
    'not_text',
    `${source.file} is ${kind}, not text. Choose the .txt or .zip that WhatsApp's "Export chat" made.`,
  );
}

function badLine(bytes: Uint8Array, source: ExportSource, firstLine: number): Refusal {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return new Refusal(
    'invalid_text',
    `Line ${line} of ${source.file} is not UTF-8 text: the file was damaged or re-saved by another program. Export the chat again.`,
    { line },
  );
}

function refuseLongLines(text: string, source: ExportSource, firstLine: number): void {
  if (text.length <= LONGEST_LINE) return;
  let line = firstLine;
  for (let start = 0; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start > LONGEST_LINE) throw tooLong(source, line);
    start = end + 1;
  }
}

function tooLong(source: ExportSource, line: number): Refusal {
  return new Refusal(
    'line_too_long',
    `Line ${line} of ${source.file} is longer than 1 MB, which no chat export has. Export the chat again.`,
    { line },
  );
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
