import type { Page } from 'playwright-core';
import { unfold, type Scene } from './scene.ts';

async function waitForRows(page: Page): Promise<void> {
  await page.locator('[data-notification]').first().waitFor();
}

async function openDialog(page: Page): Promise<void> {
  await waitForRows(page);
  await page.locator('main header button.primary').click();
  const dialog = page.getByTestId('plan-one');
  await dialog.locator('li button').first().click();
  await dialog.locator('select').selectOption({ index: 1 });
  await page.getByTestId('plan-price').locator('span').waitFor();
  await unfold(page, '[data-testid="plan-one"]');
}

/** What the plan shows of the week of a day (`YYYY-MM-DD`), without anything that changes it. */
export function planScenes(day: string): readonly Scene[] {
  const at = `#/plan/${day}`;
  return [
    { name: 'a week of the plan', at, show: waitForRows },
    { name: 'a week of the plan at 640 px', at, show: waitForRows, width: 640 },
    { name: 'a week for which nothing is planned', at: '#/plan/2031-01-06' },
    { name: 'a notification that is being planned', at, show: openDialog, part: '[role="dialog"]' },
    { name: 'the room for files', at: '#/plan/file' },
  ];
}
