import { hash as digest } from 'node:crypto';
import { basename } from 'node:path';
import type { IngestEvent, IngestResult } from '../../../shared/contract/connection.ts';
import type { Area } from '../../../shared/contract/changes.ts';
import { frenchRefusal } from '../../../shared/contract/french-refusals.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Connection } from '../../database/open.ts';
import { findRewrittenBody } from '../../database/person-bodies.ts';
import { insertBody } from '../../database/webhook-bodies.ts';
import { parseBody } from '../../whatsapp/webhook/parse-body.ts';
import { problemSentence } from '../../whatsapp/webhook/problem-words.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { createEventQueue } from '../event-queue.ts';
import { createApplier, type Applier } from './applier.ts';
import { ingestSentence, type IngestProblem } from './ingest-words.ts';
import { openLog } from './read-log.ts';
import { isSigned, readRecord } from './read-record.ts';
import { splitBodies } from './split-bodies.ts';

/** A log full of nonsense does not fill the memory with what is wrong with it. */
const mostProblems = 1_000;
/** How often others get a turn, in bodies. */
const breathEvery = 200;

interface Ingest {
  context: CoreContext;
  db: Connection;
  applier: Applier;
  secret: string | null;
  result: IngestResult;
  signal: AbortSignal | undefined;
}

/**
 * Reads webhook logs (JSON bodies, lists of them, JSON lines) and applies all in one transaction: what cannot be read is a problem beside
 * the rest, and cancelled or killed, nothing of it remains. With a secret every body needs Meta's signature.
 */
export async function* ingestFiles(
  context: CoreContext,
  input: { files: readonly string[]; secret?: string | undefined },
  signal: AbortSignal | undefined,
): AsyncGenerator<IngestEvent> {
  const result: IngestResult = {
    bodies: 0,
    messages: 0,
    statuses: 0,
    echoes: 0,
    other: 0,
    new: 0,
    already_there: 0,
    problems: [],
  };
  const queue = createEventQueue<IngestEvent>();
  const areas = new Set<Area>(['connection']);
  const write = async (db: Connection): Promise<void> => {
    const applier = createApplier(db, context);
    const ingest = { context, db, applier, secret: input.secret ?? null, result, signal };
    for (const path of input.files) await ingestFile(ingest, path, queue.push);
    const touched = await applier.finish((done) => {
      queue.push({ type: 'progress', stage: 'pricing', file: '', done });
    }, signal);
    for (const area of touched) areas.add(area);
  };
  context.writeLong([], write, signal).then(queue.end, queue.fail);
  yield* queue.drain();
  context.changes.announce([...areas]);
  for (const bell of ['outbox', 'media', 'templates', 'connection'] as const) context.bells.ring(bell);
  yield { type: 'finished', result };
}

async function ingestFile(ingest: Ingest, path: string, emit: (event: IngestEvent) => void): Promise<void> {
  const file = basename(path);
  const { result, signal } = ingest;
  const before = result.bodies + result.problems.length;
  try {
    const { size, chunks } = await openLog(path, file, signal);
    let read = 0;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        read += chunk.length;
        yield chunk;
      }
    };
    let turn = 0;
    for await (const { line, bytes } of splitBodies(counted())) {
      signal?.throwIfAborted();
      if (bytes === null) note(ingest, file, line, 'body_too_large');
      else ingestBody(ingest, file, line, bytes);
      turn += 1;
      if (turn % breathEvery !== 0) continue;
      emit({ type: 'progress', stage: 'reading', file, done: size === 0 ? 1 : Math.min(1, read / size) });
      await new Promise(setImmediate);
    }
    if (result.bodies + result.problems.length === before) note(ingest, file, null, 'no_bodies');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isFrench = languageOf(ingest.context) === 'fr';
    const words = isFrench ? frenchRefusal(error.code, error.details) : null;
    addProblem(result, { file, line: null, code: error.code, text: words ?? error.message });
  }
}

function ingestBody(ingest: Ingest, file: string, line: number, bytes: Uint8Array): void {
  const { context, db, applier, secret, result } = ingest;
  const record = readRecord(bytes);
  if (secret !== null && !isSigned(record, secret)) {
    note(ingest, file, line, record.signature === null ? 'not_signed' : 'wrong_signature');
    return;
  }
  const now = context.clock();
  const text = Buffer.from(record.bytes).toString('utf8');
  const hash = digest('sha256', record.bytes, 'buffer');
  // Of whom the owner erased, the same body tells nothing any more.
  const parsed = parseBody(findRewrittenBody(db, hash) ?? text, now);
  const language = languageOf(context);
  for (const problem of parsed.problems)
    addProblem(result, { file, line, code: problem.code, text: problemSentence(problem, language) });
  const isNothing = parsed.updates.length === 0 && Object.values(parsed.counts).every((count) => count === 0);
  if (isNothing && parsed.problems.length > 0) return;
  insertBody(db, { hash, received_at: now, source: 'file', body: text }, 'applied');
  const applied = applier.apply(parsed, 'file');
  result.bodies += 1;
  result.messages += parsed.counts.messages;
  result.statuses += parsed.counts.statuses;
  result.echoes += parsed.counts.echoes;
  result.other += parsed.counts.other;
  result.new += applied.new;
  result.already_there += applied.alreadyThere;
}

function note(ingest: Ingest, file: string, line: number | null, code: IngestProblem): void {
  addProblem(ingest.result, { file, line, code, text: ingestSentence(code, languageOf(ingest.context)) });
}

function addProblem(result: IngestResult, problem: IngestResult['problems'][number]): void {
  if (result.problems.length < mostProblems) result.problems.push(problem);
}
