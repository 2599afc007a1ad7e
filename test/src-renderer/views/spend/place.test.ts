import { describe, expect, it } from 'vitest';
import { monthBeside, spendHref, spendPlace } from '../../../../src-renderer/views/spend/place.ts';

/** What the router makes of an address. */
function placeOf(href: string): ReturnType<typeof spendPlace> {
  const [, selection = null, detail = null] = href.slice(2).split('/').map(decodeURIComponent);
  return spendPlace({ selection, detail });
}

describe('a place in the spend room', () => {
  it('is said by its address and read from it', () => {
    const query = { category: 'utility', market: 'Rest of Africa', template: 'a?b&c=d/é %' };
    const href = spendHref('2026-11', 'messages', { ...query, number: null });
    expect(placeOf(href)).toEqual({
      month: '2026-11',
      room: 'messages',
      query: new Map(Object.entries(query)),
    });
    expect(spendHref('2026-11')).toBe('#/spend/2026-11');
    expect(placeOf(spendHref('2026-11', 'month', { number: '+33639980201' })).query.get('number')).toBe(
      '+33639980201',
    );
  });

  it('is the month at a glance wherever the address says nothing known', () => {
    expect(placeOf('#/spend')).toEqual({ month: null, room: 'month', query: new Map() });
    expect(placeOf('#/spend/2026-13/nowhere')).toMatchObject({ month: null, room: 'month' });
  });

  it('has months beside it, over the years too', () => {
    expect([monthBeside('2026-12', 1), monthBeside('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});
