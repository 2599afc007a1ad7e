/// <reference types="svelte" />
import { expect, test } from 'vitest';
import type { OutboxEntry } from '../../../shared/contract/outbox.ts';
import { ThreadDraft, type Quoted } from '../../../src-renderer/state/thread-draft.svelte.ts';

const held = { id: '3', kind: 'text', text: 'Bonsoir' } as OutboxEntry;
const question: Quoted = { id: '9', author: 'Nadia', text: 'Demain ?', attachment: null };
const photo = { name: 'robe.jpg', size: 3, type: 'image/jpeg', local: null, isKept: true };

test('what is typed while words are handed over stays, after those that could not be', () => {
  const draft = new ThreadDraft();
  draft.text = 'Oui, il en reste deux';
  const taken = draft.take();
  expect([taken.text, draft.text]).toEqual(['Oui, il en reste deux', '']);
  draft.text = 'Et une en 40';
  draft.putBack(taken);
  expect(draft.text).toBe('Oui, il en reste deux\nEt une en 40');
});

test('a message that was answered is answered once', () => {
  const draft = new ThreadDraft();
  draft.quoted = question;
  expect(draft.take().quoted?.id).toBe('9');
  draft.settle();
  expect(draft.quoted).toBeNull();
});

test('changing what waits puts aside what was being written, its quote and its file, and gives all back', () => {
  const draft = new ThreadDraft();
  draft.text = 'Je vous rappelle';
  draft.quoted = question;
  draft.file = photo;
  draft.edit(held);
  draft.edit({ ...held, text: 'Bonne nuit' });
  expect([draft.text, draft.quoted, draft.file]).toEqual(['Bonne nuit', null, null]);
  expect(draft.own).toEqual({ text: 'Je vous rappelle', quotes: '9' });
  draft.take();
  draft.settle();
  expect([draft.text, draft.quoted, draft.file, draft.edited]).toEqual([
    'Je vous rappelle',
    question,
    photo,
    null,
  ]);
});

test('only the owner’s own words are told of, not those of an entry that is being changed', () => {
  let changes = 0;
  const draft = new ThreadDraft(() => (changes += 1));
  draft.edit(held);
  draft.text = 'Bonsoir Nadia';
  expect([changes, draft.own.text]).toEqual([0, '']);
  draft.stopEditing();
  draft.text = 'Bonjour';
  expect(changes).toBe(2);
});

test('what another page wrote is shown, also below an entry that is being changed', () => {
  const draft = new ThreadDraft();
  draft.text = 'Bonjour';
  draft.follow('Bonjour Nadia', undefined);
  expect(draft.text).toBe('Bonjour Nadia');
  draft.edit(held);
  draft.follow('Bonjour Nadia, oui', question);
  expect(draft.text).toBe('Bonsoir');
  draft.stopEditing();
  expect([draft.text, draft.quoted?.id]).toEqual(['Bonjour Nadia, oui', '9']);
});

test('blanks alone are no draft', () => {
  const draft = new ThreadDraft();
  draft.text = ' \n ';
  expect(draft.own).toEqual({ text: '', quotes: null });
});
