import { expect, it } from 'vitest';
import { openShop } from '../helpers/page.ts';

it('opens on the first questions, wipes the code from the address, and is let in again on a reload', async () => {
  const { page, complaints } = await openShop();
  await page.getByRole('heading').first().waitFor();
  expect(page.url()).not.toContain('code=');

  await page.reload();
  await page.getByRole('heading').first().waitFor();
  expect(
    await page.evaluate(() => document.querySelectorAll('input, select, button').length),
  ).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});
