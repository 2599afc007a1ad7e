import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { writes } from '../helpers/graph/customers.ts';
import { personOfPhone } from '../helpers/graph/world.ts';
import { shareConnectedShop } from './pages/connected-shop.ts';
import { addThreads } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { soon } from './pages/soon.ts';
import { countTimers, pendingTimers } from './pages/timers.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
// The largest of the reminder leads that a shop has until it chooses others.
const lead = 2 * hour;
const many = 300;
// For so long after the watched instant the page has no other reason to wake up.
const aloneMs = 10_000;
const filledAt = Date.now();

const connected = shareConnectedShop(
  (core) => {
    const at = (index: number): number => filledAt - day + (index + 10) * 4 * minute;
    addThreads(
      core,
      Array.from({ length: many }, (_, index) => ({
        name: `Client ${index}`,
        at: at(index),
        text: 'Bonjour',
      })),
    );
  },
  { initScript: countTimers },
);
const { shop } = connected;
let phones = 0;

it(
  'counts the minutes down and turns amber when the lead begins, and the tab of those about to close follows',
  async () => {
    const { name, turned, before } = await watchTurn('Maëlle', (seconds) => ({
      turnsAt: quietSecondAfter(Date.now() + seconds * 1000),
      closesAfter: lead,
    }));
    expect(before).toMatchObject({ tone: 'open', text: '2 h 0 min' });
    expect(turned.tone).toBe('closing');
    const inbox = new InboxPage(shop.page);
    await soon(() => inbox.chip(name).innerText()).toBe('1 h 59 min');
    await soon(() => closingCount(inbox)).toBe(before.closing + 1);
    await inbox.filter('Closing').click();
    await bringIntoSight(inbox, name);
    await inbox.filter('All').click();
  },
  4 * minute,
);

it(
  'turns a chip from closing to closed at its very second, and open again when the customer writes, without a reload',
  async () => {
    const inbox = new InboxPage(shop.page);
    const { name, phone, turned, before } = await watchTurn('Zoé', (seconds) => ({
      turnsAt: quietSecondAfter(Date.now() + seconds * 1000),
      closesAfter: 0,
    }));
    expect(before).toMatchObject({ tone: 'closing', text: 'under 1 min' });
    expect(turned.tone).toBe('closed');
    expect(turned.text).toMatch(/Closed \d\d:\d\d/);
    await soon(() => closingCount(inbox)).toBe(before.closing - 1);

    await bringIntoSight(inbox, name);
    await inbox.openChat(name);
    await inbox.head.getByText(/^Closed since/).waitFor();
    await hear(name, phone, Date.now());
    await inbox.head.getByText(/^You can write until/).waitFor();
    await bringIntoSight(inbox, name);
    await soon(() => inbox.chip(name).getAttribute('class')).toContain('open');
    await soon(() => inbox.chip(name).innerText()).toMatch(/^2(3 h 59|4 h 0) min$/);
    expect(await shop.page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
  },
  4 * minute,
);

it('keeps one timer for a list of countdowns, whatever its length', async () => {
  const { page } = shop;
  await new InboxPage(page).open();
  await new InboxPage(page).rows.first().waitFor();
  await soon(() => page.evaluate(pendingTimers)).toEqual({ intervals: 0, timeouts: 1 });
});

/** The first whole second from an instant on after which nothing else wakes the page for a while. */
function quietSecondAfter(earliest: number): number {
  // At whole minutes, and at whole minutes before the ends of the other chats.
  const wakeUps = [0, filledAt];
  let end = Math.ceil(earliest / 1000) * 1000;
  while (wakeUps.some((at) => (((at - end) % minute) + minute) % minute < aloneMs)) end += 1000;
  return end;
}

/** A customer writes, as Meta's webhook tells it. */
async function hear(name: string, phone: string, at: number): Promise<void> {
  personOfPhone(connected.world, phone).name = name;
  writes(connected.world, phone, 'Vous êtes là ?', { at });
  await connected.tell();
}

/** Lets a customer have written so that a chip turns soon, and tells what it shows before and when it has turned. */
async function watchTurn(name: string, plan: (seconds: number) => { turnsAt: number; closesAfter: number }) {
  const inbox = new InboxPage(shop.page);
  await shop.page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
  // A slow machine may need longer than the first countdown lasts before it shows it: then one more, a longer one.
  for (const seconds of [6, 30]) {
    const { turnsAt, closesAfter } = plan(seconds);
    const customer = { name: `${name} ${String(seconds)}`, phone: `+3363998${String(7000 + (phones += 1))}` };
    await hear(customer.name, customer.phone, turnsAt + closesAfter - day);
    await bringIntoSight(inbox, customer.name);
    const closing = await closingCount(inbox);
    const { before, turned } = await turnOf(inbox.chip(customer.name), turnsAt);
    if (before.at >= turnsAt) continue;
    // Never before; and by its own wake-up, not by another. A busy machine may take a moment to paint.
    expect(turned.at).toBeGreaterThanOrEqual(turnsAt);
    expect(turned.at).toBeLessThan(turnsAt + aloneMs);
    return { ...customer, turned, before: { ...before, closing } };
  }
  throw new Error('Not even the longest countdown was shown before its end.');
}

/** Scrolls from top to bottom, and again, until a chat's row is there. */
async function bringIntoSight(inbox: InboxPage, name: string): Promise<void> {
  let top = 0;
  await soon(async () => {
    if ((await inbox.row(name).count()) > 0) return true;
    top = await inbox.list.evaluate((list, from) => {
      list.scrollTop = from;
      // Rows that are on their way are waited for.
      if (list.querySelector('.row.empty')) return from;
      return from + list.clientHeight > list.scrollHeight ? 0 : from + list.clientHeight;
    }, top);
    return false;
  }).toBe(true);
}

async function closingCount(inbox: InboxPage): Promise<number> {
  return Number(/\d+/.exec(await inbox.filter('Closing').innerText())?.[0] ?? 0);
}

interface Look {
  at: number;
  tone: string | undefined;
  text: string;
}

/** What a chip shows now, and what it shows when its tone has changed, with the instants of both (ms UTC). No change is waited for that is past. */
function turnOf(chip: Locator, turnsAt: number): Promise<{ before: Look; turned: Look }> {
  return chip.evaluate(async (element, expected) => {
    const tones = ['open', 'closing', 'closed'];
    const read = (): Look => ({
      at: Date.now(),
      tone: tones.find((tone) => element.classList.contains(tone)),
      text: element.textContent.trim(),
    });
    const before = read();
    if (before.at >= expected) return { before, turned: before };
    const turned = await new Promise<Look>((resolve) => {
      const look = (): void => {
        const now = read();
        if (now.tone !== before.tone) resolve(now);
      };
      new MutationObserver(look).observe(element, { attributes: true, subtree: true, childList: true });
      look();
    });
    return { before, turned };
  }, turnsAt);
}
