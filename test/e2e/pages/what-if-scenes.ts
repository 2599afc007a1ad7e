import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

async function compare(page: Page, way: string): Promise<void> {
  await page.locator('a[href*="what-if"]').first().click();
  await page.locator(`input[type="radio"][value="${way}"]`).check();
  await page.locator('.outcome[aria-busy="false"]').waitFor();
}

/** A month beside what it could have been, and lines entered by hand. */
export const whatIfScenes: readonly Scene[] = [
  {
    name: 'a month with every answer in time',
    at: '#/spend',
    show: (page) => compare(page, 'answer_in_time'),
  },
  {
    name: 'a month by the rules of another time',
    at: '#/spend',
    show: (page) => compare(page, 'era'),
  },
  {
    name: 'a month by another rate card at 400 px',
    at: '#/spend',
    width: 400,
    show: (page) => compare(page, 'card'),
  },
  {
    name: 'a line entered by hand that is no amount',
    at: '#/spend',
    part: '[data-testid="hand-lines"]',
    show: async (page) => {
      const lines = page.getByTestId('hand-lines');
      await lines.locator('[data-add]').click();
      await lines.locator('input').first().fill('…');
      await lines.locator('input[inputmode="decimal"]').fill('x');
      await lines.locator('button[type="submit"]').click();
      await lines.locator('[aria-invalid="true"]').waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('[data-add]').waitFor();
    },
  },
];
