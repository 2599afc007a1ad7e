import { openAsBlob } from 'node:fs';
import { isMediaAddress } from './address.ts';
import { readNetworkError, readRefusal } from './failure.ts';
import type { Graph, GraphAnswer } from './graph.ts';
import { addressOf, ask, fail, open, readBareStatus, type Line } from './request.ts';
import { madeId, mediaFacts } from './shapes.ts';

/** The slowest line that an upload is waited for, in bytes per ms: 20 kB a second. */
const slowest = 20;

/** Uploads a file without taking it into memory. */
export async function uploadFile(
  line: Line,
  ...[phoneNumberId, file, signal]: Parameters<Graph['upload']>
): Promise<GraphAnswer<{ id: string }>> {
  const bytes = await openAsBlob(file.path, { type: file.type });
  const body = new FormData();
  body.set('messaging_product', 'whatsapp');
  body.set('type', file.type);
  body.set('file', bytes, file.name);
  const url = addressOf(line.base, [phoneNumberId, 'media']);
  const patience = line.patience + bytes.size / slowest;
  return ask(line, { method: 'POST', url, body, patience, signal }, madeId);
}

/** Where a file lies for the next five minutes. */
export function findMedia(
  line: Line,
  ...[phoneNumberId, mediaId]: Parameters<Graph['readMedia']>
): ReturnType<Graph['readMedia']> {
  const url = addressOf(line.base, [mediaId], { phone_number_id: phoneNumberId });
  return ask(line, { method: 'GET', url }, mediaFacts);
}

/** Opens a file at Meta from `offset` on; its bytes are the caller's to read. */
export async function openMedia(
  line: Line,
  ...[url, offset, signal]: Parameters<Graph['download']>
): ReturnType<Graph['download']> {
  if (!isMediaAddress(url, line.base)) return fail({ kind: 'unreached', cause: 'foreign_host' });
  const range: Record<string, string> = offset > 0 ? { range: `bytes=${offset}-` } : {};
  const headers = { ...range, 'accept-encoding': 'identity' };
  const opened = await open(line, { method: 'GET', url, headers, signal });
  if (!opened.ok) return opened;
  const { response, done } = opened.value;
  if (response.status === 200 || response.status === 206) {
    done();
    const place = placeOf(response);
    if (place !== null && response.body !== null)
      return { ok: true, value: { ...place, body: response.body } };
    await response.body?.cancel();
    return fail({ kind: 'lost', cause: 'unreadable_answer' });
  }
  try {
    const refusal = readRefusal(response.status, await response.json().catch(() => null));
    return fail(refusal ?? noFile(response.status));
  } catch (error) {
    return fail(readNetworkError(error));
  } finally {
    done();
  }
}

/** The media host speaks HTTP, not Graph: its 4xx gets the code for a file that cannot be had. */
function noFile(status: number): ReturnType<typeof readBareStatus> {
  if (status < 400 || status > 499) return readBareStatus(status);
  return { kind: 'refused', status, code: 131052, subcode: null, details: '', isTransient: false };
}

function placeOf(response: Response): { start: number; total: number | null } | null {
  if (response.status === 200) {
    const length = response.headers.get('content-length');
    return { start: 0, total: length === null ? null : Number(length) };
  }
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '');
  if (range === null) return null;
  return { start: Number(range[1]), total: range[2] === '*' ? null : Number(range[2]) };
}
