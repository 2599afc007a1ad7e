import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { shareConnectedShop } from './pages/connected-shop.ts';
import { soon } from './pages/soon.ts';

const connected = shareConnectedShop(async (core) => {
  await core.client.settings.set({ key: 'reminder_leads', value: '[120,60,30]' });
});
const { shop } = connected;

async function openReminders(): Promise<void> {
  await shop.page.evaluate(() => (location.hash = '#/settings/reminders'));
  await pause().waitFor();
}
const pause = (): Locator => shop.page.getByTestId('pause-reminders');
const leads = (): Locator => shop.page.locator('.leads');

/** What the focus is on, as it is read out. */
function focused(): Promise<string> {
  return shop.page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText ?? '';
  });
}

async function press(control: Locator, key = 'Enter'): Promise<void> {
  await control.focus();
  await control.press(key);
}

it('keeps the focus among the leads when one is taken away, and in the field when the last one is', async () => {
  await openReminders();
  const remove = (name: string): Locator => leads().getByRole('button', { name: `Remove ${name}` });
  await press(remove('1 hr'));
  await soon(() => leads().getByRole('listitem').count()).toBe(2);
  await soon(focused).toBe('Remove 30 mins');
  await press(remove('30 mins'));
  await soon(() => leads().getByRole('listitem').count()).toBe(1);
  await soon(focused).toBe('Minutes before');
  await press(remove('2 hrs'));
  await soon(() => leads().getByRole('listitem').count()).toBe(0);
  await soon(focused).toBe('Minutes before');
});

it('stays in the field after the button that adds from it has nothing to add any more', async () => {
  await openReminders();
  await leads().getByRole('spinbutton').fill('45');
  await press(leads().getByRole('button', { name: 'Add' }));
  await soon(() => leads().getByRole('listitem').count()).toBe(1);
  await soon(focused).toBe('Minutes before');
});

it('goes from a pause to what ends it, and back', async () => {
  await openReminders();
  await press(pause().getByRole('button', { name: 'Until tomorrow' }));
  await soon(focused).toMatch(/again/);
  await shop.page.keyboard.press('Enter');
  await soon(focused).toBe('For an hour');
  expect(await pause().getByRole('status').innerText()).toContain('What is due by then');
});
