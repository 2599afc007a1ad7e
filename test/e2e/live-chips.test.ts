import { expect, it } from 'vitest';
import { makeExport } from '../helpers/make-export.ts';
import { parisTime, textFile } from './pages/chat-file.ts';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { countTimers, pendingTimers } from './pages/timers.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const many = 300;

const shop = shareShop({
  initScript: countTimers,
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, (core) => {
      const now = Date.now();
      const at = (index: number): number => now - day + (index + 10) * 4 * minute;
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

it('turns a chip from closing to closed at its very second, without a reload', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const inbox = new InboxPage(page);
  await imports.open();
  const end = Math.ceil(Date.now() / 1000) * 1000 + 8000;
  const messages = [
    { time: parisTime(end - 2 * day), author: 'Salon Éclat', text: 'Bonjour' },
    { time: parisTime(end - day), author: 'Zoé', text: 'Vous êtes là ?' },
  ];
  await imports.choose(
    textFile('Discussion WhatsApp avec Zoé.txt', makeExport({ format: 'ios', customer: 'Zoé', messages })),
  );
  await imports.runToEnd();
  await inbox.open();

  const chip = inbox.chip('Zoé');
  await chip.waitFor();
  expect(await chip.getAttribute('class')).toContain('closing');
  expect(await chip.innerText()).toContain('under 1 min');
  const turned = await chip.evaluate(
    (element) =>
      new Promise<{ at: number; text: string }>((resolve) => {
        const look = (): void => {
          if (element.classList.contains('closed')) resolve({ at: Date.now(), text: element.textContent });
        };
        new MutationObserver(look).observe(element, { attributes: true, subtree: true, childList: true });
      }),
  );
  expect(turned.text).toMatch(/Closed \d\d:\d\d/);
  // Never before; and by its own wake-up, not by the next whole minute. A busy machine may take a moment to paint.
  expect(turned.at).toBeGreaterThanOrEqual(end);
  expect(turned.at).toBeLessThan(end + 3000);
});

it('keeps one timer for a list of countdowns, whatever its length', async () => {
  const { page } = shop;
  await new InboxPage(page).open();
  await new InboxPage(page).rows.first().waitFor();
  await expect.poll(() => page.evaluate(pendingTimers)).toEqual({ intervals: 0, timeouts: 1 });
});
