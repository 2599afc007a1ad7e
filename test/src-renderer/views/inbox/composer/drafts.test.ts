/// <reference types="svelte" />
import { expect, test } from 'vitest';
import type { MessageShape } from '../../../../../shared/contract/inbox.ts';
import type { OutboxEntry } from '../../../../../shared/contract/outbox.ts';
import {
  draftOf,
  ThreadDraft,
} from '../../../../../src-renderer/views/inbox/thread/composer/drafts.svelte.ts';

const held = { id: '3', kind: 'text', text: 'Bonsoir' } as OutboxEntry;

test('each thread keeps what is being written in it', () => {
  draftOf('1').text = 'Bonjour';
  draftOf('2').text = 'Merci';
  expect(draftOf('1').text).toBe('Bonjour');
});

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
  draft.quoted = { id: '9' } as MessageShape;
  expect(draft.take().quoted?.id).toBe('9');
  draft.settle();
  expect(draft.quoted).toBeNull();
});

test('changing what waits puts aside what was being written, and gives it back', () => {
  const draft = new ThreadDraft();
  draft.text = 'Je vous rappelle';
  draft.edit(held);
  draft.edit({ ...held, text: 'Bonne nuit' });
  expect(draft.text).toBe('Bonne nuit');
  draft.take();
  draft.settle();
  expect([draft.text, draft.edited]).toEqual(['Je vous rappelle', null]);
});
