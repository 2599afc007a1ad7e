import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { vitrine, vitrineJson } from '../helpers/command-line.ts';
import { openCore } from '../helpers/core.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { writes } from '../helpers/graph/customers.ts';
import { startGraph, type TestGraph } from '../helpers/graph/start.ts';
import { deliverAll } from '../helpers/graph/webhooks.ts';
import { someAccount, someNumber, someToken } from '../helpers/graph/world.ts';
import { openShop } from '../helpers/page.ts';
import { soon } from './pages/soon.ts';

const appSecret = 'app0secret0for0tests0only';
const phone = '+33698765432';

/** The files below a folder whose bytes hold `text`. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).includes(text))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** A shop that asks Meta's stand-in, on the five steps of its number. */
async function openSteps(): Promise<{ graph: TestGraph; page: Page; data: string; complaints: string[] }> {
  const graph = await startGraph({ clock: Date.now });
  graph.world.templates.push({
    ...{ id: '77001', account: someAccount, name: 'hello_world', language: 'en_US' },
    ...{ status: 'APPROVED', category: 'UTILITY', parameter_format: 'POSITIONAL', rejected_reason: 'NONE' },
    quality_score: { score: 'UNKNOWN' },
    components: [{ type: 'BODY', text: 'Welcome and congratulations.' }],
  });
  const data = path.join(await temporaryFolder(), 'data');
  const core = await openCore({ folder: data, now: Date.now() });
  await core.client.settings.setUp({
    ...{ channel: 'phone', country: 'FR', currency: 'USD', time_zone: 'Europe/Paris' },
    ...{ shop_name: 'Salon', language: 'en' },
  });
  core.close();
  const { page, complaints } = await openShop(data);
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('link', { name: /^Connect to the Cloud API/ }).click();
  await page.getByRole('heading', { name: 'Connect to the Cloud API' }).waitFor();
  return { graph, page, data, complaints };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function step(page: Page, name: string): Locator {
  return page.getByTestId(`step-${name}`);
}

async function isDone(page: Page, name: string): Promise<void> {
  await page.locator(`[data-testid="step-${name}"][data-state="done"]`).waitFor();
}

it('leads through five steps, each checked with Meta, and leaves no secret anywhere', async () => {
  const { graph, page, data, complaints } = await openSteps();

  const token = step(page, 'token').getByLabel('Access token', { exact: true });
  expect(await token.getAttribute('type')).toBe('password');
  expect(await token.getAttribute('autocomplete')).toBe('off');
  await token.fill('EAAGnot0one0of0theirs');
  await page.keyboard.press('Enter');
  await step(page, 'token')
    .getByText(/Meta does not take this token/)
    .first()
    .waitFor();
  await token.fill(someToken);
  await page.keyboard.press('Enter');
  await isDone(page, 'token');
  expect(await token.count()).toBe(0);

  const number = step(page, 'number');
  await number.getByLabel('WhatsApp Business Account ID').fill('5550001112');
  await number.getByRole('button', { name: 'Show its numbers' }).click();
  await page.locator('[data-testid="step-number"][data-state="problem"]').waitFor();
  await number.getByLabel('WhatsApp Business Account ID').fill(someAccount);
  await number.getByRole('button', { name: 'Show its numbers' }).click();
  await number.getByRole('radio', { name: /Salon Éclat/ }).waitFor();
  await number.getByRole('button', { name: 'Connect', exact: true }).click();
  await isDone(page, 'number');
  await isDone(page, 'account');

  await step(page, 'account')
    .getByRole('button', { name: /^Account and prices/ })
    .click();
  await step(page, 'account').getByRole('button', { name: 'Use EUR in Vitrine' }).click();
  await step(page, 'account')
    .getByRole('button', { name: 'Use EUR in Vitrine' })
    .waitFor({ state: 'detached' });

  const webhook = step(page, 'webhook');
  await webhook.getByRole('button', { name: /^Messages to this computer/ }).click();
  await webhook.getByText('Vitrine listens only while it is open.').waitFor();
  await webhook.getByText(/A closed laptop misses messages/).waitFor();
  const port = await freePort();
  await webhook.getByLabel('Port').fill(String(port));
  await webhook.getByLabel('App secret').fill(appSecret);
  await webhook.getByRole('checkbox', { name: 'Take webhooks on this computer' }).click();
  await webhook.getByText(`Listening on 127.0.0.1:${port}`).waitFor();
  const callback = await webhook.locator('code').filter({ hasText: /^\// }).innerText();
  await webhook
    .getByText(/nothing has come yet/)
    .first()
    .waitFor();
  writes(graph.world, phone, 'Is this the new number?');
  expect(
    await deliverAll(graph.world, { url: `http://127.0.0.1:${port}${callback}`, secret: appSecret }),
  ).toBe(true);
  await isDone(page, 'webhook');

  const test = step(page, 'test_message');
  await test.getByRole('button', { name: /^Test message/ }).click();
  await test.getByLabel('Your own phone’s number').fill(phone);
  await test.getByRole('button', { name: 'Show what it costs' }).click();
  await test.getByRole('radio', { name: /hello_world/ }).check();
  expect(graph.world.taken).toEqual([]);
  await test.getByRole('button', { name: /^Send the test/ }).click();
  await soon(() => graph.world.taken.length).toBe(1);
  expect(graph.world.taken[0]).toMatchObject({ to: phone, isTemplate: true, phoneNumberId: someNumber });
  await test.getByText(/Meta has accepted the test message so far/).waitFor();
  await deliverAll(graph.world, { url: `http://127.0.0.1:${port}${callback}`, secret: appSecret });
  await isDone(page, 'test_message');
  await page.getByTestId('light-live').waitFor();

  expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
  const html = await page.content();
  for (const secret of [someToken, appSecret]) expect(html).not.toContain(secret);
  const status = await vitrineJson(['connection'], { data });
  expect(JSON.stringify(status)).not.toMatch(new RegExp(`${someToken}|${appSecret}`));
  const backup = path.join(await temporaryFolder(), 'copy.zip');
  await vitrine(['backup', backup], { data });
  for (const secret of [someToken, appSecret]) {
    expect(filesWith(data, secret)).toEqual(['secrets.json']);
    expect(readFileSync(backup).includes(secret)).toBe(false);
  }
});
