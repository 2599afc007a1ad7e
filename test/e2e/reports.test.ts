import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download, Locator } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { noteWrittenReport } from '../../src-main/database/written-reports.ts';
import { sendTemplates } from '../helpers/report-shop.ts';
import { whichHost } from './hosts/which-host.ts';
import { findings, speakIn, themeOf } from './pages/axe.ts';
import { fillShop } from './pages/fill-shop.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { Words } from './pages/words.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-reports-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

// In the window a folder is chosen in the system's own dialog, and files are named there; here both are looked at.
const isBrowser = whichHost() === 'browser';
const shop = shareShop({
  prepare: (data) =>
    fillShop(data, { channel: 'api', shop_name: 'Salon' }, async (core) => {
      await sendTemplates(core, { '2026-08': 12_000, '2026-10': 3 });
      if (!isBrowser) await core.client.settings.set({ key: 'report_folder', value: folder });
      noteWrittenReport(core.context.db, {
        month: 202609,
        format: 'pdf',
        file: '/papers/vitrine-2026-09.pdf',
        written_at: Date.parse('2026-10-01T07:05:00Z'),
      });
    }),
});

/** Opens the report of a month in the language that is spoken. */
async function openReport(words: Words, month: string): Promise<Locator> {
  const { page } = shop;
  await page.evaluate((wanted) => (location.hash = `#/spend/${wanted}`), month);
  await page.getByRole('button', { name: words.say('spend.export') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().waitFor();
  return dialog;
}

/** Presses the dialog's button that saves and waits for the file. */
async function save(words: Words): Promise<Download> {
  const { page } = shop;
  const button = page.getByRole('dialog').getByRole('button', { name: words.say('report.save') });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download;
}

const focused = (): Promise<string | null> =>
  shop.page.evaluate(() => document.activeElement?.textContent ?? null);

describe.each(['en', 'fr'] as const)('In %s the report of a month', (language) => {
  const words = new Words(language);

  it('is saved in the format and language that were chosen, by keyboard, and the next one begins with them', async () => {
    const { page } = shop;
    await speakIn(page, language);
    await page.evaluate(() => {
      localStorage.removeItem('vitrine.report');
    });
    const dialog = await openReport(words, '2026-10');
    expect(await findings(page, themeOf(language), '.dialog')).toEqual([]);
    const format = (name: 'pdf' | 'xlsx' | 'csv'): Locator =>
      dialog.getByRole('radio', { name: words.part(`report.${name}_for`) });
    expect(await format('pdf').isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: words.say('report.paper_a4') }).waitFor();
    // The chosen one has the focus.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await format('csv').isChecked()).toBe(true);
    expect(await dialog.getByRole('radio', { name: words.say('report.paper_a4') }).count()).toBe(0);
    const csv = await save(words);
    await page
      .getByText(words.part('report.ready', { file: 'vitrine-2026-10.csv', count: 3 }))
      .first()
      .waitFor();
    await dialog.waitFor({ state: 'detached' });
    await soon(focused).toContain(words.say('spend.export'));
    if (isBrowser) {
      expect(csv.suggestedFilename()).toBe('vitrine-2026-10.csv');
      const text = await readFile(await csv.path(), 'utf8');
      expect(text.trim().split('\r\n')).toHaveLength(4);
      expect(text).toMatch(language === 'fr' ? /,"0,\d+",EUR/ : /,0\.\d+,EUR/);
    }

    await openReport(words, '2026-10');
    expect(await format('csv').isChecked()).toBe(true);
    const other = language === 'fr' ? 'xlsx' : 'pdf';
    await format(other).check();
    const file = await save(words);
    if (isBrowser) {
      const bytes = await readFile(await file.path());
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(other === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
    }
    await dialog.waitFor({ state: 'detached' });
  });

  it('is refused beside its button where there is nothing to report, and Escape leaves it', async () => {
    const { page } = shop;
    const dialog = await openReport(words, '2024-02');
    await dialog.getByRole('button', { name: words.say('report.save') }).click();
    await dialog.getByRole('alert').filter({ hasText: '2024-02' }).waitFor();
    await soon(focused).toContain(words.say('report.save'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

it('is given up with its dialog while it is written, and says that nothing was saved', async () => {
  const { page } = shop;
  const words = new Words('fr');
  const dialog = await openReport(words, '2026-08');
  await dialog.getByRole('radio', { name: words.part('report.xlsx_for') }).check();
  await dialog.getByRole('button', { name: words.say('report.save') }).click();
  await dialog.getByRole('progressbar').waitFor();
  await soon(focused).toContain(words.say('common.cancel'));
  await page.keyboard.press('Escape');
  await page.getByText(words.say('report.cancelled')).first().waitFor();
  expect(await page.getByText(words.part('report.ready', { file: 'vitrine-2026-08.xlsx' })).count()).toBe(0);
});

it('is written by itself into a folder that takes it, in at least one format', async () => {
  const { page } = shop;
  await speakIn(page, 'en');
  const words = new Words('en');
  const dialog = await openReport(words, '2026-10');
  await dialog.getByRole('link', { name: words.say('report.by_itself') }).click();
  const section = page.locator('[data-anchor=reports]');
  await section.getByText('Last written: the report of September 2026').waitFor();
  await section.getByText('/papers/vitrine-2026-09.pdf').waitFor();
  if (isBrowser) {
    const field = section.getByLabel(words.say('report.folder'));
    await field.fill(path.join(folder, 'nowhere'));
    await field.press('Tab');
    await section.getByText('There is no folder').waitFor();
    await field.fill(folder);
    await field.press('Tab');
  }
  await section.getByText('If Vitrine is not open then').waitFor();
  const pdf = section.getByRole('checkbox', { name: 'PDF' });
  const xlsx = section.getByRole('checkbox', { name: 'Excel' });
  await pdf.click();
  await soon(() => pdf.isChecked()).toBe(false);
  await xlsx.click();
  await section.getByRole('alert').getByText('Choose at least one format.').waitFor();
  expect(await xlsx.isChecked()).toBe(true);
  for (const theme of ['light', 'dark'] as const)
    expect(await findings(page, theme, '[data-anchor=reports]')).toEqual([]);
});
