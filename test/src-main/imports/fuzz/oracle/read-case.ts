import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../../../shared/contract/refusal.ts';
import { openExportSource } from '../../../../../src-main/imports/open-sources.ts';
import { readMessages } from '../../../../../src-main/imports/read-messages.ts';
import { surveyExport, type Survey } from '../../../../../src-main/imports/survey.ts';
import { openTextSource } from '../../../../../src-main/imports/text-source.ts';
import type { DateOrder, ExportedMessage, ExportSource } from '../../../../../src-main/imports/types.ts';
import type { FuzzCase } from '../made/build-case.ts';
import { NOW } from '../made/when.ts';

/** What reading a file came to: a refusal, or both passes. */
export type Outcome = { refusal: Refusal } | { survey: Survey; messages: ExportedMessage[] };

/** Everything that was read of one case: from disk, again in other pieces, and with the owner's answer where the dates were ambiguous. */
export interface CaseReading {
  /** The bytes of the text inside, null when the file was refused before there were any. */
  text: Buffer | null;
  outcome: Outcome;
  /** The same file again, in pieces of `pieceSize` bytes and after another file. */
  again: { pieceSize: number; outcome: Outcome };
  /** With the true date order as the owner's answer, null where nothing was asked or that order is not offered. */
  answered: Outcome | null;
}

// The size of pieces for texts of up to so many bytes: one at a time costs a microsecond or two each.
const PIECES = [
  { size: 1, most: 700 },
  { size: 7, most: 2_000 },
  { size: 61, most: 8_000 },
  { size: 4_096, most: Infinity },
];
const ON_DISK = 8;
const AFTER_DECOY = 4;

/** Reads the case's file, a zip and every eighth text through `folder` on the disk; only what is no Refusal is thrown. */
export async function readCase(folder: string, fuzzCase: FuzzCase): Promise<CaseReading> {
  const { number, fileName, bytes } = fuzzCase;
  const extension = path.extname(fileName);
  if (extension === '.txt' && number % ON_DISK !== 0 && bytes.length > 0) {
    return readText(openTextSource('', fileName, bytes.length), bytes, fuzzCase);
  }
  // A name of its own each time: to write over a file makes disks wait.
  const file = path.join(folder, `${number}${extension}`);
  writeFileSync(file, bytes);
  try {
    return await readFromDisk(file, fuzzCase);
  } finally {
    rmSync(file);
  }
}

async function readFromDisk(file: string, fuzzCase: FuzzCase): Promise<CaseReading> {
  const { fileName, number } = fuzzCase;
  const opened = await orRefusal(() => openExportSource(file, fileName));
  if ('refusal' in opened) return sameTwice(opened);
  const { value: source } = opened;
  try {
    const drained = await orRefusal(() => drain(source));
    if ('refusal' in drained) return sameTwice({ refusal: drained.refusal });
    const reading = await readText(source, drained.value, fuzzCase);
    return number % ON_DISK === 0 ? { ...reading, outcome: await readBoth(source) } : reading;
  } finally {
    await source.close();
  }
}

async function readText(
  source: ExportSource,
  text: Buffer,
  { chats, number }: FuzzCase,
): Promise<CaseReading> {
  const outcome = await readBoth(inPieces(source, text, text.length));
  const pieceSize = PIECES.slice(number % PIECES.length).find(({ most }) => text.length <= most)?.size ?? 1;
  // The scanner remembers the last date it saw: a file of the same dates in another calendar must leave nothing behind.
  if (number % AFTER_DECOY === 0) {
    await readBoth(inPieces(source, decoyOf(chats[0]?.records[0]?.head ?? ''), 1_000));
  }
  const again = { pieceSize, outcome: await readBoth(inPieces(source, text, pieceSize)) };
  const truth = chats[0]?.shape.order;
  if (!truth || 'refusal' in outcome || !outcome.survey.ordersPossible.includes(truth)) {
    return { text, outcome, again, answered: null };
  }
  const { ambiguous, dateOrder } = outcome.survey;
  const isAsked = ambiguous || dateOrder !== truth;
  const answered = isAsked ? await readBoth(inPieces(source, text, text.length), truth) : outcome;
  return { text, outcome, again, answered };
}

function sameTwice(outcome: Outcome): CaseReading {
  return { text: null, outcome, again: { pieceSize: 0, outcome }, answered: null };
}

async function readBoth(source: ExportSource, dateOrder?: DateOrder): Promise<Outcome> {
  const read = await orRefusal(async () => {
    const survey = await surveyExport(source, { now: NOW, dateOrder });
    const messages: ExportedMessage[] = [];
    const order = survey.dateOrder;
    if (order === null) return { survey, messages };
    for await (const batch of readMessages(source, survey, { dateOrder: order })) messages.push(...batch);
    return { survey, messages };
  });
  return 'refusal' in read ? read : read.value;
}

async function orRefusal<Value>(
  work: () => Promise<Value>,
): Promise<{ refusal: Refusal } | { value: Value }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}

async function drain(source: ExportSource): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await source.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

function inPieces(source: ExportSource, text: Buffer, size: number): ExportSource {
  return {
    ...source,
    open: async () => cut(text, size),
  };
}

async function* cut(text: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += size) yield text.subarray(at, at + size);
}

function decoyOf(head: string): Buffer {
  return Buffer.from(`${head.replace(/(?:\] | - |: )$/, ' BE$&')}Zoé: other\n`);
}
