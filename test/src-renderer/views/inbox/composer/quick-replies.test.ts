/// <reference types="svelte" />
import { expect, test } from 'vitest';
import {
  fillPlaceholders,
  type Filling,
} from '../../../../../src-renderer/views/inbox/thread/composer/quick/fill-placeholders.ts';
import { findReplies } from '../../../../../src-renderer/views/inbox/thread/composer/quick/find-replies.ts';
import { findGap } from '../../../../../src-renderer/views/inbox/thread/composer/quick/gaps.ts';
import { suggestShortcut } from '../../../../../src-renderer/views/inbox/thread/composer/quick/suggest-shortcut.ts';
import { formatIn } from '../../../format.ts';

const now = Date.parse('2026-11-20T14:00:00Z');
const filling: Filling = {
  thread: { name: 'Camille  Laurent ' },
  shop: 'Salon Éclat',
  closesAt: now + 3_600_000,
  format: formatIn('en'),
  now,
};
const reply = (shortcut: string, text: string) => ({ id: shortcut, shortcut, text, uses: 0 });

test('what Vitrine knows of the customer is filled in, whatever the blanks and the case', () => {
  expect(
    fillPlaceholders('Bonjour {{name}} ({{ FULL_NAME }}), {{shop}} : {{until}}, {{today}}', filling),
  ).toMatch(/^Bonjour Camille \(Camille {2}Laurent\), Salon Éclat : at \d\d:00, Friday,? 20 November$/);
});

test('what is not known stays to be filled', () => {
  const unknown = { ...filling, thread: { name: '+33 6 12 34 56 78' }, shop: null, closesAt: null };
  const text = '{{name}} {{full_name}} {{shop}} {{until}} {{price}} {{1}} {{}}';
  expect(fillPlaceholders(text, unknown)).toBe(text);
});

test('a customer’s name cannot bring gaps or patterns of its own along', () => {
  const odd = { ...filling, thread: { name: '$& {{shop}}' } };
  expect(fillPlaceholders('{{name}}!', { ...odd, thread: { name: '$&Ann x' } })).toBe('$&Ann!');
  expect(fillPlaceholders('{{full_name}}', { ...odd, thread: { name: 'A {{shop}}' } })).toBe('A {{shop}}');
});

test.each([
  ['Reste {{montant}} et {{x}}', '{{montant}}', 6],
  ['{{ à payer }}', '{{ à payer }}', 0],
])('the first gap of “%s” is %s', (text, words, from) => {
  expect(findGap(text)).toEqual({ words, from, to: from + words.length });
});

test.each(['', '{{}}', '{ {a} }', '{{a\nb}}', `{{${'a'.repeat(41)}}}`, '}}a{{'])(
  '“%s” has no gap',
  (text) => {
    expect(findGap(text)).toBeNull();
  },
);

test('a reply is found by its shortcut first, then by its words, without case and accents', () => {
  const replies = [
    reply('merci', 'À bientôt, Zoé'),
    reply('adresse', 'Bientôt ici'),
    reply('bientot', 'x'),
    reply('abi', 'y'),
  ];
  const found = (query: string) => findReplies(replies, query).map(({ shortcut }) => shortcut);
  expect(found('')).toEqual(['merci', 'adresse', 'bientot', 'abi']);
  expect(found('BI')).toEqual(['bientot', 'abi', 'merci', 'adresse']);
  expect(found('zoe')).toEqual(['merci']);
  expect(found('rien')).toEqual([]);
});

test('a shortcut is suggested from the words, and not one that is taken', () => {
  const replies = [reply('Bonjour', 'x')];
  expect(suggestShortcut('Bonjour {{full_name}}, nos horaires', replies)).toBe('horaires');
  expect(suggestShortcut('Bonjour', replies)).toBe('');
  expect(suggestShortcut('👍 12 €', [])).toBe('');
});
