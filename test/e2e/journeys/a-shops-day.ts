import { afterEach, it } from 'vitest';
import type { Language } from '../../../src-renderer/messages/translate.svelte.ts';
import { bringsAnExportIn } from './export-from-the-phone.ts';
import { answersByPhone } from './by-phone.ts';
import { writesByTemplateOnceClosed, type Closed } from './closing.ts';
import { forgetsSomeone } from './erasing.ts';
import { closesTheDay } from './evening.ts';
import { findsAndKeeps } from './finding.ts';
import { liveADay } from './live-a-day.ts';
import { answersWhoClosesFirst } from './morning.ts';
import { sendsWhatWaited } from './reopening.ts';
import { triesNoMouse } from './triage.ts';
import { writesFaster } from './writing-faster.ts';

/**
 * A shop that speaks a language lives through the whole day, one journey after another, as an owner does. Each language has a file of
 * its own, so that both days pass at once.
 */
export function livesThroughADay(language: Language): void {
  const day = liveADay(language);
  let karim: Closed | null = null;

  // What a journey that failed has left open fails no other.
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await day.page.reload();
  });

  it('answers in the morning who closes first, at the price that is shown, and follows it to the reading', () =>
    answersWhoClosesFirst(day));

  it('takes an export of the phone in where it is dropped, and finds a word of it with its marks', () =>
    bringsAnExportIn(day));

  it('closes a window at its second, and sends the template that is offered then at the price agreed to', async () => {
    karim = await writesByTemplateOnceClosed(day);
  });

  it('opens the window again when the customer writes, and lets the reply leave that waited for it', async () => {
    if (karim === null) throw new Error('Nobody’s window has closed.');
    await sendsWhatWaited(day, karim);
  });

  it('answers a number of the phone in WhatsApp, notes it, and takes that back', () => answersByPhone(day));

  it('fills a quick reply in, keeps a draft over a restart, and sends with the key of choice', () =>
    writesFaster(day));

  it('is worked through by keyboard alone, and does nothing by itself while one types', () =>
    triesNoMouse(day));

  it('finds one message of all, goes to a day, and saves the chat', () => findsAndKeeps(day));

  it('hands a customer’s data out, erases it counted, and leaves no word of it on the disk', () =>
    forgetsSomeone(day));

  it('costs in the evening what was agreed to, and is as it was once a backup is put back', () =>
    closesTheDay(day));
}
