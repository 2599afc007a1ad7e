import { expect, test } from 'vitest';
import { sends, sendWithOf } from '../../../../../src-renderer/views/inbox/thread/composer/send-key.ts';

const enter = {
  key: 'Enter',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
};

test.each([
  ['Enter', {}, true, false],
  ['Ctrl+Enter', { ctrlKey: true }, true, true],
  ['⌘+Enter', { metaKey: true }, true, true],
  ['Shift+Enter', { shiftKey: true }, false, false],
  ['Ctrl+Shift+Enter', { ctrlKey: true, shiftKey: true }, false, false],
  ['Alt+Enter', { altKey: true }, false, false],
  ['Enter that ends a composed word', { isComposing: true }, false, false],
  ['Ctrl+Enter while a word is composed', { isComposing: true, ctrlKey: true }, false, false],
  ['a', { key: 'a' }, false, false],
])('%s sends as the owner chose', (_, change, byEnter, byCtrlEnter) => {
  const pressed = { ...enter, ...change };
  expect([sends(pressed, 'enter'), sends(pressed, 'ctrl_enter')]).toEqual([byEnter, byCtrlEnter]);
});

test('Enter sends until the owner chooses', () => {
  expect([null, undefined, 'x', 'enter', 'ctrl_enter'].map(sendWithOf)).toEqual([
    'enter',
    'enter',
    'enter',
    'enter',
    'ctrl_enter',
  ]);
});
