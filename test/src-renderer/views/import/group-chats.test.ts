/// <reference types="svelte" />
import { describe, expect, it } from 'vitest';
import { groupChats } from '../../../../src-renderer/views/import/review/group-chats.ts';
import { sameShape, sharedAuthors } from '../../../../src-renderer/views/import/session/shared-answers.ts';
import { found } from './found.ts';

function many(count: number, me: string | null) {
  return Array.from({ length: count }, (_, index) => found(`${String(index)} ${me ?? 'asks'}.txt`, { me }));
}

describe('the chats of a review', () => {
  it('are all cards when they are few, in the order in which they came', () => {
    const chats = [found('a'), found('b', { me: null }), found('c')];
    expect(groupChats(chats)).toEqual({ cards: chats, ready: [], unanswered: 1, later: 0 });
  });

  it('show those that ask first, five at a time, and fold the rest', () => {
    const [ready, asking] = [many(990, 'Alba'), many(25, null)];
    const groups = groupChats([...ready, ...asking]);
    expect(groups.cards).toEqual(asking.slice(0, 5));
    expect(groups.ready).toEqual(ready);
    expect([groups.unanswered, groups.later]).toEqual([25, 20]);
  });

  it('keep a card that was answered in its place, and bring the next one', () => {
    const asking = many(12, null);
    const [first] = asking;
    first?.answerMe('Alba');
    if (first) first.isPinned = true;
    const groups = groupChats(asking);
    expect(groups.cards).toEqual(asking.slice(0, 6));
    expect(groups.ready).toEqual([]);
  });
});

describe('one answer for many chats', () => {
  it('is offered for authors of several chats that ask, the one in most chats first', () => {
    const one = [{ name: 'Zoé', messages: 1 }];
    const chats = [...many(3, null), ...many(5, 'Alba'), found('z.txt', { me: null, authors: one })];
    const [first, second, ...more] = sharedAuthors(chats);
    expect([first?.name, first?.chats.length, second?.chats.length, more]).toEqual(['Alba', 3, 3, []]);
  });

  it('is offered for the dates of files of the same app that can be read in the same ways', () => {
    const ambiguous = { ambiguous: true, orders_possible: ['dmy' as const, 'mdy' as const] };
    const chat = found('a', ambiguous);
    const twin = found('b', { ...ambiguous, orders_possible: ['mdy', 'dmy'] });
    const answered = found('c', ambiguous);
    answered.order = 'dmy';
    const others = [found('d', { ...ambiguous, format: 'ios' }), found('e', { ambiguous: true }), found('f')];
    expect(sameShape(chat, [chat, twin, answered, ...others])).toEqual([twin]);
  });
});
