/// <reference types="svelte" />
import { describe, expect, it } from 'vitest';
import { lookInput } from '../../../../src-renderer/views/import/session/answers.ts';
import { found, review, unsure } from './found.ts';

describe('a chat that was found', () => {
  it('is ready only when its dates and the shop are known', () => {
    const chat = found('c.txt', { ambiguous: true, me: null });
    expect([chat.needsMe, chat.needsOrder, chat.isReady]).toEqual([true, true, false]);
    chat.order = 'dmy';
    chat.answerMe('Alba');
    expect(chat.isReady).toBe(true);
    expect(chat.title).toBe('Mme Petit');
  });

  it('in which only the customer wrote needs nobody to be the shop', () => {
    const alone = { title: 'Mme Petit', me: null, authors: [{ name: 'Mme Petit', messages: 1 }] };
    const chat = found('d.txt', alone);
    expect([chat.isSilent, chat.isReady]).toEqual([true, true]);
    expect(lookInput(chat, 'UTC').me).toEqual({ 'd.txt': '' });
  });

  it('is not ready while it is not sure whose thread it continues, nor while it is looked at again', () => {
    const chat = found('a.txt', { match: unsure });
    expect([chat.needsPlace, chat.isReady]).toEqual([true, false]);
    chat.place = 'apart';
    expect(chat.isReady).toBe(true);
    chat.isChecking = true;
    expect([chat.needsAnswer, chat.isReady]).toEqual([false, false]);
    expect(found('b.txt', { match: { ...unsure, is_sure: true } }).isReady).toBe(true);
  });

  it('keeps the answer about a thread as long as it is about that thread', () => {
    const chat = found('a.txt', { match: unsure });
    chat.place = 'same';
    chat.takeLook({ ...review, match: { ...unsure, shared: 40 } });
    expect(chat.place).toBe('same');
    chat.takeLook({ ...review, match: { ...unsure, thread: '8' } });
    expect([chat.place, chat.needsPlace]).toEqual([null, true]);
  });

  it('is looked at with what the owner said, and without what was not asked yet', () => {
    const chat = found('a.txt', { me: null, ambiguous: true, match: unsure });
    const asked = { sources: [{ upload: 'upload of a.txt' }], zone: 'UTC', number: 'main' };
    expect(lookInput(chat, 'UTC')).toEqual(asked);
    chat.answerMe('Alba');
    chat.order = 'mdy';
    chat.place = 'same';
    const said = { me: { 'a.txt': 'Alba' }, date_order: 'mdy', threads: { 'a.txt': '7' } };
    expect(lookInput(chat, 'UTC')).toEqual({ ...asked, ...said });
  });
});
