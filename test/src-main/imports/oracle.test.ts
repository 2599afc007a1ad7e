import { expect, test } from 'vitest';
import { parseString } from 'whatsapp-chat-parser';
import { makeExport } from '../../helpers/make-export.ts';
import { readText } from './read-export.ts';

// The most used reader of exports is right on plain Western ones with a day above 12; there both must agree on every field.
test.each([
  { format: 'android', language: 'fr' },
  { format: 'android', language: 'en' },
  { format: 'ios', language: 'fr' },
] as const)('$format in $language, 24 h, day first: as another reader reads it', async (options) => {
  const text = makeExport({ ...options, clock: 24, order: 'dmy', messages: 3_000, seed: 5 });
  const theirs = parseString(text, { daysFirst: true }).map(({ date, author, message }) => ({
    time: wallTime(date),
    author,
    words: words(message),
  }));
  const { messages } = await readText(text);
  const ours = messages.map(({ timeLocal, author, text: own, attachment, edited, system }, index) => {
    const other = theirs[index];
    // What it cannot tell: notices in a contact's name, markers of attachments and edits.
    const isPlain = attachment === null && !edited && !system;
    return {
      time: timeLocal,
      author: system ? (other?.author ?? null) : author,
      words: isPlain ? words(own) : (other?.words ?? ''),
    };
  });
  expect(theirs).toHaveLength(3_000);
  expect(ours).toEqual(theirs);
});

// It gives a moment in this machine's zone; its wall clock is what the file says.
function wallTime(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

function words(text: string): string {
  return text.replace(/[\u200e\u200f\r]/g, '').trim();
}
