import type { MetaPricing } from '../../shared/tariff/meta-pricing.ts';
import type { InboundEvent, OutboundEvent, TariffEvent } from '../../shared/tariff/event.ts';
import {
  listAdClicks,
  listLedgerRows,
  listThreadAdClicks,
  listThreadLedgerRows,
  readMetaPricing,
  type IdRange,
  type LedgerRow,
} from '../database/ledger-events.ts';
import { firstIdAt } from '../database/message-id.ts';
import type { Connection } from '../database/open.ts';
import { findThreadParty, listThreadParties, type ThreadParty } from '../database/thread-writes.ts';
import { longestRinging } from './ledger-span.ts';

/** A stored message as the fold takes it, with what stands beside the event in its row. Of an accepted call, `id` is the call's. */
export interface SourcedEvent {
  id: number;
  thread: number;
  template: string | null;
  source: LedgerRow[6];
  event: TariffEvent;
}

/** Which messages to read: instants in ms UTC, `from` included, `until` excluded; of one number or all. */
export interface SourceScope {
  /** The shop's ISO country, which stands in for customers without a number. */
  country: string | null;
  from?: number;
  until?: number;
  numberId?: string | null;
}

const chunk = 5_000;

/**
 * The events of all customers' threads in order of time, in batches; what the shop's own calls opened comes at their accepting.
 * Nothing of groups, no system lines. A charge's `windowClosedAt` knows only of what was read.
 */
export function* readLedgerEvents(db: Connection, scope: SourceScope): Generator<SourcedEvent[]> {
  const ids = rangeOf(scope);
  const parties = new Map(listThreadParties(db).map((party) => [party.id, party]));
  const clicks = new Map(listAdClicks(db, ids).map((click) => [click.message_id, click.expires_at]));
  const converter = createConverter(db, scope, clicks, (id) => parties.get(id));
  for (let after = ids.first - 1; ;) {
    const rows = listLedgerRows(db, after, ids.end, chunk);
    const last = rows.at(-1);
    yield last === undefined ? converter.finish() : converter.take(rows);
    if (last === undefined) return;
    after = last[0];
  }
}

/** The same of some threads only; its cost does not depend on any other. */
export function readThreadEvents(
  db: Connection,
  threads: readonly number[],
  scope: SourceScope,
): SourcedEvent[] {
  const ids = rangeOf(scope);
  const rows = threads.flatMap((thread) => listThreadLedgerRows(db, thread, ids)).sort((a, b) => a[0] - b[0]);
  const clicks = threads.flatMap((thread) => listThreadAdClicks(db, thread, ids));
  const parties = new Map(threads.map((thread) => [thread, findThreadParty(db, thread)]));
  const expiries = new Map(clicks.map((click) => [click.message_id, click.expires_at]));
  const converter = createConverter(db, scope, expiries, (id) => parties.get(id));
  return [...converter.take(rows), ...converter.finish()];
}

/** Whether an event is one to the API: what a customer wrote to the phone before the number was connected opens no window there. */
export function isOfApi({ direction }: TariffEvent, source: LedgerRow[6]): boolean {
  return direction === 'out' || source !== 'phone';
}

/** By which name the fold knows a thread's customer: threads of one number and name are one to Meta. */
function customerKey(party: Pick<ThreadParty, 'id' | 'customer'>): string {
  return party.customer ?? `thread ${String(party.id)}`;
}

function rangeOf({ from, until }: SourceScope): IdRange {
  return {
    first: from === undefined ? Number.MIN_SAFE_INTEGER : firstIdAt(from),
    end: until === undefined ? Number.MAX_SAFE_INTEGER : firstIdAt(until),
  };
}

interface Converter {
  take(rows: readonly LedgerRow[]): SourcedEvent[];
  finish(): SourcedEvent[];
}

function createConverter(
  db: Connection,
  scope: SourceScope,
  clicks: ReadonlyMap<number, number | null>,
  partyOf: (thread: number) => ThreadParty | undefined,
): Converter {
  const { country, numberId = null } = scope;
  // The shop's own calls that wait for their accepting, earliest first.
  const calls: SourcedEvent[] = [];

  let told: ReadonlyMap<number, MetaPricing> = new Map();

  function take(row: LedgerRow, party: ThreadParty, events: SourcedEvent[]): void {
    const [id, thread, at, direction, kind, , source, , , deliveredAt, , template] = row;
    const who = { customer: customerKey(party), number: party.number_id };
    if (direction === 'out' && kind === 'call') {
      if (deliveredAt !== null && deliveredAt <= at + longestRinging)
        addCall(row, Math.max(at, deliveredAt), who);
      return;
    }
    if (direction === 'in') {
      const expiresAt = clicks.get(id);
      const ad = expiresAt === undefined ? null : { expiresAt };
      events.push({ id, thread, template, source, event: { direction, kind, ...who, at, ad } });
      return;
    }
    const event = toOutbound(row, who, party.customer === null ? country : null, told.get(id) ?? null);
    events.push({ id, thread, template, source, event });
  }

  function addCall([id, thread, , , , , source]: LedgerRow, at: number, who: Who): void {
    const place = calls.findIndex((call) => call.event.at > at);
    const call: SourcedEvent = {
      id,
      thread,
      template: null,
      source,
      event: { direction: 'in', kind: 'call', ...who, at, ad: null },
    };
    calls.splice(place === -1 ? calls.length : place, 0, call);
  }

  return {
    take(rows) {
      const events: SourcedEvent[] = [];
      told = readMetaPricing(
        db,
        rows.filter(hasStatuses).map(([id]) => id),
      );
      for (const row of rows) {
        while (calls[0] !== undefined && calls[0].event.at <= row[2]) events.push(...calls.splice(0, 1));
        const party = partyOf(row[1]);
        if (party === undefined || party.kind === 'group') continue;
        if (numberId === null || party.number_id === numberId) take(row, party, events);
      }
      return events;
    },
    finish: () => calls.splice(0),
  };
}

type Who = Pick<InboundEvent, 'customer' | 'number'>;

const categories: ReadonlySet<string | null> = new Set([
  null,
  'marketing',
  'utility',
  'authentication',
  'authentication_international',
]);

/** Whether Meta may have told what became of a message: those it never named have no statuses. */
function hasStatuses({ 3: direction, 12: metaId }: LedgerRow): boolean {
  return direction === 'out' && metaId !== null;
}

function toOutbound(
  row: LedgerRow,
  who: Who,
  country: string | null,
  pricing: MetaPricing | null,
): OutboundEvent {
  const [id, , at, , kind, sentFrom, source, category, status, deliveredAt, readAt] = row;
  const isKnown = categories.has(category);
  const isDelivered = source === 'import' || status === null;
  return {
    direction: 'out',
    // A category that we do not know makes the price unknown; it never makes a reply of it.
    kind: kind === 'call' || !isKnown ? 'template' : kind,
    id,
    customer: who.customer,
    number: who.number,
    country,
    category: isKnown ? (category as OutboundEvent['category']) : null,
    at,
    deliveredAt: deliveredAt ?? readAt ?? (isDelivered ? at : null),
    sentFrom: sentFrom === 'phone' ? 'phone_app' : 'api',
    pricing,
  };
}
