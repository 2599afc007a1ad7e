import type { Notification } from '../../../../../shared/contract/notifications.ts';
import { localDay, type AmountShape } from '../../../../../shared/contract/shapes.ts';
import { formatMoneyRange } from '../../../../../shared/money/format-money.ts';
import { parseMicros } from '../../../../../shared/money/micros.ts';
import { text, UsageError, type Answer, type Call } from '../../command.ts';
import { toOneLine } from '../../harmless.ts';
import { notificationWords } from '../../notification-words.ts';
import { formatTable } from '../../table.ts';

const longestName = 30;

/** `notifications [--from DAY] [--until DAY]`: what is to come, and without days also what became of today's and later ones. */
export async function listNotifications(call: Call): Promise<Answer> {
  const { notifications } = call.core().client;
  const [from, until] = [readDay(call, 'from'), readDay(call, 'until')];
  const answer = await notifications.plan({ from, until });
  const isAll = from === undefined && until === undefined;
  const plan = isAll ? await withSettled(call, answer.plan, answer.now.slice(0, 10)) : answer.plan;
  const words = notificationWords(call.language);
  const money = (amount: AmountShape): string => moneyOf(amount, answer.total.currency, call);
  const sumOf = ({ amount, unknown }: (typeof answer)['total']): string =>
    unknown === 0 ? money(amount) : `${money(amount)} (${words.unpriced(unknown)})`;
  const days = answer.days.map(({ day, messages, amount }) => [
    `  ${day}`,
    String(messages),
    amount === null ? words.unknownPrice : money(amount),
  ]);
  const lines = [
    plan.length === 0
      ? call.words.nothing
      : formatTable([words.columns, ...plan.map((one) => describe(one, call))]),
    ...(days.length === 0 ? [] : [`${words.days}\n${formatTable(days)}`]),
    words.total(answer.total.messages, sumOf(answer.total)),
    ...(answer.sent.messages === 0 ? [] : [words.sent(answer.sent.messages, sumOf(answer.sent))]),
  ];
  return { json: { ...answer, plan }, text: lines.join('\n\n') };
}

async function withSettled(
  call: Call,
  coming: readonly Notification[],
  today: string,
): Promise<Notification[]> {
  const known = new Set(coming.map(({ id }) => id));
  const { plan } = await call.core().client.notifications.plan({ from: today });
  const settled = plan.filter(({ id }) => !known.has(id));
  return [...coming, ...settled].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function describe(one: Notification, call: Call): string[] {
  const words = notificationWords(call.language);
  return [
    one.id,
    one.at.slice(0, 16).replace('T', ' '),
    toOneLine(one.thread_name, longestName),
    one.template ?? '–',
    one.price === null ? words.unknownPrice : moneyOf(one.price, one.currency, call),
    words.state[one.state],
    toOneLine(one.sentence),
  ];
}

/** An amount, or a range of them, as a terminal shows it. */
export function moneyOf(amount: AmountShape, currency: string | null, { language }: Call): string {
  const { min, max } = typeof amount === 'string' ? { min: amount, max: amount } : amount;
  if (currency === null) return min === max ? max : `${min}–${max}`;
  return formatMoneyRange(parseMicros(min), parseMicros(max), currency, language);
}

function readDay({ values }: Call, name: string): string | undefined {
  const value = text(values, name);
  if (value === undefined || localDay.safeParse(value).success) return value;
  throw new UsageError(`--${name} takes a day such as 2026-11-24, not "${value}".`);
}
