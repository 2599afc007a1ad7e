import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { makeExport } from '../helpers/make-export.ts';
import { parisTime, textFile } from './pages/chat-file.ts';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { countTimers, pendingTimers } from './pages/timers.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const many = 300;
// For so long after the watched end the page has no other reason to wake up.
const aloneMs = 10_000;
const filledAt = Date.now();

const shop = shareShop({
  initScript: countTimers,
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, (core) => {
      const at = (index: number): number => filledAt - day + (index + 10) * 4 * minute;
      addThreads(
        core,
        Array.from({ length: many }, (_, index) => ({
          name: `Client ${index}`,
          at: at(index),
          text: 'Bonjour',
        })),
      );
    }),
});

it(
  'turns a chip from closing to closed at its very second, without a reload',
  async () => {
    const inbox = new InboxPage(shop.page);
    // A slow machine may need longer than the first countdown lasts before it shows it: then one more, a longer one.
    for (const seconds of [8, 30]) {
      const name = `Zoé ${seconds}`;
      const end = quietSecondAfter(Date.now() + seconds * 1000);
      await importChatThatCloses(name, end);
      await inbox.open();
      await inbox.chip(name).waitFor();
      const { before, turned } = await watchClosing(inbox.chip(name));
      if (before.at >= end) continue;

      expect(before.tone).toContain('closing');
      expect(before.text).toContain('under 1 min');
      expect(turned.text).toMatch(/Closed \d\d:\d\d/);
      // Never before; and by its own wake-up, not by another. A busy machine may take a moment to paint.
      expect(turned.at).toBeGreaterThanOrEqual(end);
      expect(turned.at).toBeLessThan(end + aloneMs);
      return;
    }
    throw new Error('Not even the longest countdown was shown before its end.');
  },
  4 * minute,
);

it('keeps one timer for a list of countdowns, whatever its length', async () => {
  const { page } = shop;
  await new InboxPage(page).open();
  await new InboxPage(page).rows.first().waitFor();
  await soon(() => page.evaluate(pendingTimers)).toEqual({ intervals: 0, timeouts: 1 });
});

/** The first whole second from an instant on after which nothing but its own end wakes the page for a while. */
function quietSecondAfter(earliest: number): number {
  // At whole minutes, and at whole minutes before the ends of the other chats.
  const wakeUps = [0, filledAt];
  let end = Math.ceil(earliest / 1000) * 1000;
  while (wakeUps.some((at) => (((at - end) % minute) + minute) % minute < aloneMs)) end += 1000;
  return end;
}

async function importChatThatCloses(name: string, end: number): Promise<void> {
  const imports = new ImportPage(shop.page);
  await imports.open();
  const messages = [
    { time: parisTime(end - 2 * day), author: 'Salon Éclat', text: 'Bonjour' },
    { time: parisTime(end - day), author: name, text: 'Vous êtes là ?' },
  ];
  await imports.choose(
    textFile(`Discussion WhatsApp avec ${name}.txt`, makeExport({ format: 'ios', customer: name, messages })),
  );
  await imports.runToEnd();
}

/** What a chip shows now, and what it shows when it has turned to closed, with the instants of both (ms UTC). */
function watchClosing(chip: Locator) {
  return chip.evaluate(async (element) => {
    const read = () => ({ at: Date.now(), tone: [...element.classList], text: element.textContent });
    const before = read();
    const turned = await new Promise<ReturnType<typeof read>>((resolve) => {
      const look = (): void => {
        if (element.classList.contains('closed')) resolve(read());
      };
      new MutationObserver(look).observe(element, { attributes: true, subtree: true, childList: true });
      look();
    });
    return { before, turned };
  });
}
