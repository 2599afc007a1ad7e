import type { Charge } from '../../../shared/tariff/charge.ts';
import type { OutboundEvent } from '../../../shared/tariff/event.ts';
import { quote, type QuoteRequest } from '../../../shared/tariff/quote.ts';
import { windowLength } from '../../../shared/window/customer-service-window.ts';
import { listCounters } from '../../database/ledger-counters.ts';
import { readHeardThroughApi } from '../../database/message-ties.ts';
import { readEntryPoint } from '../../database/messages.ts';
import type { Connection } from '../../database/open.ts';
import { sumReady } from '../../database/outbox.ts';
import type { ThreadRow } from '../../database/threads.ts';
import { listUndelivered } from '../../database/undelivered.ts';
import type { MonthUsage } from '../../../shared/tariff/account.ts';
import type { CoreContext } from '../context.ts';
import { readLedgerAccount, type LedgerAccount } from '../ledger-account.ts';
import { listPartyThreads } from '../ledger-update.ts';
import { readUsageElsewhere, toMonthUsage } from '../ledger-usage.ts';
import { toMonthNumber } from '../month-number.ts';

/** A window that ends within this many ms counts as closed: what leaves now reaches Meta later. */
export const windowMargin = 60_000;

/** Messages that Meta took within this many ms and has not delivered yet may use up free replies. */
const underway = 86_400_000;

/** What is to be priced; `outboxId` names its own row, which does not stand in its own way. */
export interface Quotable {
  kind: OutboundEvent['kind'];
  category: OutboundEvent['category'];
  outboxId: number;
}

/** What a message to a thread's customer costs at `now`, from stored data only. In a closing window it counts as sent after the window. */
export function quoteMessage(
  db: Connection,
  context: CoreContext,
  thread: ThreadRow,
  what: Quotable,
  now: number,
): Charge {
  const usageOf = (month: string): MonthUsage[] => readUsage(db, thread.number_id, month, now, what.outboxId);
  const personOf = (threadId: number): Person => readPerson(db, threadId);
  return quoteWith({ ledger: readLedgerAccount(db, context), usageOf, personOf }, thread, what, now);
}

/** What a quote reads beside its thread: the account, what a month has used, and what whoever it belongs to did last. */
export interface QuoteSource {
  ledger: LedgerAccount;
  usageOf(month: string): MonthUsage[];
  personOf(threadId: number): Person;
}

/** When a customer last wrote through the API, in any of their threads, and the ad that they last came by. */
type Person = Pick<QuoteRequest, 'lastInboundAt' | 'lead'>;

/** The same for many messages of one number: the account is read once, and so are each month's usage and each customer; as of `now`. */
export function prepareQuotes(
  db: Connection,
  context: CoreContext,
  numberId: string,
  now: number,
): QuoteSource {
  const usages = new Map<string, MonthUsage[]>();
  const people = new Map<number, Person>();
  return {
    ledger: readLedgerAccount(db, context),
    usageOf(month) {
      const usage = usages.get(month) ?? readUsage(db, numberId, month, now, Number.MAX_SAFE_INTEGER);
      usages.set(month, usage);
      return usage;
    },
    personOf(threadId) {
      const person = people.get(threadId) ?? readPerson(db, threadId);
      people.set(threadId, person);
      return person;
    },
  };
}

/** A quote from what was read already; `now` may lie ahead: then the window and free days are as they stand if nobody writes. */
export function quoteWith(
  { ledger: { account, zone, country }, usageOf, personOf }: QuoteSource,
  thread: ThreadRow,
  { kind, category }: Quotable,
  now: number,
): Charge {
  const { lastInboundAt, lead } = personOf(thread.id);
  const closesAt = lastInboundAt === null ? null : lastInboundAt + windowLength;
  const isClosing = closesAt !== null && now < closesAt && closesAt <= now + windowMargin;
  const at = isClosing ? closesAt : now;
  return quote(account, {
    customer: thread.customer ?? '',
    country: thread.customer === null ? country : null,
    number: thread.number_id,
    kind,
    category,
    sentFrom: 'api',
    at,
    lastInboundAt,
    lead,
    usage: usageOf(zone.monthOf(at)),
  });
}

function readPerson(db: Connection, threadId: number): Person {
  const threads = listPartyThreads(db, [threadId]);
  return { lastInboundAt: readLastHeard(db, threads), lead: readLead(db, threads) };
}

function readLastHeard(db: Connection, threads: readonly number[]): number | null {
  const instants = threads.map((id) => readHeardThroughApi(db, id)).filter((at) => at !== null);
  return instants.length === 0 ? null : Math.max(...instants);
}

/** The same of whoever a thread belongs to. */
export function lastHeardOf(db: Connection, threadId: number): number | null {
  return readLastHeard(db, listPartyThreads(db, [threadId]));
}

function readLead(db: Connection, threads: readonly number[]): QuoteRequest['lead'] {
  const leads = threads.flatMap((id) => readEntryPoint(db, id) ?? []);
  const [lead] = leads.toSorted((a, b) => b.clicked_at - a.clicked_at);
  return lead === undefined
    ? null
    : { adAt: lead.clicked_at, expiresAt: lead.expires_at, repliedAt: lead.answered_at };
}

/** What the month has used, with the free replies that messages on their way are about to take. */
function readUsage(
  db: Connection,
  number: string,
  month: string,
  now: number,
  outboxId: number,
): MonthUsage[] {
  const monthNumber = toMonthNumber(month);
  const empty: MonthUsage = { month, serviceMessages: {}, tierMessages: {} };
  const [counted = empty] = toMonthUsage(listCounters(db, monthNumber, monthNumber), 0);
  const [elsewhere = empty] = readUsageElsewhere(db, monthNumber, monthNumber);
  const { serviceMessages } = counted;
  const waiting = listUndelivered(db, now - underway, now, number).filter(({ kind }) => kind === 'text');
  const used = serviceMessages[number] ?? elsewhere.serviceMessages[number] ?? 0;
  const ahead = waiting.length + sumReady(db, number, outboxId).replies;
  return [{ ...counted, serviceMessages: { ...serviceMessages, [number]: used + ahead } }];
}
