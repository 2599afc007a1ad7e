import type { ConnectedNumber, ReceiverShape, StepCheck } from '../../../shared/contract/connection.ts';
import { isTimeZone } from '../../../shared/time/zone.ts';
import { listAccountEvents, type AccountEventRow } from '../../database/account-events.ts';
import type { ConnectionRow } from '../../database/connections.ts';
import { countDaysHeard } from '../../database/days-heard.ts';
import type { NumberRow } from '../../database/numbers.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { accountWarnings, warningLife } from './account-warnings.ts';
import { contradict } from './contradict.ts';
import { readFindings, unchecked, type Finding } from './finding.ts';
import { judgeLight, type Light } from './light.ts';
import { isTied } from './look-at-number.ts';
import { presentStep, presentToken, tokenEnd, tokenFinding } from './present-token.ts';
import { openTimeBetween, quietAfter, watchedDays } from './quiet.ts';
import type { Sentences } from './sentences.ts';
import type { ShopToken } from './shop-token.ts';
import { testFinding } from './test-finding.ts';

/** What all numbers of the shop have in common just now. */
export interface ShopState {
  token: ShopToken | null;
  receiver: ReceiverShape;
  sentences: Sentences;
}

const dayLength = 86_400_000;

/** A number with its steps, its light and what is to be warned of. */
export function presentNumber(
  number: NumberRow,
  row: ConnectionRow | undefined,
  shop: ShopState,
  context: CoreContext,
): ConnectedNumber {
  const { sentences, token } = shop;
  const iso = (at: number | null): string | null => (at === null ? null : context.zone().toIso(at));
  const light = judgeNumber(row, shop, context);
  const sentence = sentences.light(light, row?.stopped_code ?? null);
  const isConnected = isTied(row);
  return {
    number: number.id,
    name: number.name,
    e164: number.e164,
    channel: number.channel,
    phone_number_id: row?.phone_number_id ?? null,
    account_id: row?.account_id ?? null,
    verified_name: row?.verified_name ?? null,
    currency: row?.currency ?? null,
    time_zone: row?.time_zone ?? null,
    differs: differsOf(row, context),
    quality: row?.quality ?? null,
    messaging_limit: row?.messaging_limit ?? null,
    token_expires_at: isConnected ? iso(token?.expires_at ?? null) : null,
    last_webhook_at: iso(row?.last_webhook_at ?? null),
    light: {
      state: light.state,
      tone: light.tone,
      sentence,
      since: iso(light.since),
    },
    steps: [presentToken(token, isConnected, sentences, context), ...presentSteps(row, shop, context)].map(
      (step) => contradict(step, { state: light.state, sentence }),
    ),
    warnings: row === undefined || !isConnected ? [] : warningsOf(number, row, shop, context),
  };
}

function presentSteps(
  row: ConnectionRow | undefined,
  { receiver, sentences }: ShopState,
  context: CoreContext,
): StepCheck[] {
  if (!isTied(row)) {
    const none = { ...unchecked, code: 'number_none' };
    const open = (step: StepCheck['step'], finding: Finding): StepCheck =>
      presentStep(step, finding, sentences.finding(finding), context);
    return [
      open('number', none),
      open('account', unchecked),
      open('webhook', unchecked),
      open('test_message', { ...unchecked, code: 'test_none' }),
    ];
  }
  const { number = unchecked, account = unchecked, webhook = unchecked, test } = readFindings(row.checks);
  const way = webhookFinding(webhook, receiver, row.last_webhook_at);
  const moment = row.last_webhook_at === null ? '' : sentences.moment(row.last_webhook_at);
  const tested = testFinding(context, test);
  return [
    presentStep('number', number, sentences.finding(number), context),
    presentStep('account', account, sentences.finding(account), context),
    presentStep('webhook', way, sentences.finding(way, { moment }), context),
    presentStep('test_message', tested.finding, tested.sentence(sentences), context),
  ];
}

/** Step 4 hangs on both sides: what Meta sends, and what this computer takes. */
export function webhookFinding(
  subscribed: Finding,
  receiver: ReceiverShape,
  lastWebhookAt: number | null,
): Finding {
  const { at } = subscribed;
  const open = (code: string, details: Finding['details'] = {}): Finding => ({
    state: 'open',
    code,
    details,
    at,
  });
  if (subscribed.state === 'problem') return subscribed;
  if (!receiver.is_on) return open('webhook_receiver_off');
  if (!receiver.has_app_secret) return open('webhook_secret_missing');
  if (receiver.problem !== null) {
    return { ...open('webhook_not_listening', { text: receiver.problem }), state: 'problem' };
  }
  return lastWebhookAt === null ? open('webhook_waiting') : { ...open('webhook_came'), state: 'done' };
}

function judgeNumber(
  row: ConnectionRow | undefined,
  { token, receiver }: ShopState,
  context: CoreContext,
): Light {
  const now = context.clock();
  const { opening_hours: hours } = context.settings();
  const last = row?.last_webhook_at ?? null;
  const openSilence = last === null ? 0 : openTimeBetween(last, now, hours, context.zone());
  const soonest = quietAfter(watchedDays, hours);
  const finding = tokenFinding(token, true, now);
  const account = row === undefined ? undefined : readFindings(row.checks).account;
  return judgeLight({
    now,
    isConnected: isTied(row),
    token: {
      isStored: token !== null,
      problem: finding.state === 'problem' ? { at: finding.at ?? now } : null,
      expiresAt: token?.expires_at ?? null,
    },
    stop:
      row === undefined || row.stopped_code === null || row.stopped_at === null
        ? null
        : { code: row.stopped_code, at: row.stopped_at },
    paymentMissingAt: account?.code === 'account_payment' ? account.at : null,
    lastWebhookAt: last,
    isReceiverOn: receiver.is_on,
    // Where another process holds the folder, it is the one that listens.
    isListening: context.readonly !== null || (receiver.listening_since !== null && receiver.has_app_secret),
    openSilence,
    // Counted only where it matters: a silence that no shop would call unusual needs no look at the messages.
    quietAfter:
      row === undefined || openSilence < soonest
        ? soonest
        : quietAfter(countDaysHeard(context.db, row.number_id, now - watchedDays * dayLength), hours),
  });
}

function differsOf(row: ConnectionRow | undefined, context: CoreContext): ConnectedNumber['differs'] {
  const { currency, time_zone: zone } = context.settings();
  const theirs = { currency: row?.currency ?? null, time_zone: row?.time_zone ?? null };
  return {
    currency: theirs.currency === currency ? null : theirs.currency,
    time_zone: theirs.time_zone !== null && isSameZone(theirs.time_zone, zone) ? null : theirs.time_zone,
  };
}

/** Zones have old and new names: Europe/Kiev is Europe/Kyiv. */
function isSameZone(one: string, other: string): boolean {
  const nameOf = (timeZone: string): string =>
    isTimeZone(timeZone) ? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone : timeZone;
  return nameOf(one) === nameOf(other);
}

function warningsOf(
  number: NumberRow,
  row: ConnectionRow,
  { token, sentences }: ShopState,
  context: CoreContext,
): string[] {
  const now = context.clock();
  const { warnings, qualities } = sentences.words;
  const { currency, time_zone: zone } = context.settings();
  const differs = differsOf(row, context);
  const end = tokenEnd(token, now);
  const limited = readFindings(row.checks).number?.details['limited'];
  const isOfRow = (event: AccountEventRow): boolean =>
    event.number_id === row.number_id || (event.number_id === null && event.account_id === row.account_id);
  const events = listAccountEvents(context.db, now - warningLife).filter(isOfRow);
  return [
    ...accountWarnings(events, languageOf(context)),
    end === null ? null : warnings.tokenEnds(sentences.date(end.at), end.days),
    row.quality === 'RED' || row.quality === 'YELLOW' ? warnings.quality(qualities[row.quality] ?? '') : null,
    typeof limited === 'number' ? warnings.limited(sentences.meta(limited)) : null,
    differs.currency === null ? null : warnings.currency(differs.currency, currency ?? '—'),
    differs.time_zone === null ? null : warnings.zone(differs.time_zone, zone),
    number.channel === 'both' ? warnings.coexistence : null,
  ].filter((warning) => warning !== null);
}
