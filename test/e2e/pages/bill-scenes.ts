import type { Page } from 'playwright-core';
import { textFile } from './chat-file.ts';
import { unfold, type Scene } from './scene.ts';

const at = '#/spend/2026-10/bill';
const part = 'main';
/** A currency of its own, a date that can be read two ways, a word that nobody knows and a line that cannot be read. */
const unclear = 'When;Land;Sort;Sum\n03/04/2026;France;Lot B;0,5\n05/04/2026;Atlantis;Lot B;x\n';
const dayLength = 86_400;

function figuresOfMeta(): string {
  const start = Math.floor(Date.now() / 1000 / dayLength) * dayLength;
  const point = { start, end: start + dayLength, country: 'FR', volume: 1 };
  const data_points = [{ ...point, pricing_type: 'REGULAR', pricing_category: 'UTILITY', cost: 0.5 }];
  return JSON.stringify({ pricing_analytics: { data: [{ data_points }] }, id: '102290129340398' });
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.getByTestId('file-input').setInputFiles(textFile(name, text));
}

/** What there is to see of checking a bill; what is kept for it is removed again. */
export const billScenes: readonly Scene[] = [
  { name: 'where a bill is brought', at, part, show: (page) => unfold(page) },
  {
    name: 'the columns of a provider’s file, and what is missing in them',
    at,
    part,
    show: async (page) => {
      await bring(page, 'wallet.csv', unclear);
      await page.getByTestId('bill-columns').waitFor();
      await unfold(page);
      await page.getByTestId('bill-columns').locator('button.primary').click();
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
    leave: async (page) => {
      await page.getByTestId('bill-columns').locator('button.outline').last().click();
      await page.getByTestId('bill-columns').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the totals of a bill, and what is wrong in them',
    at: `${at}%3Ftyped%3D1`,
    part,
    show: async (page) => {
      await page.getByTestId('typed-row').locator('input').last().fill('12,5,0');
      await page.getByTestId('typed-bill').locator('button.primary').click();
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    name: 'a bill beside our count',
    at,
    part,
    show: async (page) => {
      await bring(page, 'analytics.json', figuresOfMeta());
      await page.getByTestId('verdict').waitFor();
      await unfold(page);
      await page.getByTestId('row-sum').first().waitFor();
    },
    leave: async (page) => {
      await page.locator('.bill header button').last().click();
      await page.getByTestId('verdict').waitFor({ state: 'detached' });
    },
  },
];
