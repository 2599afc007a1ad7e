import {
  deleteOldOutbox,
  endLongWaits,
  followMerges,
  listHeads,
  listOutboxIn,
  listSendings,
  loseSending,
  needsBeginning,
  type OutboxRow,
} from '../../database/outbox.ts';
import { findThread } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { graphOf } from '../live/graph-of.ts';
import type { LivePart } from '../live/live.ts';
import { createLine, everyNumber } from './line.ts';
import { numberFreeAt, numberLimit, pairFreeAt, pairMemory } from './limits.ts';
import { reviewHeld } from './review-held.ts';
import { sendOne, type Sending } from './send-one.ts';
import type { Consequence } from './settle-answer.ts';
import { senderStatus } from './status.ts';
import { tellRead } from './tell-read.ts';
import { machineTools, type SenderTools } from './tools.ts';

/** So many messages are on their way at once, each in another thread. */
const lanes = 6;

/** A clock may jump and a price may change with the hour: what waits is looked at so often at least, in ms. */
const longestSleep = 60_000;

/** Meta asks nobody to wait so many ms: only a clock that was ahead and has been set right says so. */
const longestWait = 2 * 86_400_000;

/** How long an answer is waited for when the program ends, in ms. */
const farewell = 3_000;

/** No status comes after so many ms: Meta gives up after 30 days. */
const statusesFor = 35 * 86_400_000;

/** Sends what the outbox holds, in order per thread and within Meta's limits, while the program runs. */
export function startSending(context: CoreContext, tools: SenderTools = machineTools): LivePart {
  const stopping = new AbortController();
  const leaving = new AbortController();
  const sending: Sending = {
    context,
    graph: graphOf(context),
    answer: leaving.signal,
    work: stopping.signal,
    rest: () => new Promise((resolve) => void tools.after(5_000, resolve)),
  };
  const line = createLine();
  const underway = new Map<string, Promise<void>>();
  const sentBy = new Map<string, number[]>();
  let callOff = (): void => undefined;
  let looking: Promise<void> = Promise.resolve();
  let reviewAt = 0;
  let hasBegun = false;

  const wake = (): void => {
    line.tryAtOnce();
    reviewAt = 0;
    lookIn(0);
  };
  const lookIn = (ms: number): void => {
    callOff();
    if (!stopping.signal.aborted) callOff = tools.after(Math.min(ms, longestSleep), look);
  };
  const look = (): void => {
    looking = looking.then(lookOnce).catch((error: unknown) => {
      context.log(error);
      lookIn(longestSleep);
    });
  };
  const lookOnce = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    if (!hasBegun) await beginAnew(context);
    hasBegun = true;
    const now = context.clock();
    if (now >= reviewAt || reviewAt > now + longestSleep) {
      reviewAt = now + longestSleep;
      await reviewHeld(context);
    }
    if (listHeads(context.db).some((row) => row.next_at > now + longestWait))
      await context.write(['outbox'], (db) => {
        endLongWaits(db, now + longestWait);
      });
    const heads = listHeads(context.db).filter((row) => !underway.has(laneOf(row)));
    const later: number[] = listOutboxIn(context.db, 'held').length > 0 ? [now + longestSleep] : [];
    for (const row of heads) {
      // Whoever comes back looks again.
      if (underway.size >= lanes) break;
      const freeAt = freeFrom(row, now);
      if (freeAt > now) later.push(freeAt);
      else begin(row, now);
    }
    if (later.length > 0) lookIn(Math.max(1, Math.min(...later) - now));
  };

  const freeFrom = (row: OutboxRow, now: number): number => {
    const number = findThread(context.db, row.thread_id)?.number_id ?? '';
    const isShared = findThread(context.db, row.thread_id)?.channel === 'both';
    const pair =
      row.kind === 'read' ? now : pairFreeAt(listSendings(context.db, row.thread_id, now - pairMemory), now);
    const perSecond = isShared ? numberLimit.both : numberLimit.api;
    const ofNumber = numberFreeAt(sentBy.get(number) ?? [], now, perSecond);
    const free = Math.max(row.next_at, pair, ofNumber, line.freeAt(number));
    return free > now + longestWait ? now : free;
  };

  const begin = (row: OutboxRow, now: number): void => {
    const lane = laneOf(row);
    const number = findThread(context.db, row.thread_id)?.number_id ?? '';
    sentBy.set(number, [...(sentBy.get(number) ?? []).filter((at) => at > now - 1_000), now]);
    const work = row.kind === 'read' ? tellRead(context, sending.graph, row.id) : sendOne(sending, row.id);
    const done = work
      .then((consequence) => {
        take(consequence, number);
        return 0;
      })
      .catch((error: unknown) => {
        context.log(error);
        return longestSleep;
      })
      .then((pause) => {
        underway.delete(lane);
        lookIn(pause);
      });
    underway.set(lane, done);
  };

  const take = (consequence: Consequence, number: string): void => {
    if (consequence.kind === 'idle') return;
    const wasOffline = senderStatus(context).isOffline;
    if (consequence.kind === 'offline') line.loseIt(context.clock());
    else line.haveIt();
    if (consequence.kind === 'paused')
      line.pause(consequence.isForAll ? everyNumber : number, consequence.until);
    if (consequence.kind === 'stopped') {
      context.changes.announce(['connection']);
      context.bells.ring('connection');
    }
    senderStatus(context).isOffline = consequence.kind === 'offline';
    if (wasOffline !== senderStatus(context).isOffline) context.changes.announce(['outbox']);
  };

  const follow = async (): Promise<void> => {
    for await (const { areas } of context.changes.watch(stopping.signal))
      if (areas.includes('settings')) wake();
  };
  // Ended by the signal, which is no mistake.
  void follow().catch(() => undefined);
  const hearNoMore = (['outbox', 'connection', 'templates'] as const).map((bell) =>
    context.bells.onRing(bell, wake),
  );
  look();

  return {
    async stop() {
      stopping.abort();
      callOff();
      for (const stop of hearNoMore) stop();
      await looking;
      const all = Promise.all(underway.values());
      const giveUp = tools.after(farewell, () => {
        leaving.abort();
      });
      await all;
      giveUp();
    },
  };
}

/** A read receipt waits for no message of its thread, and none for it. */
function laneOf({ kind, thread_id: thread }: OutboxRow): string {
  return `${kind === 'read' ? 'read' : 'say'} ${String(thread)}`;
}

/** What was on its way when the program ended is uncertain from now on; what is long over goes. */
async function beginAnew(context: CoreContext): Promise<void> {
  const before = context.clock() - statusesFor;
  if (!needsBeginning(context.db, before)) return;
  await context.write(['outbox'], (db) => {
    loseSending(db);
    followMerges(db);
    deleteOldOutbox(db, before);
  });
}
