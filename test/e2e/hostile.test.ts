import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fillHostile } from './pages/hostile-shop.ts';
import { fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { overhang } from './pages/words-on-screen.ts';

const dialogs: string[] = [];
const chats = 5;

const shop = shareShop({
  prepare: (folder) => fillShop(folder, {}, (core) => fillHostile(core, folder)),
  initScript: () => {
    for (const name of ['alert', 'confirm', 'prompt', 'open'] as const)
      (window as unknown as Record<string, unknown>)[name] = () => {
        (window as unknown as Record<string, unknown>)['ran'] = name;
        return null;
      };
  },
});

/** What ran, or stands in the page, that no view of ours puts there. */
function broken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const ran = (window as unknown as { ran?: string }).ran;
    if (ran !== undefined) found.push(`ran: ${ran}`);
    if (document.title.includes('taken over')) found.push('title');
    const strange =
      'script:not([src]), iframe, object, embed, link[rel=import], img[src="x"], [onerror], [onload], base, form[action]';
    for (const each of document.body.querySelectorAll(strange)) found.push(each.outerHTML.slice(0, 80));
    for (const image of document.images)
      if (!/^(data:image\/|\/media\/|blob:)/.test(image.getAttribute('src') ?? '')) found.push(image.src);
    for (const text of document.querySelectorAll('[data-testid="messages"] .text *')) {
      if (!/^(span|mark)$/i.test(text.tagName)) found.push(text.tagName);
    }
    return found;
  });
}

/** Rows and bubbles that reach out of their list, or over the row below. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const list = document.querySelector('[data-testid="messages"]');
    if (!list) return ['no messages'];
    const frame = list.getBoundingClientRect();
    const rows = [...list.querySelectorAll<HTMLElement>('[data-message]')]
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0)
      .sort((one, other) => one.box.top - other.box.top);
    rows.forEach(({ row, box }, index) => {
      const next = rows[index + 1];
      if (next && next.box.top < box.bottom - 1) found.push(`row over row: ${row.innerText.slice(0, 30)}`);
      for (const part of row.querySelectorAll<HTMLElement>('article > *, .bubble')) {
        const { left, right } = part.getBoundingClientRect();
        if (left < frame.left - 1 || right > frame.right + 1)
          found.push(`${part.className}: ${part.innerText.slice(0, 30)}`);
      }
    });
    if (list.scrollWidth > list.clientWidth) found.push('list scrolls sideways');
    return found;
  });
}

/** Opens each chat, walks through all of it, and tells what broke. */
async function walk(page: Page): Promise<void> {
  const inbox = new InboxPage(page);
  for (let index = 0; index < chats; index += 1) {
    // Beside an open chat a narrow page shows no list.
    await page.evaluate(() => (location.hash = '#/inbox'));
    await soon(() => inbox.rows.count()).toBe(chats);
    await inbox.rows.nth(index).click();
    await inbox.messages.getByRole('article').first().waitFor();
    for (let step = 0; step < 14; step += 1) {
      expect(await broken(page)).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
      await inbox.messages.hover();
      await page.mouse.wheel(0, -450);
      await page.waitForTimeout(60);
      if (await inbox.messages.evaluate((list) => list.scrollTop < 2)) break;
    }
    expect([index, await overhang(page)]).toEqual([index, 0]);
  }
}

/** Scrolls up from the end until something is laid out. */
async function see(inbox: InboxPage, one: Locator): Promise<void> {
  await inbox.messages.getByRole('article').first().waitFor();
  await inbox.messages.hover();
  await soon(async () => {
    if ((await one.count()) === 0) await shop.page.mouse.wheel(0, -300);
    return one.count();
  }).toBeGreaterThan(0);
}

it('runs nothing of what customers write and breaks no row, on a wide page and a narrow one', async () => {
  const { page } = shop;
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: 800 });
    await walk(page);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(dialogs).toEqual([]);
});

it('keeps a turned name to itself: time and window of its row stand where they stand in every other', async () => {
  const { page } = shop;
  const places = await page.locator('a[data-thread]').evaluateAll((rows) =>
    rows.map((row) => {
      const time = row.querySelector('time')?.getBoundingClientRect();
      const chip = row.querySelector('.chip')?.getBoundingClientRect();
      const box = row.getBoundingClientRect();
      return {
        time: Math.round((time?.right ?? 0) - box.left),
        chip: Math.round((chip?.left ?? 0) - box.left),
        height: Math.round(box.height),
      };
    }),
  );
  expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
  for (const time of await page.locator('a[data-thread] time').allTextContents())
    expect(time.trim()).toMatch(/^(\d\d:\d\d|\w{3}( \d\d:\d\d)?|\d{1,2} \w{3,4}( \d{4})?)$/);
});

it('calls a customer whose name cannot be seen by their number, and a message of nothing by what it is', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  const names = await page.locator('a[data-thread] h3, a[data-thread] .name').allInnerTexts();
  expect(names.some((name) => name.includes('+33611111102') || name.includes('+33 6 11 11 11 02'))).toBe(
    true,
  );
  expect(names.every((name) => /[\p{L}\p{N}]/u.test(name))).toBe(true);
  await inbox.rows.first().click();
  await see(inbox, inbox.messages.getByText('Message without words'));
});

/** Whether one element begins within another's height. */
async function isWithin(element: Locator, frame: Locator): Promise<boolean> {
  const [inner, outer] = await Promise.all([element.boundingBox(), frame.boundingBox()]);
  return !!inner && !!outer && inner.y >= outer.y && inner.y < outer.y + outer.height;
}

it('folds 100,000 characters, shows them all when asked, and stays quick', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.search.fill('mirabelle');
  const hits = page.getByTestId('search-results').getByRole('link').filter({ hasText: 'mirabelle' });
  await hits.first().click();
  // What is looked for stands in the folded part: it is unfolded.
  await inbox.messages.locator('mark', { hasText: 'mirabelle' }).waitFor();
  const article = inbox.messages.getByRole('article').filter({ hasText: /a{500}/ });
  expect((await article.locator('.text').innerText()).length).toBe(100_000);
  await inbox.search.fill('');
  // The search is over: it unfolds nothing any more.
  await soon(() => inbox.messages.locator('mark').count()).toBe(0);
  const fold = article.getByRole('button', { name: 'Show less' });
  await fold.click();
  const folded = article.locator('.text');
  await soon(async () => (await folded.innerText()).length).toBeLessThan(1300);
  // Its beginning is in sight, wherever in it the owner was.
  await soon(() => isWithin(folded, inbox.messages)).toBe(true);
  const took = await folded.evaluate(async (text) => {
    const button = text.parentElement?.querySelector<HTMLElement>('.fold');
    const start = performance.now();
    button?.click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - start;
  });
  expect((await folded.innerText()).length).toBe(100_000);
  expect(took).toBeLessThan(2000);
  expect(await overflowing(page)).toEqual([]);
});

it('asks before a link is opened, says where it leads, and opens nothing by itself', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.rows.first().click();
  const link = inbox.messages.getByRole('link').filter({ hasText: /^https:\/\/bank\.com@evil/ });
  await see(inbox, link);
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Open this link?' });
  expect(await dialog.getByTestId('true-host').innerText()).toBe('evil.example');
  expect(await dialog.getByText('bank.com').first().innerText()).toContain('is not where it leads');
  const open = dialog.getByRole('link', { name: 'Open in the browser' });
  expect((await open.getAttribute('href'))?.length).toBe('https://bank.com@evil.example/'.length + 1800);
  expect(await open.getAttribute('rel')).toBe('noopener noreferrer');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(shop.context.pages()).toHaveLength(1);
});

it('shows a customer’s HTML, SVG and PDF as files and nothing else, under a name that cannot pose as another', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.row('Eve').click();
  const names = ['page.html', 'IMG-20261120-WA0001.svg', 'IMG-20261120-WA0002.jpg', 'facture.pdf'];
  for (const name of names) {
    const article = inbox.messages
      .getByRole('article')
      .filter({ has: page.getByText(name, { exact: true }) });
    await see(inbox, article);
    expect([
      name,
      await article.locator('img, svg svg, iframe, object, embed, video, audio').count(),
    ]).toEqual([name, 0]);
    await article.getByRole('button', { name: `Save a copy of ${name}` }).waitFor();
  }
  expect(await broken(page)).toEqual([]);
});

it('is safe in the palette, in notices and in the side pane too', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.rows.first().waitFor();
  for (let index = 0; index < chats; index += 1) {
    await inbox.rows.nth(index).click();
    await inbox.messages.getByRole('article').first().waitFor();
  }
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.waitFor();
  for (const name of ['Mal', 'Mar', 'Eve', '+336']) {
    await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill(name);
    await page.waitForTimeout(300);
    expect(await broken(page)).toEqual([]);
    const beyond = await palette.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect([name, beyond]).toEqual([name, 0]);
  }
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });
  expect(await overhang(page)).toBe(0);
});
