import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { makeExport, type MadeMessage } from '../helpers/make-export.ts';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const minute = 60_000;
const threads = 10_000;
const messages = 50_000;
const mostRows = 60;

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, {}, async (core) => {
      const now = Date.now();
      addThreads(
        core,
        Array.from({ length: threads }, (_, index) => ({
          name: `Client ${index}`,
          at: now - index * minute,
          text: `Bonjour ${index}`,
        })),
      );
      const file = path.join(folder, 'Discussion WhatsApp avec Nadia.txt');
      await writeFile(file, makeExport({ messages: longChat() }));
      for await (const _ of await core.client.imports.run({ sources: [{ path: file }], me: 'Salon Éclat' }));
    }),
});

function longChat(): MadeMessage[] {
  const start = Date.parse('2024-01-01T09:00:00Z');
  return Array.from({ length: messages }, (_, index) => ({
    time: new Date(start + index * 20 * minute).toISOString().slice(0, 19),
    author: index % 2 === 0 ? 'Nadia' : 'Salon Éclat',
    text: index === messages / 2 ? 'La mirabelle du milieu' : `Message ${index}`,
  }));
}

it('scrolls 10,000 chats from top to bottom with few rows laid out at any time', async () => {
  const inbox = new InboxPage(shop.page);
  await inbox.rows.first().waitFor();
  const items = inbox.list.getByRole('listitem');
  const heights = new Set<number>();
  for (let step = 0; step <= 20; step += 1) {
    await inbox.list.evaluate((list, share) => (list.scrollTop = list.scrollHeight * share), step / 20);
    await soon(() => isChatAtCentre(inbox.list)).toBe(true);
    heights.add(await inbox.list.evaluate((list) => list.scrollTop));
    expect(await items.count()).toBeLessThanOrEqual(mostRows);
  }
  expect(heights.size).toBe(21);
  await inbox.row('Nadia').waitFor();
});

it('opens a chat of 50,000 messages at its end and keeps its place while older ones come', async () => {
  const inbox = new InboxPage(shop.page);
  await inbox.search.fill('Nadia');
  await inbox.openChat('Nadia');
  await inbox.search.fill('');
  const last = inbox.message(`Message ${messages - 1}`);
  await last.waitFor();
  await soon(() => isInSight(last, inbox.messages)).toBe(true);
  expect(await inbox.laidOut.count()).toBeLessThanOrEqual(mostRows);

  for (let page = 0; page < 4; page += 1) {
    const before = await heightOf(inbox);
    await leaveEnd(inbox);
    await soon(async () => (await firstInSight(inbox)).below).toBeLessThan(120);
    const held = await firstInSight(inbox, 250);
    await soon(() => heightOf(inbox)).toBeGreaterThan(before + 1000);
    await soon(async () => Math.abs((await topOf(inbox, held.id)) - held.top - 250)).toBeLessThan(60);
    expect(await inbox.laidOut.count()).toBeLessThanOrEqual(mostRows);
  }
});

it('jumps from a search hit into the middle, and on to the newest messages', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.search.fill('mirabelle');
  await page.getByTestId('search-results').getByRole('link').filter({ hasText: 'mirabelle' }).click();
  const found = inbox.message('La mirabelle du milieu');
  await found.waitFor();
  await soon(() => isInSight(found, inbox.messages)).toBe(true);
  await soon(() => found.locator('mark').innerText()).toBe('mirabelle');
  await inbox.message(`Message ${messages / 2 + 1}`).waitFor();
  expect(await inbox.laidOut.count()).toBeLessThanOrEqual(mostRows);

  await page.getByRole('button', { name: 'Newest messages' }).click();
  await soon(() => isInSight(inbox.message(`Message ${messages - 1}`), inbox.messages)).toBe(true);
});

function isChatAtCentre(list: Locator): Promise<boolean> {
  return list.evaluate((frame) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    const centre = document.elementFromPoint(left + width / 2, top + height / 2);
    return centre?.closest('a[data-thread]') instanceof HTMLElement;
  });
}

async function isInSight(one: Locator, frame: Locator): Promise<boolean> {
  // A row can go while it is looked for: then it is not in sight.
  const [inner, outer] = await Promise.all([boxOf(one), boxOf(frame)]);
  if (!inner || !outer) return false;
  return inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1;
}

function boxOf(one: Locator): ReturnType<Locator['boundingBox']> {
  return one.boundingBox({ timeout: 1000 }).catch(() => null);
}

function heightOf(inbox: InboxPage): Promise<number> {
  return inbox.messages.evaluate((list) => list.scrollHeight);
}

/** Scrolls near the beginning of what is loaded: by hand first, since a list that was opened at its end stays there while its rows are measured. */
async function leaveEnd(inbox: InboxPage): Promise<void> {
  await inbox.messages.hover();
  // A turn of the wheel is lost where rows are being measured at that moment: one turns again.
  await soon(async () => {
    await inbox.page.mouse.wheel(0, -200);
    return fromEnd(inbox);
  }).toBeGreaterThan(100);
  await inbox.messages.evaluate((list) => (list.scrollTop = 1000));
  await soon(() => fromEnd(inbox)).toBeGreaterThan(1000);
}

function fromEnd(inbox: InboxPage): Promise<number> {
  return inbox.messages.evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
}

/** Where a message begins on screen, in px; nowhere when it is not laid out. */
function topOf(inbox: InboxPage, id: string): Promise<number> {
  return inbox.messages.evaluate(
    (list, wanted) =>
      list.querySelector(`[data-message="${wanted}"]`)?.getBoundingClientRect().top ?? Infinity,
    id,
  );
}

/**
 * The first message that is wholly in sight, where it begins on screen, and how far below the upper edge that is, in px.
 * Then, before anything else can happen in the page, scrolls `up` px towards older messages.
 */
function firstInSight(inbox: InboxPage, up = 0): Promise<{ id: string; top: number; below: number }> {
  return inbox.messages.evaluate((list, by) => {
    const edge = list.getBoundingClientRect().top;
    const rows = [...list.querySelectorAll<HTMLElement>('[data-message]')];
    const first = rows.find((row) => row.getBoundingClientRect().top >= edge);
    const top = first?.getBoundingClientRect().top ?? Infinity;
    list.scrollTop -= by;
    return { id: first?.dataset['message'] ?? '', top, below: top - edge };
  }, up);
}
