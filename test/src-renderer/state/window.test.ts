import { expect, test } from 'vitest';
import { readWindow } from '../../../src-renderer/state/window.ts';

const end = '2026-11-21T12:20:00+01:00';
const at = Date.parse(end);
const twoHours = 120 * 60_000;

test('a window is open until its end, and closed at the very second of it', () => {
  expect(readWindow(end, at - 1, twoHours)).toEqual({ tone: 'closing', end: at, left: 1 });
  expect(readWindow(end, at, twoHours)).toEqual({ tone: 'closed', end: at, left: 0 });
  expect(readWindow(end, at + 1, twoHours).tone).toBe('closed');
});

test('it is closing from the largest reminder lead on', () => {
  expect(readWindow(end, at - twoHours - 1, twoHours).tone).toBe('open');
  expect(readWindow(end, at - twoHours, twoHours).tone).toBe('closing');
});

test('a customer who never wrote has no window', () => {
  expect(readWindow(null, at, twoHours)).toEqual({ tone: 'none', end: null, left: 0 });
});
