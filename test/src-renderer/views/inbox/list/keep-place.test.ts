import { expect, it } from 'vitest';
import { shiftOf } from '../../../../../src-renderer/views/inbox/list/keep-place.ts';

const before = 'abcdefghij'.split('');
const look = (after: string, inSight: Partial<Parameters<typeof shiftOf>[2]> = {}): number =>
  shiftOf(before, after.split(''), { first: 2, last: 6, pointed: -1, ...inSight });

it('goes down with what came above, up with what left, and stays where all changed below', () => {
  expect(look('xabcdefghij')).toBe(1);
  expect(look('cdefghij')).toBe(-2);
  expect(look('abcdefgjih')).toBe(0);
  expect(look('abcdefghij')).toBe(0);
});

it('lets the first row in sight go where it goes by itself', () => {
  expect(look('abdefghijc')).toBe(-1);
  expect(look('cabdefghij')).toBe(0);
});

it('holds the pointed row before the others, unless it is the one that moves', () => {
  expect(look('abcxdefghij', { pointed: 5 })).toBe(1);
  expect(look('abcdeghijf', { pointed: 5 })).toBe(0);
  expect(look('abcxdefghij', { first: 0, last: 2 })).toBe(0);
});

it('stays where nothing that was in sight is known any more, or the list is another', () => {
  expect(look('vwxyz')).toBe(0);
  expect(look('')).toBe(0);
  expect(shiftOf([null, null, 'c', 'd'], [null, 'c', 'd'], { first: 0, last: 3, pointed: -1 })).toBe(-1);
  expect(shiftOf(['a'], ['b', 'a'], { first: 0, last: 0, pointed: 0 })).toBe(0);
});
