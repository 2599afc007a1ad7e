/// <reference types="svelte" />
import { expect, test } from 'vitest';
import type { CheaperWay } from '../../../../../shared/contract/outbox.ts';
import {
  hintFor,
  waveAway,
} from '../../../../../src-renderer/views/inbox/thread/composer/cheaper/hints.svelte.ts';
import { cheaperWords } from '../../../../../src-renderer/views/inbox/words/cheaper-words.ts';
import { speak } from '../../../../../src-renderer/messages/translate.svelte.ts';
import { formatIn } from '../../../format.ts';

const merge: CheaperWay = { way: 'merge', saves: '0.0248', currency: 'EUR', entry: '7', room: 10 };
const phone: CheaperWay = { way: 'phone', saves: '0.0248', currency: 'EUR', entry: null, room: null };
const empty = { text: '', file: null, quoted: null, edited: null };

test('words join what waits only where there are any, they fit, and nothing else hangs on them', () => {
  const hint = (draft: Partial<Parameters<typeof hintFor>[2]>): string | undefined =>
    hintFor('1', [merge], { ...empty, ...draft })?.way;
  expect(hint({ text: ' 1234567890 ' })).toBe('merge');
  expect(hint({ text: '12345678901' })).toBeUndefined();
  expect(hint({ text: ' ' })).toBeUndefined();
  const quoted = { id: '3', author: null, text: 'Bonjour', attachment: null };
  expect(hint({ text: 'Oui', quoted })).toBeUndefined();
  const file = { name: 'a.png', size: 1, type: 'image/png', local: null, isKept: true };
  expect(hint({ text: 'Oui', file })).toBeUndefined();
});

test('the next one stands where the first was waved away, in that chat alone', () => {
  const draft = { ...empty, text: 'Oui' };
  expect(hintFor('2', [merge, phone], draft)?.way).toBe('merge');
  waveAway('2', merge);
  expect(hintFor('2', [merge, phone], draft)?.way).toBe('phone');
  waveAway('2', phone);
  expect(hintFor('2', [merge, phone], draft)).toBeNull();
  expect(hintFor('2', [{ ...merge, entry: '8' }], draft)?.entry).toBe('8');
  expect(hintFor('3', [merge], draft)?.way).toBe('merge');
});

test('what is saved is said in the owner’s writing, and left out where nobody knows', () => {
  expect(cheaperWords(merge, formatIn('en'))).toMatch(/^One charge instead of two, €0\.0248 less$/);
  expect(cheaperWords({ ...merge, saves: null }, formatIn('en'))).toMatch(/instead of two$/);
  speak('fr');
  expect(cheaperWords(merge, formatIn('fr'))).toMatch(/, 0,0248\u00a0€ de moins$/);
  expect(cheaperWords(phone, formatIn('fr'))).toMatch(/^Au téléphone/);
  speak('en');
});
