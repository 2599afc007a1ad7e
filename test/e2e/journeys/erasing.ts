import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { writes } from '../../helpers/graph/customers.ts';
import { personOfPhone } from '../../helpers/graph/world.ts';
import { whichHost } from '../hosts/which-host.ts';
import { soon } from '../pages/soon.ts';
import type { Day } from './day.ts';

const sofia = { name: 'Sofia Ortega', phone: '+33612345699' } as const;
/** What only this customer's data holds, as it would stand in a file. */
const traces = ['chrysoprase', sofia.name, sofia.phone.slice(1), 'obsidienne', 'malachite'];

/** A customer asks what is kept: it is handed out, then erased and counted, and no file of the shop holds a word of it. */
export async function forgetsSomeone(day: Day): Promise<void> {
  const { page, inbox, composer, words } = day;
  personOfPhone(day.connected.world, sofia.phone).name = sofia.name;
  writes(day.connected.world, sofia.phone, 'Une bague en chrysoprase ?');
  await day.connected.tell();
  await inbox.row(sofia.name).waitFor();
  await day.openInbox();
  await inbox.openChat(sofia.name);
  await composer.write('La chrysoprase est en vitrine');
  await day.follow('est en vitrine', 'delivered');
  const pane = page.getByRole('complementary', { name: words.whole('inbox.details') });
  await pane.getByRole('combobox', { name: words.whole('person.add_tag') }).fill('obsidienne');
  await page.keyboard.press('Enter');
  await pane.locator('.tag .name').filter({ hasText: 'obsidienne' }).waitFor();
  await pane.getByRole('textbox', { name: words.whole('person.note') }).fill('Aime la malachite');
  await day.text('person.saved', {}, pane).waitFor();
  await soon(() => found(day)).toEqual(traces);

  await day.button('person.data_action', {}, pane).click();
  const [zip] = await Promise.all([page.waitForEvent('download'), day.button('person.export').click()]);
  expect(zip.suggestedFilename()).toContain(sofia.name);
  // In the window the program itself asks where it goes.
  if (whichHost() === 'browser') expect((await readFile(await zip.path())).includes('PK')).toBe(true);
  await day.button('person.erase').click();
  await day.text('person.months_title').waitFor();
  const messages = words.say('person.count_messages', { count: 2, n: '2' });
  await day.button('person.erase_messages', { messages }).click();
  await day.text('person.erased_messages', { messages, name: sofia.name }).waitFor();
  await soon(() => inbox.row(sofia.name).count()).toBe(0);
  expect(await found(day)).toEqual([]);
  await day.search.box.fill('chrysoprase');
  await day.text('searching.nothing_has', { words: 'chrysoprase' }).waitFor();
  await day.search.clear();
}

/** Which of the traces some file of the shop's data holds. */
async function found({ shop }: Day): Promise<string[]> {
  const entries = await readdir(shop.dataFolder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = await Promise.all(files.map((file) => readFile(path.join(file.parentPath, file.name))));
  return traces.filter((trace) => bytes.some((each) => each.includes(trace)));
}
