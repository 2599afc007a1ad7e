import { expect } from 'vitest';
import { soon } from '../pages/soon.ts';
import type { Day } from './day.ts';

/** The list is worked through with the keyboard alone: palette, next, done, taken back, put off until tomorrow; what is typed does nothing else. */
export async function triesNoMouse(day: Day): Promise<void> {
  const { page, words, composer } = day;
  const { keyboard } = page;
  const open = (): Promise<string> => page.locator('section.thread h2').innerText();
  const waiting = (): Promise<number> => day.countOf('inbox.filter_needs-reply');
  await day.openInbox();
  const names = await day.names();
  const before = await waiting();

  await keyboard.press('Control+k');
  await keyboard.type('Chloé');
  await page.getByRole('option', { name: 'Chloé Marchand', selected: true }).waitFor();
  await keyboard.press('Enter');
  await soon(open).toBe('Chloé Marchand');
  await keyboard.press('?');
  await day.dialog('keys.shortcuts').locator('[data-command="done"]').waitFor();
  await keyboard.press('Escape');
  await day.dialog('keys.shortcuts').waitFor({ state: 'detached' });

  await keyboard.press('Alt+l');
  await soon(() => composer.box.evaluate((box) => box === document.activeElement)).toBe(true);
  await keyboard.type('Oui ? 3/4 jeks');
  expect(await composer.box.inputValue()).toBe('Oui ? 3/4 jeks');
  expect([await open(), await waiting(), await page.getByRole('dialog').count()]).toEqual([
    'Chloé Marchand',
    before,
    0,
  ]);
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await keyboard.press('Escape');

  await keyboard.press('Alt+e');
  await day.text('inbox.marked_done').waitFor();
  await soon(waiting).toBe(before - 1);
  await keyboard.press('Control+z');
  await soon(waiting).toBe(before);
  await soon(open).toBe('Chloé Marchand');

  await keyboard.press('Alt+j');
  await soon(open).toBe(names[names.indexOf('Chloé Marchand') + 1]);
  await soon(open).toBe('David Roux');
  await keyboard.press('Alt+s');
  await day.dialog('list.snooze_until').waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  await soon(async () => {
    if (words.start('list.choice_tomorrow').test(await focused())) return true;
    await keyboard.press('ArrowDown');
    return false;
  }).toBe(true);
  await keyboard.press('Enter');
  await day.text('list.said_snoozed').waitFor();
  await soon(waiting).toBe(before - 1);
  await day.tab('inbox.filter_snoozed').waitFor();
}
