import { describe, expect, it } from 'vitest';
import { becomes, writes } from '../helpers/graph/customers.ts';
import type { Taken } from '../helpers/graph/world.ts';
import { AlertsPage } from './pages/alerts-page.ts';
import { findings, speakIn, themeOf } from './pages/axe.ts';
import { ComposerPage } from './pages/composer-page.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { soon } from './pages/soon.ts';

const sofia = '+33612345603';

const connected = shareConnectedShop(async (core, world) => {
  addCustomer(core, world, { name: 'Sofia', phone: sofia, ago: 3_600_000, text: 'Vous ouvrez ?' });
  // The free replies of the month are used: each one is charged.
  await core.client.spend.setUsedElsewhere({ number: 'main', replies: 5000 });
  // Once a quarter has begun, the card that Vitrine brings along is old: that is known, and none of the warnings looked at here.
  const { alerts } = await core.client.alerts.list({});
  for (const { id, facts } of alerts)
    if (facts.kind === 'card_old') await core.client.alerts.see({ id, seen: true });
});
const { shop } = connected;

function alertsPage(): AlertsPage {
  return new AlertsPage(shop.page);
}

/** Sofia writes, is answered at the price on the button, and Meta delivers the answer. */
async function answerSofia(text: string): Promise<void> {
  await shop.page.evaluate(() => (location.hash = '#/inbox'));
  writes(connected.world, sofia, 'Vous ouvrez demain ?');
  await connected.tell();
  await new InboxPage(shop.page).row('Vous ouvrez').click();
  const composer = new ComposerPage(shop.page);
  await composer.box.fill(text);
  await soon(() => composer.send.innerText()).toMatch(/€0\.\d/);
  await composer.box.press('Enter');
  const find = (): Taken | undefined =>
    connected.world.taken.find(({ body }) => JSON.stringify(body).includes(text));
  await soon(() => find() !== undefined, `Meta takes “${text}”`).toBe(true);
  becomes(connected.world, find()!, 'delivered');
  await connected.tell();
}

it('shows what was to be told before the page was open, on the rail and above the figures, and not in passing', async () => {
  const alerts = alertsPage();
  await soon(() => alerts.onRail.getAttribute('aria-label')).toBe('Spend, 1 warning about money');
  await alerts.openSpend();
  await soon(() => alerts.sentences()).toEqual([
    expect.stringMatching(/^The 1,000 free replies of \p{L}+ are used up since 1 \p{L}+\. /u),
  ]);
  expect(await alerts.passing.innerText()).toBe('');
});

it('takes levels as they are typed, each once and in order, and says what is none', async () => {
  const alerts = alertsPage();
  await alerts.openSettings();
  expect(await alerts.chosenLevels()).toEqual(['80%', '100%']);
  await alerts.addLevel('50,0 %');
  await soon(() => alerts.chosenLevels()).toEqual(['50%', '80%', '100%']);
  for (const wrong of ['much', '12,5', '0', '-80', '1001']) {
    await alerts.addLevel(wrong);
    await soon(() => alerts.levels.getByRole('alert').innerText()).toContain('whole percentage');
  }
  await alerts.levels.getByRole('button', { name: 'Remove 50%' }).click();
  await soon(() => alerts.chosenLevels()).toEqual(['80%', '100%']);
  await shop.page.getByRole('textbox', { name: /^Budget for a month/ }).fill('0,005');
  await shop.page.getByRole('textbox', { name: /^Budget for a month/ }).press('Enter');
});

it('tells in passing that an answer has used up the budget, and leads to it', async () => {
  const alerts = alertsPage();
  await answerSofia('Oui, à neuf heures');
  await soon(() => alerts.passing.innerText()).toMatch(/^The budget of €0\.005\d* for \p{L}+ is used up: €/u);
  await alerts.passing.getByRole('button', { name: 'Look at it' }).click();
  await soon(() => alerts.sentences()).toEqual([
    expect.stringMatching(/^The budget of €0\.005/),
    expect.stringContaining('free replies'),
  ]);
  expect(await alerts.onRail.getAttribute('aria-label')).toBe('Spend, 2 warnings about money');
  expect(await shop.page.getByTestId('allowance').innerText()).toMatch(
    /^1,000\sof 1,000[^]*4,001 more were charged/,
  );
  await alerts.all.first().getByRole('link', { name: 'Change the budget' }).click();
  await alerts.levels.waitFor();
});

it('lets a warning go when it is understood, by keyboard, and takes that back', async () => {
  const alerts = alertsPage();
  await alerts.openSpend();
  const understood = alerts.all.first().getByRole('button', { name: 'Understood' });
  await understood.focus();
  await shop.page.keyboard.press('Enter');
  await soon(() => alerts.all.count()).toBe(1);
  // The focus is at the warning that is left.
  await soon(() => alerts.all.getByRole('button').evaluate((it) => it === document.activeElement)).toBe(true);
  await alerts.passing.getByRole('button', { name: 'Undo' }).click();
  await soon(() => alerts.all.count()).toBe(2);
  // What is taken back is no news.
  await shop.page.waitForTimeout(300);
  expect(await alerts.passing.getByText('is used up').count()).toBe(0);

  for (const left of [1, 0]) {
    await alerts.all.first().getByRole('button', { name: 'Understood' }).click();
    await soon(() => alerts.all.count()).toBe(left);
  }
  await soon(() => shop.page.locator('h1').evaluate((it) => it === document.activeElement)).toBe(true);
  await soon(() => alerts.onRail.getAttribute('aria-label')).toBe('Spend');
  await shop.restart();
  const again = alertsPage();
  await again.openSpend();
  expect(await again.all.count()).toBe(0);
  await answerSofia('Et samedi aussi');
  await again.openSpend();
  expect(await again.all.count()).toBe(0);
});

describe.each(['fr', 'en'] as const)('In %s', (language) => {
  it('finds nothing to object to in warnings, nor where their levels are chosen', async () => {
    await speakIn(shop.page, language);
    const alerts = alertsPage();
    await shop.page.evaluate(() => (location.hash = '#/settings/money'));
    await alerts.levels.waitFor();
    const budget = shop.page.locator('[data-anchor="money"] input').first();
    await budget.fill(language === 'fr' ? '0,006' : '0.007');
    await budget.press('Enter');
    await soon(() => alerts.onRail.locator('b').innerText()).toBe('1');
    expect(await findings(shop.page, themeOf(language), '[data-testid="budget-levels"]')).toEqual([]);
    await alerts.openSpend();
    await soon(() => alerts.sentences()).toEqual([expect.stringMatching(/0[.,]00[67]/)]);
    expect(await findings(shop.page, themeOf(language), '[data-testid="alerts"]')).toEqual([]);
  });
});
