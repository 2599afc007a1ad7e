import type { Area } from '../../../shared/contract/changes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Connection } from '../../database/open.ts';
import { listWaitingBodies, settleBody } from '../../database/webhook-bodies.ts';
import { parseBody } from '../../whatsapp/webhook/parse-body.ts';
import { problemSentence } from '../../whatsapp/webhook/problem-words.ts';
import type { CoreContext } from '../context.ts';
import { createApplier } from './applier.ts';

const mostAtOnce = 500;

/**
 * Applies the bodies that wait, as many as came in one transaction, until none waits or `signal` says to stop. A body that brings out a bug
 * is set aside with what it said, and the others go on.
 */
export async function applyWaiting(context: CoreContext, signal?: AbortSignal): Promise<void> {
  let atOnce = mostAtOnce;
  while (signal?.aborted !== true && listWaitingBodies(context.db, 0, 1).length > 0) {
    const tried: number[] = [];
    const areas = new Set<Area>();
    try {
      await context.writeLong([], (db) => applySome(db, context, atOnce, tried, areas));
    } catch (error) {
      // A full disk is no body's fault, and neither is a folder that somebody else writes to.
      if (error instanceof Refusal || isDatabaseTrouble(error)) throw error;
      const last = tried.at(-1);
      if (last === undefined) throw error;
      if (tried.length === 1) await setAside(context, last, error);
      atOnce = 1;
      continue;
    }
    atOnce = Math.min(mostAtOnce, atOnce * 8);
    context.changes.announce(['connection', ...areas]);
    for (const bell of ['outbox', 'media'] as const) context.bells.ring(bell);
    if (areas.has('templates')) context.bells.ring('templates');
    if (areas.has('connection')) context.bells.ring('connection');
  }
}

async function applySome(
  db: Connection,
  context: CoreContext,
  most: number,
  tried: number[],
  areas: Set<Area>,
): Promise<void> {
  const applier = createApplier(db, context);
  for (const { id, received_at: receivedAt, source, body } of listWaitingBodies(db, 0, most)) {
    tried.push(id);
    const parsed = parseBody(body, receivedAt);
    applier.apply(parsed, source, receivedAt);
    const [problem] = parsed.problems;
    const isRead = parsed.updates.length > 0 || problem === undefined;
    settleBody(
      db,
      id,
      isRead ? 'applied' : 'refused',
      problem === undefined ? null : problemSentence(problem, 'en'),
    );
  }
  for (const area of await applier.finish()) areas.add(area);
}

async function setAside(context: CoreContext, id: number, error: unknown): Promise<void> {
  context.log(error);
  const sentence = error instanceof Error ? error.message : String(error);
  await context.write(['connection'], (db) => {
    settleBody(db, id, 'refused', sentence.slice(0, 200));
  });
}

function isDatabaseTrouble(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT') && code !== 'SQLITE_ERROR';
}
