import type { ReceiverShape } from '../../../shared/contract/connection.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { countWaitingBodies, readLastReceived } from '../../database/webhook-bodies.ts';
import { webhookPath } from '../../whatsapp/receiver/app.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { readReceiverSetting, writeReceiverSetting } from './receiver-setting.ts';
import { problemSentence, refusalSentence } from './words.ts';

/** The endpoint for webhooks as the owner sees it. */
export function describeReceiver(context: CoreContext): ReceiverShape {
  const { db, receiver: status } = context;
  const setting = readReceiverSetting(db);
  const language = languageOf(context);
  const iso = (at: number | null): string | null => (at === null ? null : context.zone().toIso(at));
  const lastAt = Math.max(status.lastAt ?? 0, readLastReceived(db) ?? 0);
  return {
    is_on: setting?.is_on ?? false,
    port: setting?.port ?? null,
    path: webhookPath,
    verify_token: setting?.verify_token ?? null,
    has_app_secret: context.secrets.has('app_secret'),
    last_at: iso(lastAt === 0 ? null : lastAt),
    last_refused_at: iso(status.lastRefusal?.at ?? null),
    last_refusal: status.lastRefusal === null ? null : refusalSentence(status.lastRefusal.reason, language),
    listening_since: iso(status.listeningSince),
    problem: status.problem === null ? null : problemSentence(status.problem, language),
    waiting: countWaitingBodies(db),
  };
}

/**
 * Turns the endpoint on or off and waits until it listens, or cannot. Without a secret the stored one stays. Refuses with `demo_open`,
 * `app_secret_missing` or `bad_app_secret`, and as storing a secret does.
 */
export async function changeReceiver(
  context: CoreContext,
  change: { is_on: boolean; port?: number | null | undefined; app_secret?: string | undefined },
): Promise<void> {
  if (change.is_on && context.settings().marks.has('demo'))
    throw new Refusal('demo_open', 'Leave the demo shop first, then connect your number.');
  const secret = change.app_secret?.trim() ?? '';
  if (secret !== '') {
    if (!/^[!-~]{8,128}$/.test(secret))
      throw new Refusal(
        'bad_app_secret',
        'This is no app secret: copy it from your app’s settings at Meta, under Basic.',
      );
    await context.secrets.store('app_secret', secret);
  }
  if (change.is_on && !context.secrets.has('app_secret')) throw appSecretMissing();
  await context.write(['connection'], (db) => {
    writeReceiverSetting(db, change);
  });
  context.bells.ring('connection');
  await context.receiver.settled;
}

/** Without it the endpoint stays closed. */
export function appSecretMissing(): Refusal {
  return new Refusal(
    'app_secret_missing',
    'Enter the app secret first: without it nobody could tell Meta’s webhooks from forged ones.',
  );
}
