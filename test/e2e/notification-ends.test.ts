import { expect, it } from 'vitest';
import { findings, speakIn, themeOf } from './pages/axe.ts';
import { atHour, customers, sharePlanShop } from './pages/plan-shop.ts';
import { cutOff } from './pages/reflow.ts';
import { soon } from './pages/soon.ts';
import { overhang } from './pages/words-on-screen.ts';

const { nadia, joao, sofia } = customers;

// Meta has no time for anything, so that what is handed over waits.
const connected = sharePlanShop(async (core, threads, template, world) => {
  world.disturbances.push({
    ...{ kind: 'error', status: 500, code: 131_000, isTransient: true },
    ...{ path: '/messages', times: 10_000 },
  });
  const at = new Date(Date.now() + 1_000).toISOString();
  const wanted = { kind: 'appointment', template, agreed: '1', in_window: 'template', at } as const;
  const event = new Date(atHour(2, 14)).toISOString();
  const soonOver = new Date(Date.now() + 9_000).toISOString();
  const parameters = (client: string) => ({ body: { client, jour: 'jeudi' } });
  await core.client.notifications.add({
    ...{ ...wanted, thread: threads.nadia, parameters: parameters('Nadia') },
    event_at: event,
  });
  for (const who of ['joao', 'sofia'] as const)
    await core.client.notifications.add({
      ...{ ...wanted, thread: threads[who], parameters: parameters(customers[who].name) },
      ...{ event_at: event, expires_at: soonOver },
    });
});
const { shop } = connected;

async function openOutbox(): Promise<void> {
  await shop.page.evaluate(() => (location.hash = '#/outbox'));
  await shop.page.locator('main h1').waitFor();
}

it('says until when a notification leaves or does not leave at all, and what was dropped at its end', async () => {
  const { page } = shop;
  await openOutbox();
  const row = page.locator('[data-outbox]').filter({ hasText: nadia.name });
  await soon(() => row.innerText()).toMatch(/Leaves by .*14:00.* or not at all\./s);
  const dropped = page.getByTestId('dropped');
  for (const { name } of [joao, sofia])
    await soon(() => dropped.innerText(), name).toMatch(
      new RegExp(`${name}.*nous vous attendons le jeudi.*was to leave by`, 's'),
    );
  await soon(() => page.locator('[data-outbox]').count()).toBe(1);
  await dropped.getByRole('link', { name: /^The notification to .*Sofia Ortega/ }).click();
  await soon(() =>
    page.locator('[data-notification]').filter({ hasText: sofia.name }).getAttribute('data-state'),
  ).toBe('expired');
});

it.each(['fr', 'en'] as const)('says so in %s without fault, at every width', async (language) => {
  const { page } = shop;
  await speakIn(page, language);
  await openOutbox();
  await page.getByTestId('dropped').waitFor();
  expect(await findings(page, themeOf(language))).toEqual([]);
  for (const width of [320, 640, 900]) {
    await page.setViewportSize({ width, height: 800 });
    await soon(() => overhang(page), String(width)).toBeLessThanOrEqual(0);
    expect(await cutOff(page), String(width)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});
