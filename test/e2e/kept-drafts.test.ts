import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { showShop } from './hosts/show-shop.ts';
import type { ShownShop } from './hosts/shown-shop.ts';
import { ComposerPage } from './pages/composer-page.ts';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { soon } from './pages/soon.ts';

/** Opens the product on a folder, as the owner does; it is killed with `end`, without a word. */
async function open(dataFolder: string): Promise<ShownShop> {
  const viewport = { width: 1280, height: 800 };
  const shown = await showShop({ dataFolder, viewport, onPage: () => undefined });
  onTestFinished(() => shown.end());
  await shown.page.locator('html[data-ready]').waitFor();
  return shown;
}

it('keeps what is being written through reloads, in every page, and when the program is killed while the owner types', async () => {
  const dataFolder = path.join(await temporaryFolder(), 'data');
  await fillShop(dataFolder, {}, (core) => {
    const at = Date.now() - 3_600_000;
    addThreads(core, [
      { name: 'Amélie', at, text: 'Bonjour' },
      { name: 'Bruno', at: at - 60_000, text: 'Bonsoir' },
    ]);
  });
  const shown = await open(dataFolder);
  const { page } = shown;
  const [inbox, composer] = [new InboxPage(page), new ComposerPage(page)];
  await inbox.openChat('Amélie');
  await composer.box.pressSequentially('Oui, il en');
  await soon(() => inbox.row('Amélie').innerText()).toContain('Draft: Oui, il en');
  // Another chat, and the words of this one are where they were left.
  await inbox.openChat('Bruno');
  expect(await composer.box.inputValue()).toBe('');
  await page.reload();
  await inbox.openChat('Amélie');
  await soon(() => composer.box.inputValue()).toBe('Oui, il en');

  // A second page follows the first, and the first the second.
  const other = await shown.another();
  const [otherInbox, otherComposer] = [new InboxPage(other), new ComposerPage(other)];
  await otherInbox.openChat('Amélie');
  await soon(() => otherComposer.box.inputValue()).toBe('Oui, il en');
  await otherComposer.box.press('End');
  await otherComposer.box.pressSequentially(' reste');
  await soon(() => composer.box.inputValue()).toBe('Oui, il en reste');
  // What is only looked at takes nothing back as it is left.
  await composer.box.focus();
  await composer.box.blur();
  expect(await otherComposer.box.inputValue()).toBe('Oui, il en reste');

  await otherComposer.box.pressSequentially(' deux, et je vous les mets de côté', { delay: 30 });
  const typed = await otherComposer.box.inputValue();
  await shown.end();
  const again = await open(dataFolder);
  await new InboxPage(again.page).openChat('Amélie');
  const { box } = new ComposerPage(again.page);
  await soon(() => box.inputValue()).not.toBe('');
  const kept = await box.inputValue();
  expect(typed.startsWith(kept)).toBe(true);
  // Half a second of typing at one key in 30 ms, and the keys of a slow machine's way.
  expect(typed.length - kept.length).toBeLessThanOrEqual(20);
});
