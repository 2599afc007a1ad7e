import type { ReminderFacts } from '../../../shared/reminders/facts.ts';
import type { Random } from '../random.ts';
import type { RemindingShop } from './reminding-shop.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** A customer as the test itself knows one. */
export interface KnownCustomer {
  thread: string;
  wroteAt: number;
  isAnswered: boolean;
  isDone: boolean;
  snoozedUntil: number | null;
  /** When anything happened to the thread last. */
  touchedAt: number;
}

/** A shop in which something happens every now and then, and what the test knows of it without asking. */
export interface BusyShop {
  readonly customers: ReadonlyMap<string, KnownCustomer>;
  readonly pausedUntil: number;
  /** One thing more happens, now: somebody writes, the owner answers, is done, puts off, or pauses. */
  happen(): Promise<void>;
}

/** So many customers who all may write. */
export function openBusyShop(shop: RemindingShop, count: number, random: Random): BusyShop {
  const customers = new Map<string, KnownCustomer>();
  let pausedUntil = 0;
  const touch = (one: KnownCustomer, changes: Partial<KnownCustomer>): void => {
    Object.assign(one, { touchedAt: shop.now(), ...changes });
  };
  const hear = async (name: string): Promise<void> => {
    const thread = await shop.hear(name);
    const fresh = { isAnswered: false, isDone: false, snoozedUntil: null };
    customers.set(name, { ...fresh, thread, wroteAt: shop.now(), touchedAt: shop.now() });
  };
  const change = async (one: KnownCustomer): Promise<void> => {
    const { thread } = one;
    const until = shop.now() + Math.round(random.between(10 * minute, 20 * hour));
    switch (random.pick(['answer', 'answer', 'snooze', 'snooze', 'done'])) {
      case 'answer':
        await shop.answer(thread);
        touch(one, { isAnswered: true });
        break;
      case 'snooze':
        await shop.client.inbox.snooze({ thread, until: new Date(until).toISOString() });
        touch(one, { isDone: false, snoozedUntil: until });
        break;
      default:
        await shop.client.inbox.setDone({ thread, done: true });
        touch(one, { isDone: true, snoozedUntil: null });
    }
  };
  return {
    customers,
    get pausedUntil() {
      return pausedUntil;
    },
    async happen() {
      const name = `Customer ${String(Math.floor(random.between(0, count)))}`;
      const known = customers.get(name);
      if (random.chance(0.02)) {
        await shop.client.reminders.pause({ until: 'hour' });
        pausedUntil = shop.now() + hour;
      } else if (known === undefined || random.chance(0.4)) await hear(name);
      else await change(known);
      await shop.settle();
    },
  };
}

/** The customer as the plan wants to know one. */
export function factsOf(one: KnownCustomer): ReminderFacts {
  return {
    thread: one.thread,
    isCustomer: true,
    isHidden: false,
    isDone: one.isDone,
    needsReply: !one.isAnswered && !one.isDone,
    answer: null,
    snoozedUntil: one.snoozedUntil,
    windowClosesAt: one.wroteAt + day,
    adAnswerBefore: null,
    atStakeMicros: null,
  };
}
