import { expect } from 'vitest';
import { fixtureFile } from '../pages/fixture-file.ts';
import { soon } from '../pages/soon.ts';
import type { Day } from './day.ts';
import { phoneNumber } from './live-a-day.ts';

/** An export of the phone is dropped, filed under its number with "this is me", and found by a word without its accents. */
export async function bringsAnExportIn(day: Day): Promise<void> {
  const { page, imports, search, words } = day;
  await imports.drop(await fixtureFile('01-android-fr-24h', 'Discussion WhatsApp avec Nadia Coiffure.txt'));
  const chat = imports.chat('Nadia Coiffure');
  await chat.waitFor();
  expect(await imports.run.isDisabled()).toBe(true);
  await chat
    .getByLabel(words.whole('imports.number'))
    .selectOption({ label: `${phoneNumber.name} · ${phoneNumber.e164}` });
  await imports.iAm('Salon Éclat');
  await imports.runToEnd();

  await day.openInbox();
  await page.keyboard.press('/');
  await page.keyboard.type('CHATAIN');
  await soon(() => search.hits.locator('mark').allInnerTexts()).toEqual(['châtain']);
  await search.hits.first().click();
  await soon(() => day.inbox.messages.locator('mark').allInnerTexts()).toEqual(['châtain']);
  await search.clear();
}
