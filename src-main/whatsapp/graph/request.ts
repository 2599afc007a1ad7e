import type * as z from 'zod';
import { readNetworkError, readRefusal, refuseHere } from './failure.ts';
import type { GraphAnswer, GraphFailure } from './graph.ts';

/** What a client of Graph works with. */
export interface Line {
  /** The address with its version, without a slash at its end. */
  readonly base: string;
  /** Asked anew before every call: a token may be replaced while the program runs. Null when there is none. */
  readonly token: () => Promise<string | null>;
  /** How long an answer may take, in ms. */
  readonly patience: number;
}

/** A call: `path` behind the base, or a whole `url` that may have the token. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** The token to use instead of the stored one. */
  readonly token?: string;
  /** Longer than the usual patience, for what takes longer; in ms. */
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
}

const longestAnswer = 16 * 1024 * 1024;

/** Puts an address together; parameters are encoded. */
export function addressOf(base: string, path: readonly string[], query: Record<string, string> = {}): string {
  const parts = path.map((part) => encodeURIComponent(part)).join('/');
  const search = new URLSearchParams(query).toString();
  return `${base}/${parts}${search === '' ? '' : `?${search}`}`;
}

/** One call to its JSON answer, as `shape` reads it. */
export async function ask<T>(line: Line, call: Call, shape: z.ZodType<T>): Promise<GraphAnswer<T>> {
  const opened = await open(line, call);
  if (!opened.ok) return opened;
  const { response, done } = opened.value;
  try {
    return readAnswer(response.status, await readText(response), shape);
  } catch (error) {
    return fail(readNetworkError(error));
  } finally {
    done();
  }
}

/** One call up to its headers; `done` ends its time-out, the body is the caller's then. */
export async function open(
  line: Line,
  call: Call,
): Promise<GraphAnswer<{ response: Response; done: () => void }>> {
  const token = call.token ?? (await readToken(line));
  if (token === null) return fail(refuseHere(190, 'There is no usable access token.'));
  if (call.signal?.aborted === true) return fail({ kind: 'unreached', cause: 'aborted' });
  const clock = new AbortController();
  const timer = setTimeout(() => {
    clock.abort(new DOMException('No answer in time', 'TimeoutError'));
  }, call.patience ?? line.patience);
  const done = (): void => {
    clearTimeout(timer);
  };
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers: { ...call.headers, authorization: `Bearer ${token}` },
      body: call.body ?? null,
      redirect: 'manual',
      signal: call.signal === undefined ? clock.signal : AbortSignal.any([clock.signal, call.signal]),
    });
    return { ok: true, value: { response, done } };
  } catch (error) {
    done();
    return fail(readNetworkError(error));
  }
}

/** An answer without a result. */
export function fail(failure: GraphFailure): { ok: false; failure: GraphFailure } {
  return { ok: false, failure };
}

/** What an HTTP status without Graph's own words means: a server that says 4xx did nothing, behind 5xx and redirects anything may have happened. */
export function readBareStatus(status: number): GraphFailure {
  const isRefused = status >= 400 && status < 500 && status !== 408;
  return { kind: isRefused ? 'unreached' : 'lost', cause: `http_${status}` };
}

function readAnswer<T>(status: number, text: string, shape: z.ZodType<T>): GraphAnswer<T> {
  const body = parseJson(text);
  const refusal = readRefusal(status, body);
  if (refusal !== null) return fail(refusal);
  if (status < 200 || status > 299) return fail(readBareStatus(status));
  const read = shape.safeParse(body);
  return read.success ? { ok: true, value: read.data } : fail({ kind: 'lost', cause: 'unreadable_answer' });
}

async function readToken(line: Line): Promise<string | null> {
  const token = (await line.token())?.trim() ?? null;
  // Fetch would quote anything else in its error.
  return token !== null && /^[\x21-\x7e]+$/.test(token) ? token : null;
}

async function readText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > longestAnswer) throw Object.assign(new Error('too long'), { code: 'answer_too_long' });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
