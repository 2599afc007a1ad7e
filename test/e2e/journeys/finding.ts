import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { whichHost } from '../hosts/which-host.ts';
import { parisTime } from '../pages/chat-file.ts';
import { soon } from '../pages/soon.ts';
import type { Day } from './day.ts';
import { lineAt, longChat } from './live-a-day.ts';

/** One message of years is found by a word, a name and a day; from there to another day of the chat, and the chat is saved. */
export async function findsAndKeeps(day: Day): Promise<void> {
  const { page, search, inbox, words } = day;
  const hits = (count: number): string => words.say('inbox.hits', { count, n: String(count) }).toLowerCase();
  await day.openInbox();
  await search.box.fill('ligne');
  await soon(() => search.heading()).toBe(hits(longChat.lines - 1));
  await search.filter(words.start('searching.from')).click();
  await page.getByRole('textbox', { name: words.whole('searching.from_find') }).fill('yasmine');
  await search.filters.getByRole('dialog').getByRole('button', { name: longChat.name }).click();
  await soon(() => search.heading()).toBe(hits(longChat.lines / 3 - 1));
  await search.box.fill('macrame');
  await soon(() => search.heading()).toBe(hits(1));
  await search.filter(words.start('searching.date')).click();
  await day.button('searching.days_last_7').click();
  await day.text('searching.nothing_with', { words: 'macrame' }).waitFor();
  await day.button('searching.without_filters').click();
  await search.hits.first().click();
  await soon(() => inbox.messages.locator('mark').allInnerTexts()).toEqual(['macramé']);
  await soon(() => inbox.message('nœud de').isVisible()).toBe(true);

  const wanted = 200;
  const [date = ''] = parisTime(lineAt(wanted)).split('T');
  expect(await inbox.message(`Ligne ${String(wanted)}`).count()).toBe(0);
  await day.button('reading.choose_day').click();
  const [, month = ''] = date.split('-');
  await page
    .getByRole('combobox', { name: words.whole('reading.month') })
    .selectOption(String(Number(month)));
  await page.locator(`.day-cell[data-value="${date}"]`).click();
  await inbox.message(`Ligne ${String(wanted)}`).waitFor();

  await day.button('person.transcript_action').click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    day.button('person.transcript_text').click(),
  ]);
  expect(saved.suggestedFilename()).toContain(longChat.name);
  // In the window the program itself asks where it goes.
  if (whichHost() === 'browser') {
    const text = await readFile(await saved.path(), 'utf8');
    expect(text).toContain('Un nœud de macramé');
    expect(text.match(/Ligne \d+/g)).toHaveLength(longChat.lines - 1);
  }
  const count = longChat.lines;
  await day.text('person.transcript_saved', { count, n: String(count) }).waitFor();
  await search.clear();
}
