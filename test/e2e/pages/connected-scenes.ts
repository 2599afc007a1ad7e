import type { Page } from 'playwright-core';
import { unfold, type Scene } from './scene.ts';

const box = '#composer-text';

async function openChat(page: Page, name: string): Promise<void> {
  await page.locator('a[data-thread]').filter({ hasText: name }).click();
  await page.getByRole('region', { name, exact: true }).getByRole('article').first().waitFor();
}

async function clearBox(page: Page): Promise<void> {
  await page.locator(box).fill('');
}

/** A scene of the chat whose window is open, new in its composer or in what lies over the page. */
function open(name: string, show: (page: Page) => Promise<unknown>, leave?: Scene['leave']): Scene {
  return {
    name,
    at: '#/inbox',
    part:
      leave === undefined ? '[data-bits-floating-content-wrapper], [role="dialog"], .composer' : '.composer',
    show: async (page) => {
      await openChat(page, 'Sofia');
      await page.locator(box).waitFor();
      await show(page);
    },
    ...(leave === undefined ? {} : { leave }),
  };
}

function attach(page: Page, name: string, mimeType: string): Promise<void> {
  return page.getByTestId('attach-input').setInputFiles({ name, mimeType, buffer: Buffer.from('…') });
}

async function detach(page: Page): Promise<void> {
  await page.locator('.strip:has([data-testid="attached"]) > button').click();
  await clearBox(page);
}

/** What a connected shop shows, without anything that sends. */
export const connectedScenes: readonly Scene[] = [
  open('a composer with what is held above it', (page) => page.locator('[data-outbox]').first().waitFor()),
  open('words that are long', (page) => page.locator(box).fill('Bonjour '.repeat(300)), clearBox),
  open('a file that goes with the words', (page) => attach(page, 'robe.pdf', 'application/pdf'), detach),
  open(
    'a file that WhatsApp does not take',
    (page) => attach(page, 'robe.exe', 'application/x-msdownload'),
    detach,
  ),
  open('the menu of a message', async (page) => {
    await page.locator('article.in button[aria-haspopup="menu"]').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
  }),
  open('a message that is answered', async (page) => {
    await page.locator('article.in button[aria-haspopup="menu"]').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`${box}:focus`).waitFor();
  }),
  open('quick replies', (page) => page.locator(box).pressSequentially('/'), clearBox),
  open('the emoji', async (page) => {
    await page.locator('form [aria-haspopup="dialog"]').last().click();
    await page.waitForTimeout(500);
  }),
  open('when to put a chat off to', (page) => page.keyboard.press('Alt+s')),
  open('the templates for a chat', (page) => page.keyboard.press('Alt+t')),
  open('the values of a template', async (page) => {
    await page.keyboard.press('Alt+t');
    await page.getByTestId('template-picker').getByRole('button').filter({ hasText: 'commande' }).click();
    await page.getByTestId('template-picker').getByRole('textbox').first().waitFor();
  }),
  {
    name: 'a composer whose window is closed',
    at: '#/inbox',
    show: async (page) => {
      await openChat(page, 'João Pereira');
      await page.getByTestId('choose-template').waitFor();
      await page.locator(box).fill('Elle est prête');
    },
    leave: clearBox,
  },
  {
    name: 'a notice with a way back',
    at: '#/inbox',
    show: async (page) => {
      await openChat(page, 'João Pereira');
      await page.keyboard.press('Alt+e');
      await page.locator('.notice button').first().waitFor();
    },
    leave: (page) => page.locator('.notice button').first().click(),
  },
  { name: 'the outbox', at: '#/outbox', show: (page) => page.locator('[data-outbox]').first().waitFor() },
  {
    name: 'what several cost together',
    at: '#/outbox',
    show: async (page) => {
      await page.locator('[data-outbox]').first().waitFor();
      await page.locator('main input[type="checkbox"], main button[aria-pressed]').first().click();
      await page.getByTestId('send-together').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a template',
    at: '#/templates',
    show: async (page) => {
      await page.getByTestId('template-list').getByRole('link').first().click();
      await page.getByTestId('template').waitFor();
      await unfold(page);
    },
  },
  {
    name: 'a new template and what is missing in it',
    at: '#/templates/new',
    show: async (page) => {
      await page.getByTestId('draft').waitFor();
      await page.getByTestId('draft').locator('button.primary').last().click();
    },
  },
  {
    name: 'the steps of a connected number',
    at: '#/settings/connect/main',
    show: async (page) => {
      await page.getByTestId('step-token').waitFor();
      await unfold(page);
    },
  },
];
