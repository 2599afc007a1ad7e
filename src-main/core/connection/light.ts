import type { ConnectionLight } from '../../../shared/contract/connection.ts';

const dayLength = 86_400_000;
/** From how many days before its end a token makes the light amber. */
export const tokenWarningDays = 5;
/** Meta has no payment that works. */
export const paymentCode = 131042;

/** What a light hangs on; instants in ms UTC. */
export interface LightFacts {
  now: number;
  isConnected: boolean;
  token: {
    isStored: boolean;
    /** What the last check found wrong with it, and when. */
    problem: { at: number } | null;
    /** Null when it never ends, or nobody knows. */
    expiresAt: number | null;
  };
  /** Meta takes nothing from this number any more. */
  stop: { code: number; at: number } | null;
  /** Since when a check found no payment that works. */
  paymentMissingAt: number | null;
  lastWebhookAt: number | null;
  /** Whether something on this machine takes webhooks just now. */
  isListening: boolean;
  isReceiverOn: boolean;
  /** How long the shop was open since the last webhook, and after how long that is unusual, in ms. */
  openSilence: number;
  quietAfter: number;
}

/** Which of a state's sentences fits. */
export type LightReason =
  | 'off'
  | 'stopped'
  | 'token_missing'
  | 'token_refused'
  | 'token_ended'
  | 'payment_missing'
  | 'token_ends'
  | 'receiver_off'
  | 'not_listening'
  | 'quiet'
  | 'waiting'
  | 'waiting_receiver_off'
  | 'live';

/** A light without its words. `since` in ms UTC; `days` until the token ends. */
export interface Light {
  state: ConnectionLight['state'];
  tone: ConnectionLight['tone'];
  reason: LightReason;
  since: number | null;
  days: number | null;
}

const tones = {
  off: 'grey',
  stopped: 'red',
  token_refused: 'red',
  payment_missing: 'red',
  token_ends: 'amber',
  quiet: 'amber',
  waiting: 'amber',
  live: 'green',
} as const;

/** Meta's codes that mean "this token may not": asked of Meta or told for a message. */
export function isTokenCode(code: number): boolean {
  return [0, 3, 10, 190, 131005].includes(code) || (code >= 200 && code <= 299);
}

/** How a number does: the worst that is true of it. */
export function judgeLight(facts: LightFacts): Light {
  const { token, stop, now, lastWebhookAt } = facts;
  const say = (
    state: Light['state'],
    reason: LightReason,
    since: number | null = null,
    days: number | null = null,
  ): Light => ({ state, tone: tones[state], reason, since, days });

  if (!facts.isConnected) return say('off', 'off');
  if (stop !== null && stop.code !== paymentCode && !isTokenCode(stop.code))
    return say('stopped', 'stopped', stop.at);
  if (!token.isStored) return say('token_refused', 'token_missing');
  if (token.expiresAt !== null && token.expiresAt <= now)
    return say('token_refused', 'token_ended', token.expiresAt);
  if (token.problem !== null) return say('token_refused', 'token_refused', token.problem.at);
  if (stop !== null && isTokenCode(stop.code)) return say('token_refused', 'token_refused', stop.at);
  const unpaidSince = stop?.at ?? facts.paymentMissingAt;
  if (unpaidSince !== null) return say('payment_missing', 'payment_missing', unpaidSince);
  if (token.expiresAt !== null && token.expiresAt - now <= tokenWarningDays * dayLength) {
    return say('token_ends', 'token_ends', token.expiresAt, Math.ceil((token.expiresAt - now) / dayLength));
  }
  if (lastWebhookAt === null) return say('waiting', facts.isReceiverOn ? 'waiting' : 'waiting_receiver_off');
  if (!facts.isReceiverOn) return say('quiet', 'receiver_off', lastWebhookAt);
  if (!facts.isListening) return say('quiet', 'not_listening', lastWebhookAt);
  if (facts.openSilence >= facts.quietAfter) return say('quiet', 'quiet', lastWebhookAt);
  return say('live', 'live', lastWebhookAt);
}
