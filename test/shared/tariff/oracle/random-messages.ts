import fc from 'fast-check';
import { createZone } from '../../../../shared/time/zone.ts';
import { numbers } from './random-account.ts';
import type { MessageJson, ScenarioJson } from './scenario.ts';
import { stepOf, type Step } from './random-step.ts';
import type { Theme } from './themes.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** Messages of few customers in any order, their instants clustered around a turn of the law and each other's ends. */
export function randomMessages(theme: Theme, account: ScenarioJson['account']): fc.Arbitrary<MessageJson[]> {
  return fc
    .record({
      turn: fc.constantFrom(...theme.turns),
      first: fc.constantFrom(...theme.customers),
      other: fc.constantFrom(...theme.customers),
      greeting: fc.option(fc.constantFrom(minute, hour, 12 * hour, 23 * hour)),
      steps: fc.array(stepOf(theme), { minLength: 1, maxLength: 16, size: 'max' }),
      isReversed: fc.boolean(),
      chance: fc.nat(),
    })
    .chain(({ turn, first, other, greeting, steps, isReversed, chance }) => {
      const start = instantOf(turn, chance, account);
      const messages = walk(steps, start, [first, other]);
      if (greeting !== null)
        messages.unshift({
          id: '',
          direction: 'in',
          customer: first,
          kind: 'text',
          at: iso(start - greeting),
        });
      messages.forEach((message, index) => {
        message.id = `m${String(isReversed ? messages.length - index : index + 1)}`;
      });
      return fc.shuffledSubarray(messages, { minLength: messages.length, maxLength: messages.length });
    });
}

function instantOf(turn: string, chance: number, account: ScenarioJson['account']): number {
  if (turn !== 'start') return createZone(account.time_zone).toInstant(`${turn}T00:00:00`);
  const starts = Object.values(account.authentication_international?.start_times ?? {});
  return Date.parse(starts[chance % starts.length] ?? '2024-07-01T00:00:00Z');
}

function walk(steps: readonly Step[], start: number, people: readonly string[]): MessageJson[] {
  const anchors = {
    turn: start,
    last: start,
    inbound: start - day,
    delivery: start - day,
    sent: start - day,
    expiry: start,
    opening: start - day,
  };
  let isAwaited = false;
  return steps.map((draw) => {
    const isAfter = ['inbound', 'delivery', 'sent', 'opening'].includes(draw.anchor);
    const base = anchors[draw.anchor];
    const at = base + (isAfter ? draw.length : 0) + draw.nudge;
    const delivered = at + draw.lag;
    anchors.last = at;
    const message = {
      ...shared(draw, at, people),
      ...(isInbound(draw) ? inbound(draw, at) : outbound(draw, delivered)),
    };
    if (isInbound(draw)) anchors.inbound = at;
    else Object.assign(anchors, { sent: at, delivery: delivered, ...(isAwaited ? { opening: at } : {}) });
    isAwaited = draw.kind === 'ad' || (isAwaited && isInbound(draw));
    if (draw.kind === 'ad until') anchors.expiry = at + draw.expiry;
    return message;
  });
}

function isInbound({ kind }: Step): boolean {
  return ['in', 'ad', 'ad until', 'web', 'post', 'call', 'in reaction'].includes(kind);
}

function shared({ customer, number }: Step, at: number, people: readonly string[]) {
  const name = numbers[number] ?? 'main';
  const to = name === 'main' ? {} : { phone_number: name };
  return { id: '', customer: people[customer] ?? '', at: iso(at), ...to };
}

function inbound({ kind, expiry, isUnix }: Step, at: number) {
  const plain = kind === 'call' ? 'call' : kind === 'in reaction' ? 'reaction' : 'text';
  const ends = isUnix ? Math.floor((at + expiry) / second) : iso(at + expiry);
  const referrals = {
    ad: { source_type: 'ad' },
    'ad until': { source_type: 'ad', expiration_timestamp: ends },
    web: { source_type: 'ad', device: 'web' },
    post: { source_type: 'post' },
  } as const;
  const referral = referrals[kind as keyof typeof referrals] as MessageJson['referral'];
  return { direction: 'in', kind: plain, ...(referral === undefined ? {} : { referral }) } as const;
}

function outbound({ kind, category, receipt, isTyped, isBare }: Step, delivered: number) {
  const plain = kind === 'direct' ? 'text' : (kind as 'text' | 'template' | 'reaction');
  const isNeedless = isBare && delivered < Date.parse('2023-05-30T00:00:00Z');
  const hasCategory = kind === 'direct' || (kind === 'template' && !isNeedless);
  const receipts = {
    delivered: { delivered_at: iso(delivered) },
    both: { delivered_at: iso(delivered), read_at: iso(delivered + hour) },
    read: { read_at: iso(delivered) },
    none: {},
  };
  return {
    direction: 'out',
    kind: plain,
    ...(hasCategory ? { category } : {}),
    ...receipts[receipt],
    ...(isTyped ? ({ sent_from: 'phone_app' } as const) : {}),
  } as const;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
