import { rmSync } from 'node:fs';
import type { Graph, GraphAnswer, GraphFailure, MediaFacts } from '../../../whatsapp/graph/graph.ts';
import { readPart, sizeOfPart } from './part.ts';
import { readHash } from './expected-hash.ts';
import { writePart } from './write-part.ts';

/** The largest file that is fetched, in bytes: Meta takes no larger one from anybody. */
export const largestFile = 100 * 1024 * 1024;

/** What became of fetching one file: it lies whole in its part, or why not. */
export type Download =
  | { kind: 'whole'; hash: Buffer; size: number; head: Buffer }
  | { kind: 'failed'; failure: GraphFailure }
  | { kind: 'too_large' }
  /** Its bytes are not those that Meta announced. */
  | { kind: 'wrong' };

/** Which file, where its bytes go, and how many bytes there is room for. */
export interface Wanted {
  phoneNumberId: string;
  metaId: string;
  /** As the webhook had it. */
  sha256: string | null;
  part: string;
  room: number;
}

/** A part that has to fit on the disk does not. */
export class NoRoom extends Error {}

/** Fetches what is missing of a file: a new address each time, from where the part ends. Throws what the disk throws. */
export async function downloadFile(graph: Graph, wanted: Wanted, signal: AbortSignal): Promise<Download> {
  const facts = await unlessAborted(graph.readMedia(wanted.phoneNumberId, wanted.metaId), signal);
  if (!facts.ok) return { kind: 'failed', failure: facts.failure };
  const { size } = facts.value;
  if (size > largestFile) return { kind: 'too_large' };
  if (sizeOfPart(wanted.part) > size) rmSync(wanted.part);
  if (size - sizeOfPart(wanted.part) > wanted.room) throw new NoRoom();
  const failure = await fill(graph, facts.value, wanted.part, signal);
  if (failure === 'too_large') return { kind: 'too_large' };
  if (failure !== null) return { kind: 'failed', failure };
  const whole = await readPart(wanted.part);
  const announced = readHash(wanted.sha256) ?? readHash(facts.value.sha256);
  if (whole.size === size && (announced === null || whole.hash.equals(announced)))
    return { kind: 'whole', ...whole };
  rmSync(wanted.part, { force: true });
  return { kind: 'wrong' };
}

async function fill(
  graph: Graph,
  { url, size }: MediaFacts,
  part: string,
  signal: AbortSignal,
): Promise<GraphFailure | 'too_large' | null> {
  const here = sizeOfPart(part);
  if (here === size && size > 0) return null;
  const opened = await graph.download(url, here, signal);
  if (!opened.ok) return opened.failure;
  const { start, total, body } = opened.value;
  if (start > here || (total ?? size) !== size) {
    await body.cancel();
    return { kind: 'lost', cause: 'other_file' };
  }
  return writePart(part, { start, body, most: size }, signal);
}

// The program that ends does not wait for Meta.
function unlessAborted<T>(answer: Promise<GraphAnswer<T>>, signal: AbortSignal): Promise<GraphAnswer<T>> {
  const aborted = new Promise<GraphAnswer<T>>((resolve) => {
    const giveUp = (): void => {
      resolve({ ok: false, failure: { kind: 'lost', cause: 'aborted' } });
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    void answer.finally(() => {
      signal.removeEventListener('abort', giveUp);
    });
  });
  return Promise.race([answer, aborted]);
}
