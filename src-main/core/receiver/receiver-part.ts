import type { RefusalReason } from '../../whatsapp/receiver/app.ts';
import {
  receiverLimits,
  startReceiver,
  type ReceiverLimits,
  type RunningReceiver,
} from '../../whatsapp/receiver/server.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CoreContext } from '../context.ts';
import type { LivePart } from '../live/live.ts';
import { calmly } from './calmly.ts';
import { appSecretMissing } from './receiver.ts';
import { readReceiverSetting } from './receiver-setting.ts';
import { storeBody } from './store-body.ts';
import type { ReceiverStatus } from './status.ts';

/** How long until a port that is in use, or a keyring that is locked, is tried again, and how often news of requests are told at most; in ms. */
export const receiverTimes = { again: 10_000, calm: 1_000 };

/** Runs the endpoint for webhooks as the owner's setting says, until it is stopped. */
export function startReceiving(
  context: CoreContext,
  times = receiverTimes,
  limits: ReceiverLimits = receiverLimits,
): LivePart {
  const { receiver: status } = context;
  const stopping = new AbortController();
  let running: (RunningReceiver & { as: string }) | null = null;
  let again: NodeJS.Timeout | undefined;

  const announce = (): void => {
    context.changes.announce(['connection']);
  };
  const news = calmly(announce, times.calm);

  const close = async (): Promise<void> => {
    const before = running;
    running = null;
    status.listeningSince = null;
    await before?.close();
  };
  /** Opens, closes or leaves the endpoint so that it is as wanted now. */
  const apply = async (): Promise<void> => {
    clearTimeout(again);
    const before = stateOf(status);
    try {
      const wanted = stopping.signal.aborted ? null : await readWanted(context);
      const as = JSON.stringify(wanted);
      if (wanted !== null && running?.as === as) return;
      await close();
      status.problem = null;
      if (wanted !== null) {
        running = { ...(await startReceiver(wanted.port, depsOf(wanted), limits)), as };
        status.listeningSince = context.clock();
      }
    } catch (error) {
      await close();
      status.problem = error;
      if (!stopping.signal.aborted) again = setTimeout(ask, times.again).unref();
    }
    if (stateOf(status) !== before) announce();
  };
  const depsOf = (wanted: Wanted): Parameters<typeof startReceiver>[1] => ({
    ...wanted,
    async store(bytes) {
      await storeBody(context, bytes, 'receiver');
      status.lastAt = context.clock();
      status.problem = null;
      news.tell();
    },
    onRefused(reason: RefusalReason) {
      status.lastRefusal = { at: context.clock(), reason };
      news.tell();
    },
    onFailed(error) {
      if (!(error instanceof Refusal)) context.log(error);
      status.problem = error;
      news.tell();
    },
  });
  const ask = (): void => {
    status.settled = status.settled.then(apply);
  };
  const follow = async (): Promise<void> => {
    for await (const { areas } of context.changes.watch(stopping.signal))
      if (areas.includes('settings')) ask();
  };

  const stopHearing = context.bells.onRing('connection', ask);
  // Ended by the signal, which is no mistake. Secrets are settings: one may be forgotten there.
  void follow().catch(() => undefined);
  ask();
  return {
    async stop() {
      stopping.abort();
      stopHearing();
      news.stop();
      ask();
      await status.settled;
    },
  };
}

interface Wanted {
  port: number;
  verifyToken: string;
  appSecret: string;
}

/** What the endpoint should be now; null for none. Throws why it cannot be. */
async function readWanted(context: CoreContext): Promise<Wanted | null> {
  const setting = readReceiverSetting(context.db);
  if (setting?.is_on !== true || context.settings().marks.has('demo')) return null;
  const appSecret = await context.secrets.read('app_secret');
  if (appSecret === null) throw appSecretMissing();
  return { port: setting.port, verifyToken: setting.verify_token, appSecret };
}

/** What of it an owner would see change. */
function stateOf({ listeningSince, problem }: ReceiverStatus): string {
  const code = problem instanceof Error && 'code' in problem ? problem.code : problem === null;
  return `${String(listeningSince)} ${String(code)}`;
}
