import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { html, jpeg, pdf, pngOf, wavOf, webm } from '../helpers/made-media.ts';
import { makeExport, makeZip, type MadeMessage } from '../helpers/make-export.ts';
import { fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { overhang, rawKeys } from './pages/words-on-screen.ts';
import { whichHost } from './hosts/which-host.ts';

const files: readonly { name: string; data?: Buffer; text?: string }[] = [
  { name: 'IMG-20261120-WA0001.jpg', data: pngOf(1600, 1200, 200), text: 'La robe' },
  { name: 'PTT-20261120-WA0002.opus', data: wavOf(3) },
  { name: 'VID-20261120-WA0003.mp4', data: webm },
  { name: 'Le menu.pdf', data: pdf, text: 'Le menu' },
  { name: 'IMG-20261120-WA0004.jpg', data: html, text: 'Un piège' },
  { name: 'IMG-20261120-WA0005.jpg', text: 'Celle-ci manque' },
  { name: 'IMG-20261120-WA0006.jpg', data: jpeg, text: 'La dernière' },
];

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, {}, async (core) => {
      const messages = files.map(({ name, text = '' }, index): MadeMessage => ({
        time: `2026-11-20T10:0${String(index)}:00`,
        author: 'Nadia',
        text,
        attachment: name,
      }));
      const answer: MadeMessage = { time: '2026-11-20T10:30:00', author: 'Salon Éclat', text: 'Merci !' };
      const zip = path.join(folder, 'Discussion WhatsApp avec Nadia.zip');
      const chat = makeExport({ messages: [...messages, answer] });
      const beside = files.flatMap(({ name, data }) => (data === undefined ? [] : [{ name, data }]));
      await makeZip(zip, [{ name: 'Discussion WhatsApp avec Nadia.txt', data: chat }, ...beside]);
      for await (const event of await core.client.imports.run({
        sources: [{ path: zip }],
        me: 'Salon Éclat',
      })) {
        if (event.type === 'finished') expect(event.result.new).toBe(files.length + 1);
      }
      await rm(zip);
    }),
});

const fetched: string[] = [];

async function openChat(): Promise<InboxPage> {
  const inbox = new InboxPage(shop.page);
  await inbox.open();
  await inbox.openChat('Nadia');
  return inbox;
}

/** Scrolls a message's row into sight. */
async function see(inbox: InboxPage, text: string | Locator): Promise<Locator> {
  const row = typeof text === 'string' ? inbox.message(text) : text;
  await soon(async () => {
    if ((await row.count()) > 0) return true;
    await inbox.messages.evaluate((list) => (list.scrollTop -= 200));
    return false;
  }).toBe(true);
  await row.scrollIntoViewIfNeeded();
  return row;
}

it('shows a photo as a thumbnail in a box that does not move, and keeps it for the next time', async () => {
  shop.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // What a player loads is of another kind.
    if (pathname.startsWith('/media/') && request.resourceType() === 'fetch') fetched.push(pathname);
  });
  const inbox = await openChat();
  await (await see(inbox, 'La dernière')).getByTestId('thumbnail').waitFor();
  const row = await see(inbox, 'La robe');
  const before = await row.evaluate((each) => each.getBoundingClientRect().height);
  const thumbnail = row.getByTestId('thumbnail');
  await thumbnail.waitFor();
  const size = await thumbnail.evaluate((image: HTMLImageElement) => [
    image.naturalWidth,
    image.naturalHeight,
  ]);
  expect(size).toEqual([480, 360]);
  expect(await thumbnail.getAttribute('src')).toMatch(/^data:image\/(webp|jpeg);base64,/);
  expect(await row.evaluate((each) => each.getBoundingClientRect().height)).toBe(before);
  expect(fetched).toHaveLength(2);

  await shop.page.reload();
  const again = await see(await openChat(), 'La robe');
  await again.getByTestId('thumbnail').waitFor();
  expect(fetched).toHaveLength(2);
});

it('enlarges a photo by keyboard, tells what it is, and gives the focus back', async () => {
  const row = await see(await openChat(), 'La robe');
  const button = row.getByRole('button', { name: /^Photo from Nadia, .*2026.*: enlarge$/ });
  await button.focus();
  await shop.page.keyboard.press('Enter');
  const dialog = shop.page.getByRole('dialog', { name: /^Photo from Nadia/ });
  const image = dialog.getByRole('img', { name: /^Photo from Nadia/ });
  await soon(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1600);
  expect(await dialog.getByRole('button', { name: 'Save a copy' }).count()).toBe(1);
  await shop.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
});

it('plays a voice message and a film, and goes to a place in it', async () => {
  const inbox = await openChat();
  for (const player of ['audio', 'video']) {
    const row = await see(
      inbox,
      inbox.messages.getByRole('article').filter({ has: shop.page.locator(player) }),
    );
    const element = row.locator(player);
    await soon(() => element.getAttribute('src')).toMatch(/^\/media\/[\w-]{43}$/);
    await element.evaluate(async (each: HTMLMediaElement) => {
      each.muted = true;
      await each.play();
    });
    await soon(() => element.evaluate((each: HTMLMediaElement) => each.currentTime)).toBeGreaterThan(0);
  }
  const sound = shop.page.locator('audio');
  await sound.evaluate((each: HTMLMediaElement) => (each.currentTime = 2));
  await soon(() => sound.evaluate((each: HTMLMediaElement) => each.currentTime)).toBeGreaterThan(1.9);
  expect(await sound.evaluate((each: HTMLMediaElement) => each.duration)).toBeCloseTo(3, 1);
});

it.runIf(whichHost() === 'browser')('saves a document under its name, and shows it nowhere', async () => {
  const row = await see(await openChat(), 'Le menu');
  const saving = shop.page.waitForEvent('download');
  await row.getByRole('button', { name: 'Save a copy of Le menu.pdf' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('Le menu.pdf');
  expect(await readFile(await download.path())).toEqual(pdf);
  expect(await row.getByRole('button', { name: /^Open/ }).count()).toBe(0);
});

it('says what is missing, and that a page sent as a photo is none, without showing it', async () => {
  const inbox = await openChat();
  const missing = await see(inbox, 'Celle-ci manque');
  await missing.getByText('Not in the export').waitFor();
  expect(await missing.getByRole('button', { name: 'Save a copy' }).count()).toBe(0);
  const trap = await see(inbox, 'Un piège');
  await trap.getByText('its content is not what its name says').waitFor();
  expect(await trap.locator('img, iframe, object, embed, audio, video').count()).toBe(0);
  expect(await shop.page.title()).not.toContain('taken over');
});

it('says all this in French, on a narrow page and with everything twice as large', async () => {
  const { page } = shop;
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByText('Français', { exact: true }).click();
  await page.locator('html[lang="fr"]').waitFor({ state: 'attached' });
  for (const width of [1280, 640, 450]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => (location.hash = '#/inbox'));
    await page.locator('a[data-thread]').first().click();
    const inbox = new InboxPage(page);
    await (await see(inbox, 'Celle-ci manque')).getByText('Absent de l’export').waitFor();
    await (
      await see(inbox, 'Le menu')
    )
      .getByRole('button', { name: 'Enregistrer une copie de Le menu.pdf' })
      .waitFor();
    await (
      await see(inbox, 'La robe')
    )
      .getByRole('button', { name: /^Photo envoyée par Nadia, .*agrandir$/ })
      .waitFor();
    expect([width, await overhang(page), await rawKeys(page)]).toEqual([width, 0, []]);
  }
});
