import { describe, expect, it } from 'vitest';
import { eras as allEras } from '../../../../../shared/tariff/eras/eras.ts';
import {
  askedOf,
  choiceQuery,
  eras,
  ownOf,
  readChoice,
} from '../../../../../src-renderer/views/spend/what-if/choice.ts';

const cards = ['2022-02-01', '2025-07-01', '2026-07-01', '2026-10-01'];
const of = { month: '2026-11', cards, today: '2026-11-22' };
const query = (text: string): Map<string, string> => new Map(new URLSearchParams(text));

describe('what a month is compared with', () => {
  it('knows every era of the tariff', () => {
    expect(eras).toEqual(allEras.map(({ id }) => id));
  });

  it('is answers in time at first, with the era and card before the month’s own at hand', () => {
    expect(readChoice(query(''), of)).toEqual({
      way: 'answer_in_time',
      era: '2025-07-01',
      card: '2026-07-01',
    });
  });

  it('is a card to come where there is one', () => {
    const coming = { ...of, cards: [...cards, '2027-01-01'] };
    expect(readChoice(query(''), coming)).toMatchObject({ way: 'card', card: '2027-01-01' });
  });

  it('is what the address says, as far as it is known', () => {
    expect(readChoice(query('way=era&era=2018-08-01'), of)).toMatchObject({ way: 'era', era: '2018-08-01' });
    expect(readChoice(query('way=card&card=2025-07-01'), of)).toMatchObject({
      way: 'card',
      card: '2025-07-01',
    });
    expect(readChoice(query('card=2025-07-01'), of)).toMatchObject({ way: 'card', card: '2025-07-01' });
    expect(readChoice(query('era=2018-08-01'), of)).toMatchObject({ way: 'era', era: '2018-08-01' });
    const unknown = readChoice(query('way=magic&era=2019-01-01&card=1999-01-01'), of);
    expect(unknown).toEqual(readChoice(query(''), of));
  });

  it('takes the one after where there is none before', () => {
    expect(readChoice(query(''), { ...of, month: '2018-08' })).toMatchObject({
      era: '2022-02-01',
      card: '2022-02-01',
    });
    expect(readChoice(query('way=card'), { ...of, cards: ['2026-10-01'] }).card).toBeNull();
    expect(readChoice(query('way=card'), { ...of, cards: [] }).card).toBeNull();
  });

  it('stands in the address and is asked of the core, one thing at a time', () => {
    const choice = readChoice(query('way=era'), of);
    expect(choiceQuery(choice)).toEqual({ way: 'era', era: '2025-07-01', card: null });
    expect(askedOf(choice)).toEqual({ era: '2025-07-01' });
    expect(askedOf({ ...choice, way: 'card' })).toEqual({ card: '2026-07-01' });
    expect(askedOf({ ...choice, way: 'card', card: null })).toBeNull();
    expect(askedOf({ ...choice, way: 'merge_bubbles' })).toEqual({ behaviour: 'merge_bubbles' });
  });

  it('knows which era and card are the month’s own', () => {
    expect(ownOf(eras, '2026-09')).toBe('2025-07-01');
    expect(ownOf(eras, '2026-10')).toBe('2026-10-01');
    expect(ownOf(cards, '2021-12')).toBeNull();
  });
});
