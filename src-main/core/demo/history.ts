import { formatLocalText, parseLocalText } from '../../../shared/time/local-text.ts';
import type { Zone } from '../../../shared/time/zone.ts';
import { demoCustomers, type DemoCustomer } from './customers.ts';
import { dialogues, groupTalk } from './dialogues.ts';
import { heard, replied, type Draft } from './draft.ts';
import { playDialogue, type Staging } from './play-dialogue.ts';
import type { Random } from './random.ts';
import { sentTemplate } from './templates.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** How far back the demo shop remembers, in days. */
export const historyDays = 60;
/** Customers whose thread has an ending are left alone for these days before now, in ms. */
const quietBeforeEnding = 5 * day;

type Threads = Map<DemoCustomer, Draft[]>;

/** Two months of a shop's days up to now: busy weekdays, a shorter Saturday, a few Sunday answers from the phone. */
export function makeHistory(now: number, zone: Zone, random: Random): Threads {
  const threads: Threads = new Map(demoCustomers.map((customer) => [customer, []]));
  const unused = new Map(demoCustomers.map((customer) => [customer, [...dialogues[customer.language]]]));
  const today = parseLocalText(`${zone.dayOf(now)}T00:00:00`);
  for (let back = historyDays; back >= 0; back -= 1) {
    const midnight = today - back * day;
    const weekday = new Date(midnight).getUTCDay();
    const growth = 0.65 + (0.75 * (historyDays - back)) / historyDays;
    const visits = Math.floor((weekday === 0 ? 0.6 : weekday === 6 ? 3 : 3.8) * growth + random.next());
    for (let visit = 0; visit < visits; visit += 1) {
      const staging = stage(midnight, weekday, zone, random);
      const free = freeCustomers(threads, unused, staging.startsAt, now);
      if (staging.startsAt < now - historyDays * day || free.length === 0) continue;
      const customer = random.pick(free);
      const left = unused.get(customer) ?? [];
      const dialogue = random.pick(left);
      const played = playDialogue(dialogue, customer, staging, random);
      if ((played.at(-1)?.at ?? now) > quietFrom(customer, now)) continue;
      left.splice(left.indexOf(dialogue), 1);
      threads.get(customer)?.push(...played);
    }
  }
  sendCampaign(threads, localTime(today - 41 * day, 10 * 60 + 30, zone), 'nouvelle_collection', 3);
  sendCampaign(threads, localTime(today - 12 * day, 10 * 60 + 30, zone), 'vente_privee', 2);
  return threads;
}

/** The talk of the group, twelve days ago. */
export function makeGroupTalk(now: number, zone: Zone, random: Random): Draft[] {
  let at = localTime(parseLocalText(`${zone.dayOf(now)}T00:00:00`) - 12 * day, 17 * 60 + 5, zone);
  return groupTalk.map(([author, text]) => {
    at += random.between(20, 900) * 1000;
    return author === null ? replied(at, text, { via: 'phone' }) : heard(at, text, { author });
  });
}

/** A time of a local day, minutes after its midnight; the clock's changes move nothing but the instant. */
function localTime(midnight: number, minutes: number, zone: Zone): number {
  return zone.toInstant(formatLocalText(midnight + minutes * 60_000));
}

function stage(midnight: number, weekday: number, zone: Zone, random: Random): Staging {
  const at = (from: number, to: number): number => localTime(midnight, random.between(from, to), zone);
  if (weekday === 0) return { startsAt: at(10 * 60, 20 * 60), shopLooksAt: null, isOnPhone: true };
  const isEvening = weekday !== 6 && random.next() < 0.15;
  if (isEvening) {
    const nextMorning = localTime(midnight + day, (weekday === 5 ? 601 : 571) + random.between(0, 40), zone);
    return { startsAt: at(19 * 60 + 20, 21 * 60 + 40), shopLooksAt: nextMorning, isOnPhone: false };
  }
  const isOnPhone = random.next() < 0.17;
  if (weekday === 6) return { startsAt: at(10 * 60 + 5, 16 * 60 + 30), shopLooksAt: null, isOnPhone };
  const startsAt = random.next() < 0.45 ? at(9 * 60 + 32, 11 * 60 + 40) : at(13 * 60 + 50, 17 * 60 + 20);
  return { startsAt, shopLooksAt: null, isOnPhone };
}

function freeCustomers(
  threads: Threads,
  unused: ReadonlyMap<DemoCustomer, readonly string[]>,
  at: number,
  now: number,
): DemoCustomer[] {
  return demoCustomers.filter((customer) => {
    const last = threads.get(customer)?.at(-1)?.at ?? -Infinity;
    return (unused.get(customer)?.length ?? 0) > 0 && last < at - 26 * hour && at < quietFrom(customer, now);
  });
}

function quietFrom(customer: DemoCustomer, now: number): number {
  return now - (customer.ending === null ? hour / 2 : quietBeforeEnding);
}

function sendCampaign(
  threads: Threads,
  at: number,
  name: 'nouvelle_collection' | 'vente_privee',
  every: number,
): void {
  let sentAt = at;
  for (const [index, [customer, drafts]] of [...threads].entries()) {
    if (customer.language !== 'fr' || index % every !== 0) continue;
    drafts.push(
      sentTemplate(sentAt, name, customer.firstName, { reached: index % 5 === 0 ? 'delivered' : 'read' }),
    );
    sentAt += 3_000;
  }
}
