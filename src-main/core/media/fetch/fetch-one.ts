import { rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { findMediaId, insertMedia, linkMedia } from '../../../database/media.ts';
import {
  delayMetaMedia,
  endMetaMedia,
  hasMetaMedia,
  type MetaMediaJob,
} from '../../../database/meta-media.ts';
import { toRefusal } from '../../../database/refusals.ts';
import type { Graph, GraphFailure } from '../../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../../context.ts';
import { readContent } from '../content.ts';
import { keepWholeFile } from '../keep-file.ts';
import { settleMedia } from '../settle.ts';
import { downloadFile, NoRoom, type Download } from './download.ts';
import { judge } from './judge.ts';
import { placeOfPart, preparePart } from './part.ts';

/** Whether the next file may be tried, or nothing can be had now: Meta is out of reach, or hands nothing out to this token. */
export type Turn = 'next' | 'offline' | 'stopped';

/** Fetching waits so long between tries, at least and at most, and while the disk is full, and goes on so long after the end; in ms. */
const pauses = { first: 5_000, longest: 15 * 60_000, fullDisk: 10 * 60_000, afterEnd: 86_400_000 };

/** What is left free on the disk for everything else, in bytes. */
const spareRoom = 50 * 1024 * 1024;

/** Addresses that a file is asked for in a row, and how often its content may be another than announced. */
const most = { inARow: 3, wrong: 3 };

/** Meta's code for a file that cannot be had. */
const unavailable = 131_052;

/** Tries to bring one file here and notes what became of it, unless nothing can be had from Meta at all. */
export async function fetchOne(
  context: CoreContext,
  graph: Graph,
  job: MetaMediaJob,
  signal: AbortSignal,
): Promise<Turn> {
  try {
    const part = placeOfPart(context.folder, job.meta_id);
    preparePart(context.folder);
    const download = await downloadInARow(context, graph, job, part, signal);
    if (signal.aborted) return 'stopped';
    return await settle(context, job, part, download);
  } catch (error) {
    const refusal = error instanceof NoRoom ? error : toRefusal(error, context.folder.database);
    const isFull = refusal instanceof NoRoom || (refusal instanceof Refusal && refusal.code === 'disk_full');
    if (!isFull) context.log(error);
    await delay(context, job, { pause: pauses.fullDisk, problem: isFull ? 'no_room' : null });
    return 'next';
  }
}

// An address ends after minutes and a connection breaks: each new try begins where the one before stopped.
async function downloadInARow(
  context: CoreContext,
  graph: Graph,
  job: MetaMediaJob,
  part: string,
  signal: AbortSignal,
): Promise<Download> {
  const { phone_number_id: phoneNumberId, meta_id: metaId, sha256 } = job;
  for (let round = 1; ; round += 1) {
    const { bavail, bsize } = await statfs(context.folder.media);
    const room = bavail * bsize - spareRoom;
    const download = await downloadFile(graph, { phoneNumberId, metaId, sha256, part, room }, signal);
    const mayChange = download.kind === 'failed' && mayBeOtherwise(download.failure);
    if (!mayChange || round === most.inARow || signal.aborted) return download;
  }
}

function mayBeOtherwise(failure: GraphFailure): boolean {
  return failure.kind === 'lost' || (failure.kind === 'refused' && failure.code === unavailable);
}

async function settle(
  context: CoreContext,
  job: MetaMediaJob,
  part: string,
  download: Download,
): Promise<Turn> {
  if (download.kind === 'whole') {
    await store(context, job, part, download);
    return 'next';
  }
  if (download.kind === 'too_large') return end(context, job, part, 'too_large');
  if (download.kind === 'wrong') {
    if (job.tries + 1 >= most.wrong) return end(context, job, part, 'refused');
    await delay(context, job);
    return 'next';
  }
  const { failure } = download;
  const code = failure.kind === 'refused' ? failure.code : null;
  const verdict = judge(failure);
  if (verdict === 'offline' || verdict === 'stopped') return verdict;
  if (verdict === 'gone') return end(context, job, part, 'expired', code);
  if (verdict === 'refused') return end(context, job, part, 'refused', code);
  // Meta deletes to the hour, and its clock is not ours.
  if (context.clock() > job.expires_at + pauses.afterEnd) return end(context, job, part, 'expired', code);
  await delay(context, job, { code });
  return 'next';
}

async function store(
  context: CoreContext,
  job: MetaMediaJob,
  part: string,
  { hash, size, head }: Extract<Download, { kind: 'whole' }>,
): Promise<void> {
  const content = await readContent(head);
  const { width = null, height = null } = content.size ?? {};
  await context.write(['inbox'], (db) => {
    // Its customer was erased while it came.
    if (!hasMetaMedia(db, job.message_id)) {
      rmSync(part, { force: true });
      return;
    }
    keepWholeFile(context.folder, part, hash);
    const media = findMediaId(db, hash) ?? insertMedia(db, { hash, size, type: content.type, width, height });
    linkMedia(db, job.message_id, media, null);
    endMetaMedia(db, job.message_id, 'stored');
  });
  await settleMedia(context);
}

async function end(
  context: CoreContext,
  job: MetaMediaJob,
  part: string,
  state: 'expired' | 'too_large' | 'refused',
  code: number | null = null,
): Promise<Turn> {
  rmSync(part, { force: true });
  await context.write(['inbox'], (db) => {
    endMetaMedia(db, job.message_id, state, code);
  });
  return 'next';
}

async function delay(
  context: CoreContext,
  { message_id, tries, meta_id }: MetaMediaJob,
  why: { pause?: number; problem?: 'no_room' | null; code?: number | null } = {},
): Promise<void> {
  const { pause = Math.min(pauses.longest, pauses.first * 2 ** tries), problem = null, code = null } = why;
  if (problem === 'no_room') rmSync(placeOfPart(context.folder, meta_id), { force: true });
  const next_at = context.clock() + pause;
  await context.write(['inbox'], (db) => {
    delayMetaMedia(db, { message_id, tries: tries + 1, next_at, problem, error_code: code });
  });
}
