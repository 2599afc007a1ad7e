import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { startCore } from '../../src-main/core/start-core.ts';
import { startBrowserHost } from '../../src-main/hosts/browser/server.ts';
import { readPage } from '../../src-main/hosts/page-files.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { createKeyring, openSecretShop, type Keyring } from '../helpers/keyring.ts';
import { root } from '../helpers/program.ts';
import { soon } from './pages/soon.ts';

/** The settings in a browser, on a core whose host has this keyring and which holds an access key. */
async function openSettings(keyring: Keyring): Promise<Page> {
  const { folder, client, secrets, close } = await openSecretShop({ sealer: keyring });
  await client.settings.setUp({
    ...{ channel: 'api', country: 'FR', currency: 'EUR', time_zone: 'Europe/Paris' },
    ...{ shop_name: 'Salon', language: 'en' },
  });
  secrets.agreeToWeak(true);
  await secrets.store('cloud_api_token', 'EAAG-a-very-secret-token');
  close();

  const core = await startCore({ dataFolder: folder, sealer: keyring });
  onTestFinished(() => core.close());
  const page = await readPage(path.join(root, 'build', 'page'));
  const host = await startBrowserHost({ page, connect: () => core.connect() });
  onTestFinished(() => host.close());
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await tab.goto(host.mintAddress());
  await tab.locator('html[data-ready]').waitFor();
  await tab.evaluate(() => (location.hash = '#/settings'));
  return tab;
}

it('says that there is no keyring, and asks before it forgets what the agreement let in', async () => {
  const page = await openSettings(createKeyring('obfuscated'));
  const section = page.getByRole('region', { name: 'Access keys' });
  const agreement = section.getByRole('checkbox', { name: 'Store access keys here all the same' });
  const question = page.getByRole('dialog', { name: 'Forget access keys?' });
  await section.getByText('This system has no keyring').waitFor();
  await section.getByText('Stored: Cloud API token.').waitFor();
  expect(await agreement.isChecked()).toBe(true);

  await agreement.focus();
  await page.keyboard.press('Space');
  await question.getByText('Vitrine forgets at once: Cloud API token.').waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await agreement.isChecked()).toBe(true);
  await section.getByText('Stored: Cloud API token.').waitFor();

  await soon(() => agreement.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  await question.getByRole('button', { name: 'Forget them' }).click();
  await section.getByText('None is stored yet.').waitFor();
  await soon(() => agreement.isChecked()).toBe(false);

  await agreement.focus();
  await page.keyboard.press('Space');
  await soon(() => agreement.isChecked()).toBe(true);
  expect(await question.count()).toBe(0);
  expect(await page.content()).not.toContain('very-secret');
});

it('needs no agreement where a keyring seals', async () => {
  const keyring = createKeyring('keyring');
  const page = await openSettings(keyring);
  const section = page.getByRole('region', { name: 'Access keys' });
  await section.getByText('Your system’s keyring seals them').waitFor();
  // Given before there was one, it can still be taken back, and that takes nothing.
  await section.getByRole('checkbox').click();
  await soon(() => section.getByRole('checkbox').count()).toBe(0);
  await section.getByText('Stored: Cloud API token.').waitFor();
});
