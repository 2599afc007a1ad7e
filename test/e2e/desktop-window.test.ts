import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCore } from '../../src-main/core/create-core.ts';
import { pdf } from '../helpers/made-media.ts';
import { makeExport } from '../helpers/make-export.ts';
import { writes } from '../helpers/reminders/writes.ts';
import { showInStandIn, type StandInShop } from './hosts/stand-in-host.ts';
import { fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { patience, soon } from './pages/soon.ts';

// What only a window has, in its real program; Chromium stands in for Electron wherever the other specs run.
let folder: string;
let shop: StandInShop;
const errors: string[] = [];
const hour = 3_600_000;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrine-e2e-'));
  await fillShop(path.join(folder, 'data'));
  await prepareFor('Yasmine', Date.now() - 23.75 * hour);
  shop = await showInStandIn({
    dataFolder: path.join(folder, 'data'),
    viewport: { width: 1280, height: 800 },
    onPage: (page) => page.on('pageerror', (error) => errors.push(error.message)),
  });
  shop.context.setDefaultTimeout(patience);
  await shop.page.locator('html[data-ready]').waitFor();
}, 120_000);

afterAll(async () => {
  await shop.end();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The owner wants the program to go on without its window, and a customer writes through the API, from which their window counts. */
async function prepareFor(name: string, at: number): Promise<void> {
  const core = createCore({ dataFolder: path.join(folder, 'data'), host: 'test' });
  await core.context.write(['inbox'], (db) => writes(db, { name, at, direction: 'in' }));
  await core.client.settings.set({ key: 'close_to_tray', value: 'true' });
  core.close();
}

async function writeChat(name: string): Promise<string> {
  const file = path.join(folder, `WhatsApp Chat with ${name}.txt`);
  const messages = [
    { time: '2026-11-20T10:00:00', author: name, text: 'Hello' },
    { time: '2026-11-20T10:05:00', author: 'Salon Éclat', text: 'Good morning' },
    { time: '2026-11-20T10:06:00', author: name, text: 'My order', attachment: 'Order.pdf' },
  ];
  // Older phones share a text and its files as they are, beside each other.
  await writeFile(path.join(folder, 'Order.pdf'), pdf);
  await writeFile(file, makeExport({ messages }));
  return file;
}

it('reminds of a chat that closes soon in the system’s own way, and opens it by a click', async () => {
  const shown = (): Promise<string[]> =>
    shop.order({ type: 'look' }).then(({ notifications }) => notifications);
  await soon(async () => (await shown()).filter((title) => title.includes('Yasmine'))).toHaveLength(1);
  await shop.order({ type: 'notification', title: 'Yasmine' });
  await shop.page.getByRole('heading', { name: 'Yasmine', exact: true }).waitFor();
  expect(new URL(shop.page.url()).hash).toMatch(/^#\/inbox\/\d+$/);
});

it('pauses reminders from the tray', async () => {
  const tray = (): Promise<string[]> => shop.order({ type: 'look' }).then((report) => report.tray);
  await shop.order({ type: 'tray', label: 'Pause reminders for an hour' });
  await soon(tray).toContain('Give reminders again');
  await shop.order({ type: 'tray', label: 'Give reminders again' });
  await soon(tray).toContain('Pause reminders for an hour');
});

it('goes on without its window where the owner chose that, and comes back when it is started again', async () => {
  const windows = (): Promise<boolean[]> => shop.order({ type: 'look' }).then((report) => report.windows);
  await shop.page.goto(new URL('#/settings/desktop', shop.page.url()).href);
  const stays = shop.page.getByRole('checkbox', { name: 'Go on in the notification area' });
  expect(await stays.isChecked()).toBe(true);
  await shop.order({ type: 'close' });
  await soon(windows).toEqual([false]);
  await shop.order({ type: 'second-instance', files: [] });
  expect(await windows()).toEqual([true]);
  await stays.click();
  await soon(() => stays.isChecked()).toBe(false);
});

it('goes where the menu says', async () => {
  await shop.order({ type: 'menu', label: 'Spend' });
  await soon(() => new URL(shop.page.url()).hash).toBe('#/spend');
  await shop.order({ type: 'menu', label: 'Find a command…' });
  await shop.page.getByRole('dialog').waitFor();
  await shop.page.keyboard.press('Escape');
  await shop.page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('imports what is chosen in the menu’s dialog from where it lies, without a copy', async () => {
  const imports = new ImportPage(shop.page);
  await shop.order({ type: 'choose', files: [await writeChat('Nadia')] });
  await shop.order({ type: 'menu', label: 'Import chats…' });
  await imports.chat('Nadia').waitFor();
  const incoming = await readdir(path.join(folder, 'data', 'incoming')).catch(() => []);
  expect(incoming).toEqual([]);
  await imports.runToEnd();
  await imports.outcome.getByText('3 new messages').first().waitFor();
});

it('takes the files of a second start to the import, even while the page loads anew', async () => {
  const imports = new ImportPage(shop.page);
  const file = await writeChat('Omar');
  await shop.page.reload({ waitUntil: 'commit' });
  await shop.order({ type: 'second-instance', files: [file, '/etc/passwd'] });
  await imports.chat('Omar').waitFor();
});

it('writes a backup where the menu’s dialog says, and refuses to write over another file', async () => {
  const file = path.join(folder, 'shop.zip');
  await shop.order({ type: 'save', file });
  await shop.order({ type: 'menu', label: 'Back up…' });
  await soon(async () => (await shop.order({ type: 'look' })).questions).toContain(
    `The backup is in ${file}.`,
  );
  expect((await stat(file)).size).toBeGreaterThan(1000);
  await shop.order({ type: 'menu', label: 'Back up…' });
  await soon(async () => (await shop.order({ type: 'look' })).questions.at(-1)).toContain('is already there');
});

it('lets nothing in from elsewhere, and hands a link to the system only when it is https and the owner agrees', async () => {
  const { page } = shop;
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'let in',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  await shop.order({ type: 'answers', answers: [0] });
  await page.evaluate(() => {
    window.open('file:///etc/passwd');
    window.open('vitrine://app/');
    window.open('https://wa.me/33612345678');
  });
  await soon(async () => (await shop.order({ type: 'look' })).opened).toEqual(['https://wa.me/33612345678']);
  expect(shop.context.pages().filter((each) => each.url().startsWith('https://vitrine.test'))).toHaveLength(
    1,
  );
  expect(
    await page.evaluate(() => Object.keys((window as Window & { vitrine?: object }).vitrine ?? {}).sort()),
  ).toEqual(['chooseFolder', 'connect', 'onAsk', 'pathOf']);
});

it('opens a file of a chat in another program when the owner agrees, as a copy', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.open();
  await inbox.openChat('Nadia');
  const open = inbox.message('My order').getByRole('button', { name: 'Open Order.pdf in another program' });
  await shop.order({ type: 'answers', answers: [1] });
  await open.click();
  await soon(async () => (await shop.order({ type: 'look' })).questions.at(-1)).toBe(
    'Open Order.pdf in another program?',
  );
  const before = (await shop.order({ type: 'look' })).opened;
  await shop.order({ type: 'answers', answers: [0] });
  await open.click();
  await soon(async () => (await shop.order({ type: 'look' })).opened.length).toBe(before.length + 1);
  const opened = (await shop.order({ type: 'look' })).opened.at(-1) ?? '';
  expect(opened.startsWith(path.join(folder, 'data', 'window', 'opened'))).toBe(true);
  expect([path.basename(opened), await readFile(opened)]).toEqual(['Order.pdf', pdf]);
});

it('speaks French in its menu as soon as the owner does', async () => {
  const { page } = shop;
  expect((await shop.order({ type: 'look' })).labels).toContain('Import chats…');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Français');
  await page.keyboard.press('Enter');
  await soon(async () => (await shop.order({ type: 'look' })).labels).toContain('Importer des discussions…');
});

it('ends in order: the window’s place is kept and the data folder is free', async () => {
  await shop.order({ type: 'quit' });
  expect(await shop.ended).toBe(0);
  expect(await readdir(path.join(folder, 'data', 'window'))).toContain('place.json');
  const core = createCore({ dataFolder: path.join(folder, 'data'), host: 'test' });
  expect((await core.client.inbox.threads({ limit: 5 })).threads.map((thread) => thread.name)).toEqual([
    'Yasmine',
    'Nadia',
  ]);
  core.close();
  expect(errors).toEqual([]);
});
