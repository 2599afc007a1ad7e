import { expect, it } from 'vitest';
import { openShop } from '../helpers/page.ts';
import { soon } from './pages/soon.ts';

it('opens on the first questions, wipes the code from the address, and is let in again on a reload', async () => {
  const { page, complaints } = await openShop();
  await page.getByRole('heading').first().waitFor();
  await soon(() => page.url()).not.toContain('code=');

  await page.reload();
  await page.getByRole('heading').first().waitFor();
  await soon(() => page.locator('input, select, button').count()).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});
