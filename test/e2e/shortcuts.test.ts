import { expect, it } from 'vitest';
import { ComposerPage } from './pages/composer-page.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;

const { shop } = shareConnectedShop((core, world) => {
  addCustomer(core, world, { name: 'Amélie', phone: '+33612000001', ago: 23.5 * hour, text: 'Bonjour' });
  addCustomer(core, world, { name: 'Bruno', phone: '+33612000002', ago: 23 * hour, text: 'Une baguette' });
  addCustomer(core, world, { name: 'Chloé', phone: '+33612000003', ago: hour, text: 'Merci' });
});

const key = (chord: string) => shop.page.keyboard.press(chord);
const openChat = () => shop.page.locator('section.thread h2').innerText();
const focused = () => shop.page.evaluate(() => document.activeElement?.id ?? '');
const dialog = () => shop.page.locator('[role=dialog]');
/** The button in the header that marks the chat as done, or opens it again. */
const doneButton = () => shop.page.locator('header [aria-keyshortcuts="Alt+E"]');
const doneWord = () => doneButton().getAttribute('aria-label');
const heading = (name: string) => shop.page.getByRole('heading', { name, level: 1 });

async function inBruno(): Promise<void> {
  const inbox = new InboxPage(shop.page);
  await inbox.open();
  await inbox.rows.nth(2).waitFor();
  await inbox.openChat('Bruno');
}

/** What each shortcut of the sheet does, by its id in the page's one table. */
const checks: Record<string, () => Promise<void>> = {
  palette: async () => {
    await key('Control+k');
    await dialog().getByRole('combobox').waitFor();
    await key('Control+k');
    await dialog().waitFor({ state: 'detached' });
  },
  search: async () => {
    for (const chord of ['/', 'Control+f']) {
      await key(chord);
      await soon(focused).toBe('inbox-search');
      await key('Escape');
      await soon(focused).not.toBe('inbox-search');
    }
  },
  outbox: async () => {
    await key('Alt+u');
    await heading('Outbox').waitFor();
  },
  settings: async () => {
    await key('Control+,');
    await heading('Settings').waitFor();
  },
  undo: async () => {
    await key('Alt+e');
    await shop.page.getByText('Marked as done.').waitFor();
    await key('Control+z');
    await soon(doneWord).toBe('Done');
  },
  shortcuts: async () => {
    for (const chord of ['?', 'Control+/']) {
      await key(chord);
      await dialog().waitFor();
      await key('Escape');
      await dialog().waitFor({ state: 'detached' });
    }
  },
  escape: async () => {
    await key('Escape');
    await shop.page.getByText('Choose a chat to read it').waitFor();
  },
  next: async () => {
    await key('Alt+j');
    await soon(openChat).toBe('Chloé');
  },
  previous: async () => {
    await key('Alt+k');
    await soon(openChat).toBe('Amélie');
  },
  'next-closing': async () => {
    await key('Alt+k');
    await soon(openChat).toBe('Amélie');
    await key('Alt+Shift+ArrowDown');
    await soon(openChat).toBe('Bruno');
  },
  'previous-closing': async () => {
    await key('Alt+Shift+ArrowUp');
    await soon(openChat).toBe('Amélie');
  },
  jump: async () => {
    await key('Control+3');
    await soon(openChat).toBe('Chloé');
    await key('Control+1');
    await soon(openChat).toBe('Amélie');
  },
  rows: async () => {
    const { rows } = new InboxPage(shop.page);
    await rows.nth(0).focus();
    await key('ArrowDown');
    await soon(() => rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
    await key('ArrowUp');
    await soon(() => rows.nth(0).evaluate((row) => row === document.activeElement)).toBe(true);
  },
  open: async () => {
    await new InboxPage(shop.page).rows.nth(2).focus();
    await key('Enter');
    await soon(openChat).toBe('Chloé');
  },
  done: async () => {
    await key('Alt+e');
    await soon(doneWord).toBe('Back to open');
    await key('Alt+e');
    await soon(doneWord).toBe('Done');
  },
  'done-next': async () => {
    await key('Control+Alt+e');
    await soon(openChat).toBe('Chloé');
    await inBruno();
    await key('Alt+e');
    await soon(doneWord).toBe('Done');
  },
  snooze: async () => {
    await key('Alt+s');
    await shop.page.locator('[role=menu], [role=dialog]').first().waitFor();
    await key('Escape');
  },
  side: async () => {
    await shop.page.setViewportSize({ width: 1000, height: 800 });
    const button = shop.page.locator('header button[aria-expanded][title^="Details"]');
    const before = await button.getAttribute('aria-expanded');
    await key('Alt+o');
    await soon(() => button.getAttribute('aria-expanded')).not.toBe(before);
    await key('Alt+o');
    await soon(() => button.getAttribute('aria-expanded')).toBe(before);
    await shop.page.setViewportSize({ width: 1280, height: 800 });
  },
  note: async () => {
    await key('Alt+p');
    await soon(() => shop.page.evaluate(() => document.activeElement?.matches('.panes textarea'))).toBe(true);
  },
  write: async () => {
    await key('Alt+l');
    await soon(focused).toBe('composer-text');
  },
  templates: async () => {
    await key('Alt+t');
    await dialog().waitFor();
    await key('Escape');
    await dialog().waitFor({ state: 'detached' });
  },
  notify: async () => {
    await key('Alt+n');
    await dialog().getByTestId('plan-one').waitFor();
    await key('Escape');
    await dialog().waitFor({ state: 'detached' });
  },
  attach: async () => {
    const chooser = shop.page.waitForEvent('filechooser');
    await key('Alt+a');
    await chooser;
  },
  send: async () => {
    const composer = new ComposerPage(shop.page);
    await composer.box.fill('Elle est prête');
    await key('Enter');
    await soon(() => composer.box.inputValue()).toBe('');
  },
  'new-line': async () => {
    const composer = new ComposerPage(shop.page);
    await composer.box.fill('Une');
    await key('Shift+Enter');
    await soon(() => composer.box.inputValue()).toBe('Une\n');
    await composer.box.fill('');
  },
  'quick-replies': async () => {
    const composer = new ComposerPage(shop.page);
    await composer.box.focus();
    await shop.page.keyboard.type('/');
    await shop.page.locator('.composer [role=listbox], [role=listbox]').first().waitFor();
    await composer.box.fill('');
  },
};

it('lists exactly what is tried here', async () => {
  await inBruno();
  await key('?');
  const listed = await shop.page
    .locator('[data-command]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-command')));
  await key('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(listed.toSorted()).toEqual(Object.keys(checks).toSorted());
});

for (const [id, check] of Object.entries(checks)) {
  it(`does what the sheet says: ${id}`, async () => {
    await inBruno();
    await check();
  });
}

it('leaves alone what is typed into box, search and note, with AltGr and an input method too', async () => {
  const { page } = shop;
  await inBruno();
  await new ComposerPage(page).box.fill('');
  const texts = ['#composer-text', '#inbox-search', '.panes aside textarea'];
  for (const text of texts) {
    const field = page.locator(text).first();
    await field.focus();
    await field.press('?');
    await field.press('x');
    await soon(() => field.inputValue(), text).toContain('x');
    await field.evaluate((it) => {
      const say = (init: KeyboardEventInit) =>
        it.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      say({ key: '€', code: 'KeyE', ctrlKey: true, altKey: true });
      say({ key: 'e', code: 'KeyE', altKey: true, isComposing: true });
      say({ key: '€', code: 'KeyE', modifierAltGraph: true });
    });
    expect(await dialog().count(), text).toBe(0);
    expect(await doneWord(), text).toBe('Done');
    expect(await openChat()).toBe('Bruno');
    await field.fill('');
    await field.blur();
  }
});

it('names its keys where the button is', async () => {
  await inBruno();
  await doneButton().waitFor();
  await shop.page.locator('#inbox-search[aria-keyshortcuts="/ Control+F"]').waitFor();
});
