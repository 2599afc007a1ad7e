import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { placeOfMedia } from '../../database/media-files.ts';
import type { DataFolder } from '../../database/data-folder.ts';
import { listPersonFiles, listPersonStatuses, readPersonFacts } from '../../database/person-facts.ts';
import { toRefusal } from '../../database/refusals.ts';
import { findThread } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { writeTranscript } from '../inbox/transcript/write-transcript.ts';
import { languageOf } from '../language.ts';
import { holdMedia } from '../media/settle.ts';
import { ticketLife } from '../media/tickets.ts';
import { runInTurns } from '../steps.ts';
import { safeName } from '../../../shared/text/safe-name.ts';
import { readBodiesOf } from './bodies.ts';
import type { Person } from './find-person.ts';
import { readMessageIds } from './message-ids.ts';
import { listMessageShapes } from './message-shapes.ts';
import { personWords } from './words.ts';

const placeStart = 'person-';

/** Writes everything about a person into a zip that lies in the data folder for as long as a ticket is good; returns its place and name. */
export async function exportPerson(
  context: CoreContext,
  person: Person,
): Promise<{ file: string; name: string }> {
  const { folder } = context;
  const words = personWords(languageOf(context));
  let place: string | null = null;
  try {
    mkdirSync(folder.incoming, { recursive: true, mode: 0o700 });
    place = mkdtempSync(join(folder.incoming, placeStart));
    const file = join(place, 'data.zip');
    await holdMedia(context, () => pack(context, person, file));
    forgetLater(place);
    return { file, name: `${safeName(words.fileName(person.name))}.zip` };
  } catch (error) {
    if (place !== null) rmSync(place, { recursive: true, force: true });
    throw toRefusal(error, folder.database);
  }
}

/** What is handed out once is nobody's business afterwards; what is left when the program ends goes at its next start. */
function forgetLater(place: string): void {
  setTimeout(() => {
    rmSync(place, { recursive: true, force: true });
  }, ticketLife).unref();
}

/** Removes the exports that lie here, of whomever: they hold words of somebody who is erased. */
export function forgetExports({ incoming }: DataFolder): void {
  if (!existsSync(incoming)) return;
  for (const name of readdirSync(incoming))
    if (name.startsWith(placeStart)) rmSync(join(incoming, name), { recursive: true, force: true });
}

async function pack(context: CoreContext, person: Person, file: string): Promise<void> {
  const { db, folder } = context;
  const zip = new ZipFile();
  const broken = new AbortController();
  zip.on('error', (error: Error) => {
    broken.abort(error);
  });
  const add = (name: string, read: () => AsyncIterable<string>): void => {
    zip.addReadStreamLazy(name, { mode: 0o100600 }, (hand) => {
      const stream = Readable.from(read(), { objectMode: true });
      stream.on('error', (error) => {
        broken.abort(error);
      });
      hand(null, stream);
    });
  };
  zip.addBuffer(Buffer.from(readmeOf(context, person)), 'README.txt');
  for (const [index, id] of person.standing.entries()) {
    const thread = findThread(db, id);
    if (thread === undefined) continue;
    const name = index === 0 ? 'transcript.txt' : `transcript-${String(index + 1)}.txt`;
    const whole = { since: null, until: null, prices: true };
    add(name, () => textsOf(writeTranscript(context, thread, whole)));
  }
  add('messages.json', () => listMessageShapes(context, person));
  add('about.json', () => jsonOf(readPersonFacts(db, person)));
  add('statuses.json', () => jsonOf(listPersonStatuses(db, person)));
  add('webhooks.jsonl', () => webhooksOf(context, person));
  for (const { message, hash, name } of listPersonFiles(db, person)) {
    const stored = placeOfMedia(folder, hash);
    if (existsSync(stored))
      zip.addFile(stored, `files/${String(message)}-${safeName(name)}`, { compress: false });
  }
  zip.end();
  try {
    await pipeline(zip.outputStream, createWriteStream(file, { mode: 0o600 }), { signal: broken.signal });
  } catch (error) {
    throw broken.signal.aborted ? broken.signal.reason : error;
  }
}

function readmeOf(context: CoreContext, { name, customer }: Person): string {
  const language = languageOf(context);
  const { timeZone } = context.zone();
  const at = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(context.clock());
  return personWords(language).readme({ name, customer, at, zone: timeZone });
}

async function* textsOf(pieces: AsyncIterable<{ text: string }>): AsyncGenerator<string> {
  for await (const { text } of pieces) if (text !== '') yield text;
}

async function* jsonOf(value: unknown): AsyncGenerator<string> {
  yield await Promise.resolve(`${JSON.stringify(value, null, 1)}\n`);
}

async function* webhooksOf(context: CoreContext, person: Person): AsyncGenerator<string> {
  const messages = await runInTurns(readMessageIds(context.db, person));
  for await (const { theirs } of readBodiesOf(context.db, person, messages))
    if (theirs !== null) yield `${theirs}\n`;
}
