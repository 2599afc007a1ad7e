import { listWaitingMetaIds, nextMetaMedia, nextMetaMediaAt } from '../../../database/meta-media.ts';
import type { Graph } from '../../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../../context.ts';
import { createAlarm } from '../../live/alarm.ts';
import { graphOf } from '../../live/graph-of.ts';
import type { LivePart } from '../../live/live.ts';
import { fetchOne, type Turn } from './fetch-one.ts';
import { removeStrayParts } from './part.ts';

/** So long nothing is tried after Meta was out of reach, the first time and at most; and while it hands nothing out; in ms. */
const rests = { offline: 5_000, longestOffline: 5 * 60_000, stopped: 15 * 60_000 };

/** Fetches customers' files from Meta before they are deleted there, one after another, the one that is lost soonest first. */
export function startFetching(context: CoreContext): LivePart {
  const controller = new AbortController();
  const { signal } = controller;
  const alarm = createAlarm();
  const silences = [
    context.bells.onRing('media', alarm.ring),
    context.bells.onRing('connection', alarm.ring),
  ];

  const run = async (): Promise<void> => {
    removeStrayParts(context.folder, listWaitingMetaIds(context.db));
    for (let failures = 0; !signal.aborted;) {
      const turn = await fetchDue(context, graphOf(context), signal).catch((error: unknown): Turn => {
        context.log(error);
        return 'stopped';
      });
      failures = turn === 'offline' ? failures + 1 : 0;
      await alarm.sleep(restAfter(context, turn, failures));
    }
  };
  const ended = context.readonly === null ? run().catch(context.log) : Promise.resolve();
  return {
    async stop() {
      for (const silence of silences) silence();
      controller.abort();
      alarm.ring();
      await ended;
    },
  };
}

/** Tries every file that may be fetched now; ends early when nothing can be had from Meta. */
export async function fetchDue(context: CoreContext, graph: Graph, signal: AbortSignal): Promise<Turn> {
  while (!signal.aborted) {
    const job = nextMetaMedia(context.db, context.clock());
    if (job === undefined) return 'next';
    const turn = await fetchOne(context, graph, job, signal);
    if (turn !== 'next') return turn;
  }
  return 'stopped';
}

function restAfter({ db, clock }: CoreContext, turn: Turn, failures: number): number {
  if (turn === 'offline') return Math.min(rests.longestOffline, rests.offline * 2 ** (failures - 1));
  if (turn === 'stopped') return rests.stopped;
  const at = nextMetaMediaAt(db);
  return at === null ? rests.stopped : Math.min(rests.stopped, Math.max(0, at - clock()));
}
