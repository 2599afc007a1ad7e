import { createRandom, type Random } from '../../../../src-main/core/demo/random.ts';
import { firstIdAt } from '../../../../src-main/database/message-id.ts';
import type { MessageRow } from '../../../../src-main/database/messages.ts';
import type { MetaStatus } from '../../../../src-main/database/statuses.ts';
import type { NewThread } from '../../../../src-main/database/thread-writes.ts';
import { makeStatuses } from './world-statuses.ts';

const second = 1_000;
const hour = 3_600_000;
const day = 24 * hour;

/** Numbers of the made shop; `main` is there from the beginning. */
export const numbers = ['main', '+33639980201', '+33639980202'] as const;

/** A shop's threads: two of one customer on one number, one without a number, one abroad, one with tiers, one group. */
export const threads: readonly NewThread[] = [
  thread('main', '+33639980101'),
  thread('main', '+33639980101'),
  thread('main', null),
  thread('main', '+919812345678'),
  thread('+33639980201', '+33639980101'),
  thread('+33639980201', '+12125550123'),
  thread('+33639980202', '+5511912345678'),
  { ...thread('main', null), kind: 'group' },
];

/** One thing that reaches the ledger, in whatever order. */
export type Arrival =
  | { type: 'message'; row: MessageRow; metaId: string | null; ad: { expiresAt: number | null } | null }
  | { type: 'name'; messageId: number; metaId: string }
  | { type: 'status'; status: MetaStatus }
  | { type: 'elsewhere'; number: string; month: string; replies: number };

/** Days around which everything happens: both sides of every change of rules, and an ordinary fortnight. */
const days = [
  '2019-03-04',
  '2022-01-31',
  '2022-12-30',
  '2023-05-31',
  '2024-10-31',
  '2025-06-29',
  '2025-07-31',
  '2025-09-15',
  '2026-09-28',
  '2026-10-30',
  '2026-11-05',
  '2026-11-12',
].map((text) => Date.parse(`${text}T12:00:00Z`));

/** Everything that will ever be known of a shop, oldest message first; the same seed makes the same. `told`: whether Meta says prices. */
export function makeWorld(seed: number, isTold: boolean): Arrival[] {
  const random = createRandom(seed);
  const chosen = [0, 1, 2, 3].map(() => random.pick(days));
  const arrivals: Arrival[] = [];
  for (let index = 0; index < 45; index += 1) {
    const at =
      random.pick(chosen) + random.between(0, 4 * 24 * 60) * 60 * second * (index % 3 === 0 ? 0.02 : 1);
    arrivals.push(...makeMessage(Math.floor(at), index, random, isTold));
  }
  for (const number of numbers.slice(0, 2))
    for (const month of ['2026-10', '2026-11'])
      if (random.next() < 0.6)
        arrivals.push({ type: 'elsewhere', number, month, replies: random.between(990, 1_000) });
  return arrivals;
}

/** The arrivals in another order. Repeats a few statuses; a message may come after its statuses. */
export function shuffle(arrivals: readonly Arrival[], seed: number): Arrival[] {
  const random = createRandom(seed);
  const again = arrivals.filter((arrival) => arrival.type === 'status' && random.next() < 0.2);
  const mixed = [...arrivals, ...again].map((arrival) => ({ arrival, place: random.next() }));
  return nameWhenThere(mixed.toSorted((a, b) => a.place - b.place).map(({ arrival }) => arrival));
}

/** About the order in which things really happen: by instant, with what may come late or early a little moved. */
export function inOrder(arrivals: readonly Arrival[], seed: number): Arrival[] {
  const random = createRandom(seed);
  const placed = arrivals.map((arrival) => ({
    arrival,
    at:
      instantOf(arrivals, arrival) +
      (random.next() < 0.15 ? random.between(-3 * 3600, 3 * 3600) * second : 0),
  }));
  return nameWhenThere(placed.toSorted((a, b) => a.at - b.at).map(({ arrival }) => arrival));
}

/** A message can only be named once it is there. */
function nameWhenThere(ordered: readonly Arrival[]): Arrival[] {
  const there = new Set<number>();
  const early = new Map<number, Arrival>();
  return ordered.flatMap((arrival) => {
    if (arrival.type === 'message') {
      there.add(arrival.row.id);
      const name = early.get(arrival.row.id);
      return name === undefined ? [arrival] : [arrival, name];
    }
    if (arrival.type !== 'name' || there.has(arrival.messageId)) return [arrival];
    early.set(arrival.messageId, arrival);
    return [];
  });
}

function instantOf(arrivals: readonly Arrival[], arrival: Arrival): number {
  if (arrival.type === 'message') return arrival.row.at;
  if (arrival.type === 'status') return arrival.status.at;
  if (arrival.type === 'elsewhere') return Date.parse(`${arrival.month}-02T00:00:00Z`);
  const message = arrivals.find((one) => one.type === 'message' && one.row.id === arrival.messageId);
  return message?.type === 'message' ? message.row.at + 2 * second : 0;
}

function makeMessage(at: number, index: number, random: Random, isTold: boolean): Arrival[] {
  const threadId = random.between(1, threads.length);
  const id = firstIdAt(at) + index;
  const row = { ...emptyRow, id, thread_id: threadId, at };
  if (random.next() < 0.4) {
    const ad =
      random.next() < 0.35
        ? { expiresAt: random.next() < 0.3 ? at + random.between(1, 20) * day : null }
        : null;
    const kind = random.next() < 0.1 ? 'call' : 'text';
    return [{ type: 'message', row: { ...row, direction: 'in', kind }, metaId: null, ad }];
  }
  if (random.next() < 0.2) {
    const phone = { ...row, direction: 'out', sent_from: 'phone', source: 'phone' } as const;
    return [{ type: 'message', row: phone, metaId: null, ad: null }];
  }
  return makeOutbound(row, index, random, isTold);
}

function makeOutbound(row: MessageRow, index: number, random: Random, isTold: boolean): Arrival[] {
  const kind = random.pick(['text', 'text', 'text', 'template', 'template', 'reaction', 'call'] as const);
  const category = random.pick(['marketing', 'utility', 'authentication', null, 'unheard_of'] as const);
  const message: MessageRow = {
    ...row,
    direction: 'out',
    kind,
    status: random.next() < 0.9 ? 'sent' : null,
    category: kind === 'template' ? category : null,
    template: kind === 'template' ? random.pick(['commande_prete', 'vente_privee', null]) : null,
  };
  const metaId = `wamid.${String(index)}`;
  const isNamedLater = random.next() < 0.2;
  return [
    { type: 'message', row: message, metaId: isNamedLater ? null : metaId, ad: null },
    ...(isNamedLater ? [{ type: 'name', messageId: row.id, metaId } as const] : []),
    ...makeStatuses(metaId, row.at, random, isTold).map((status) => ({ type: 'status', status }) as const),
  ];
}

const emptyRow: MessageRow = {
  id: 0,
  thread_id: 0,
  at: 0,
  direction: 'in',
  kind: 'text',
  sent_from: 'api',
  source: 'api',
  author: null,
  text: 'x',
  attachment: null,
  category: null,
  template: null,
  status: null,
  failure: null,
  delivered_at: null,
  read_at: null,
  key: null,
  import_file_id: null,
};

function thread(number: string, customer: string | null): NewThread {
  return { number_id: number, kind: 'customer', name: 'Nadia', customer, is_demo: 0 };
}
