import { expect, it } from 'vitest';
import { contrasts } from './pages/contrast.ts';
import { fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { overhang, rawKeys } from './pages/words-on-screen.ts';

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, {}, async (core) => {
      await core.client.care.demo({});
    }),
});
const views = ['inbox', 'outbox', 'spend', 'import', 'settings'];

async function goTo(view: string): Promise<void> {
  await shop.page.evaluate((wanted) => (location.hash = `#/${wanted}`), view);
  // The view that was shown before has a title and words as well.
  await shop.page.locator(`nav a[href="#/${view}"][aria-current="page"]`).waitFor();
  await shop.page.locator('main h1').waitFor();
  // The first answers of the core are in, whatever the view.
  await shop.page.waitForFunction(() => (document.querySelector('main')?.innerText.length ?? 0) > 80);
}

it('speaks French and English, and says so to whoever reads it aloud', async () => {
  const { page } = shop;
  const titles = {
    en: ['Inbox', 'Outbox', 'Spend', 'Import', 'Settings'],
    fr: ['Messages', 'À envoyer', 'Dépenses', 'Importer', 'Réglages'],
  };
  for (const [language, name] of [
    ['en', 'English'],
    ['fr', 'Français'],
    ['en', 'English'],
  ] as const) {
    await goTo('settings');
    await page.getByText(name, { exact: true }).click();
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
    for (const [index, view] of views.entries()) {
      await goTo(view);
      await soon(() => page.locator('main h1').innerText()).toMatch(
        new RegExp(titles[language][index]?.slice(0, 6) ?? '-'),
      );
      expect(await rawKeys(page)).toEqual([]);
    }
  }
  await page.reload();
  await page.locator('html[data-ready]').waitFor();
  await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
});

it('can be read in light and in dark', async () => {
  const { page } = shop;
  const grounds: string[] = [];
  for (const [look, theme] of [
    ['Dark', 'dark'],
    ['Light', 'light'],
  ] as const) {
    await goTo('settings');
    await page.getByText(look, { exact: true }).click();
    await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    const [lowest] = await contrasts(page);
    expect(lowest?.ratio, `${theme}: ${lowest?.pair ?? ''}`).toBeGreaterThanOrEqual(4.5);
    grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
  }
  expect(new Set(grounds).size).toBe(2);
  await page.reload();
  await page.locator('html[data-theme="light"]').waitFor({ state: 'attached' });
});

it('needs no sideways scrolling at 900 px nor at 640 px, which is 1280 px at 200 %', async () => {
  const { page } = shop;
  try {
    for (const width of [900, 640]) {
      await page.setViewportSize({ width, height: 700 });
      for (const view of views) {
        await goTo(view);
        await soon(() => overhang(page), `${view} at ${width} px`).toBeLessThanOrEqual(0);
      }
      await goTo('inbox');
      await new InboxPage(page).rows.first().click();
      await new InboxPage(page).windowBar.waitFor();
      await soon(() => overhang(page), `a chat at ${width} px`).toBeLessThanOrEqual(0);
    }
  } finally {
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

it('goes from the list to a chat and back by an arrow where there is no room for both', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  try {
    await page.setViewportSize({ width: 640, height: 700 });
    await goTo('inbox');
    await inbox.rows.first().click();
    await inbox.messages.waitFor();
    await inbox.list.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await inbox.list.waitFor();
    await inbox.messages.waitFor({ state: 'detached' });
  } finally {
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});
