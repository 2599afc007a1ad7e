import { describe, expect, it } from 'vitest';
import { findings, speakIn, themeOf } from './pages/axe.ts';
import { demoScenes } from './pages/demo-scenes.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { visit } from './pages/scene.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { cutOff, moving, spaceOut } from './pages/reflow.ts';
import { overhang } from './pages/words-on-screen.ts';

const languages = ['fr', 'en'] as const;
const shop = shareShop();

it.each(languages)(
  'finds nothing to object to in the first questions in %s, nor in what is missing in their answers',
  async (language) => {
    const { page } = shop;
    await speakIn(page, language);
    expect(await findings(page, themeOf(language))).toEqual([]);
    await page.locator('main button').last().click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await findings(page, themeOf(language))).toEqual([]);
  },
);

it('opens the demo shop', async () => {
  const firstRun = new FirstRunPage(shop.page);
  await firstRun.answer('Atelier');
  await firstRun.openDemo();
  await shop.page.locator('a[data-thread]').first().waitFor();
  await shop.page.waitForURL(/#\/inbox/);
});

describe.each(languages)('In %s', (language) => {
  it('is spoken', () => speakIn(shop.page, language));

  it.each(demoScenes)('finds nothing to object to in $name', async (scene) => {
    await visit(shop.page, scene, async () => {
      expect(await findings(shop.page, themeOf(language), scene.part)).toEqual([]);
      expect(await moving(shop.page)).toEqual([]);
    });
  });
});

it.each([
  ['at 320 px', 320, false],
  ['at 640 px, which is 1280 px at 200 %, with everything spaced out', 640, true],
] as const)('needs no sideways scrolling and cuts no words off %s', async (_, width, isSpaced) => {
  const { page } = shop;
  await page.setViewportSize({ width, height: 800 });
  const back = isSpaced ? await spaceOut(page) : () => Promise.resolve();
  try {
    for (const view of ['inbox', 'inbox/1', 'outbox', 'templates', 'spend', 'import', 'settings']) {
      await page.evaluate((hash) => (location.hash = `#/${hash}`), view);
      await page.locator('main h1').first().waitFor({ state: 'attached' });
      await soon(() => overhang(page), view).toBeLessThanOrEqual(0);
      expect(await cutOff(page), view).toEqual([]);
    }
  } finally {
    await back();
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

it('finds nothing to object to in an inbox without a chat', async () => {
  const { page } = shop;
  await page.evaluate(() => (location.hash = '#/inbox'));
  await page.getByTestId('demo-banner').getByRole('button').click();
  await page.getByTestId('demo-banner').waitFor({ state: 'detached' });
  for (const theme of ['light', 'dark'] as const) expect(await findings(page, theme)).toEqual([]);
});
