import type { Page } from 'playwright-core';
import { billScenes } from './bill-scenes.ts';
import { whatIfScenes } from './what-if-scenes.ts';
import { chatFile, textFile } from './chat-file.ts';
import { unfold, type Scene } from './scene.ts';

const rows = 'a[data-thread]';

async function openChat(page: Page, index = 0): Promise<void> {
  await page.locator(rows).nth(index).click();
  await page.getByTestId('messages').getByRole('article').first().waitFor();
}

async function search(page: Page, text: string): Promise<void> {
  await page.locator('#inbox-search').fill(text);
  await page.getByTestId('search-results').locator('a, h2').first().waitFor();
}

async function clearSearch(page: Page): Promise<void> {
  await page.locator('#inbox-search').fill('');
}

async function openFigure(page: Page): Promise<void> {
  await page.getByTestId('spent').locator('a').click();
  await page.getByTestId('figure-message').first().waitFor();
}

function filter(name: string): Scene {
  return {
    name: `the chats under “${name}”`,
    at: '#/inbox',
    part: '.list-pane',
    show: (page) => page.locator(`[data-filter="${name}"]`).click(),
    leave: (page) => page.locator('[data-filter="all"]').click(),
  };
}

async function review(page: Page): Promise<void> {
  const at = Date.parse('2026-03-04T10:00:00Z');
  const ambiguous = chatFile('Discussion WhatsApp avec Zoé.txt', [
    [at, 'Zoé', 'Bonjour'],
    [at + 60_000, 'Atelier', 'Bonjour Zoé'],
  ]);
  await page.getByTestId('file-input').setInputFiles([ambiguous, textFile('notes.txt', 'Nothing of a chat')]);
  await page.getByTestId('import-review').waitFor();
}

/** What the demo shop shows, without anything that changes it. */
export const demoScenes: readonly Scene[] = [
  { name: 'the list', at: '#/inbox', show: (page) => page.locator(rows).first().waitFor() },
  ...['needs-reply', 'closing', 'waiting', 'done'].map(filter),
  { name: 'a chat', at: '#/inbox', show: openChat },
  {
    name: 'a chat with its prices explained',
    at: '#/inbox',
    part: '.thread',
    show: async (page) => {
      await openChat(page, 4);
      await unfold(page, '[data-testid="messages"]');
    },
  },
  { name: 'a chat at 900 px', at: '#/inbox', show: openChat, width: 900 },
  {
    name: 'a chat at 900 px with its side pane',
    at: '#/inbox',
    width: 900,
    show: async (page) => {
      await openChat(page);
      await page.keyboard.press('Alt+o');
      await page.locator('.panes aside').waitFor();
    },
    leave: (page) => page.keyboard.press('Alt+o'),
  },
  { name: 'a chat at 640 px', at: '#/inbox', show: openChat, width: 640 },
  { name: 'the list at 320 px', at: '#/inbox', width: 320 },
  { name: 'a chat that is not there', at: '#/inbox/999999' },
  {
    name: 'hits of a search',
    at: '#/inbox',
    part: '.list-pane',
    show: (page) => search(page, 'robe'),
    leave: clearSearch,
  },
  {
    name: 'a search without hits',
    at: '#/inbox',
    part: '.list-pane',
    show: (page) => search(page, 'zzzzz'),
    leave: clearSearch,
  },
  { name: 'the palette', at: '#/inbox', show: (page) => page.keyboard.press('Control+k') },
  {
    name: 'the shortcuts',
    at: '#/inbox',
    show: async (page) => {
      await page.locator('main h1').first().click();
      await page.keyboard.press('?');
    },
  },
  { name: 'the outbox', at: '#/outbox' },
  { name: 'the templates', at: '#/templates' },
  {
    name: 'the month',
    at: '#/spend',
    show: async (page) => {
      await page.getByTestId('spent').waitFor();
      await unfold(page);
    },
  },
  { name: 'the month at 640 px', at: '#/spend', width: 640 },
  {
    name: 'the report of the month at 320 px',
    at: '#/spend',
    width: 320,
    part: '.dialog',
    show: async (page) => {
      await page.locator('main header button').last().click();
      await page.locator('.dialog input[type=radio]').first().waitFor();
    },
  },
  {
    name: 'a day of the month',
    at: '#/spend',
    part: '[data-testid="day-chart"]',
    show: async (page) => {
      const days = page.getByTestId('day-chart').locator('a');
      await days.first().focus();
      await page.keyboard.press('End');
    },
  },
  { name: 'the messages behind a figure', at: '#/spend', show: openFigure },
  { name: 'the messages behind a figure at 640 px', at: '#/spend', width: 640, show: openFigure },
  { name: 'a figure without messages', at: '#/spend/2019-03/messages?category=utility' },
  { name: 'a month without messages', at: '#/spend/2019-03' },
  ...billScenes,
  ...whatIfScenes,
  { name: 'the import', at: '#/import', show: (page) => unfold(page) },
  {
    name: 'the review of an import',
    at: '#/import',
    show: review,
    leave: async (page) => {
      await page.reload();
      await page.locator('html[data-ready]').waitFor();
    },
  },
  { name: 'the settings', at: '#/settings', show: (page) => unfold(page) },
  { name: 'the settings at 640 px', at: '#/settings', width: 640 },
  { name: 'the steps to the API', at: '#/settings/connect' },
];
