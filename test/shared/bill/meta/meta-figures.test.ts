import { describe, expect, it } from 'vitest';
import { findPoints } from '../../../../shared/bill/meta/find-points.ts';
import { readPoints, type OwnNumbers } from '../../../../shared/bill/meta/read-points.ts';
import { splitJson } from '../../../../shared/bill/meta/split-json.ts';
import { sumEntries } from '../../../../shared/bill/sum-entries.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { createZone } from '../../../../shared/time/zone.ts';

const zone = createZone('America/Sao_Paulo');
const point = {
  start: Date.parse('2026-11-03T00:00:00-03:00') / 1000,
  end: Date.parse('2026-11-04T00:00:00-03:00') / 1000,
  country: 'BR',
  phone_number: '5511912345678',
  tier: '0:250000',
  pricing_type: 'REGULAR',
  pricing_category: 'UTILITY',
  volume: 12,
  cost: 0.0816,
};

function read(text: string, numbers: OwnNumbers = null): ReturnType<typeof readPoints> {
  const documents = (splitJson(text) ?? []).map((piece): unknown => JSON.parse(piece));
  return readPoints(findPoints(documents), zone, numbers, 'answer.json');
}

function sums(text: string, numbers: OwnNumbers = null): unknown[] {
  return sumEntries(read(text, numbers).entries).map(({ month, category, market, messages, amount }) => [
    month,
    category,
    market,
    messages,
    amount,
  ]);
}

function codeOf(text: string, numbers: OwnNumbers = null): unknown {
  try {
    read(text, numbers);
    return null;
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.details] : error;
  }
}

const whole = (...points: readonly object[]): string =>
  JSON.stringify({ pricing_analytics: { data: [{ data_points: points }] }, id: '1' });
const once = [['2026-11', 'utility', 'Brazil', 12, 81_600]];
const twice = [['2026-11', 'utility', 'Brazil', 24, 163_200]];

describe('Meta’s figures', () => {
  it.each([
    ['the whole answer', whole(point), once],
    ['what pricing_analytics holds', JSON.stringify({ data: [{ data_points: [point] }] }), once],
    ['bare points', JSON.stringify([point]), once],
    ['two pages one after the other', `${whole(point)}\n${whole(point)}`, twice],
    ['two pages in an array', `[${whole(point)},${whole(point)}]`, twice],
    ['JSON lines', `${JSON.stringify(point)}\n${JSON.stringify(point)}\n`, twice],
    [
      'several accounts',
      JSON.stringify({ data: [JSON.parse(whole(point)), JSON.parse(whole(point))] }),
      twice,
    ],
  ])('are found in %s', (_, text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it('belong to the month in which they begin on the account’s clock', () => {
    const at = (iso: string): object => ({ ...point, start: Date.parse(iso) / 1000 });
    const text = whole(at('2026-11-30T23:30:00-03:00'), at('2026-12-01T00:00:00-03:00'));
    expect(sums(text)).toEqual([
      ['2026-11', 'utility', 'Brazil', 12, 81_600],
      ['2026-12', 'utility', 'Brazil', 12, 81_600],
    ]);
  });

  it('cost what they say without the dust of binary fractions, and nothing where they were free', () => {
    const text = whole(
      { ...point, cost: 0.08159999999999999 },
      { ...point, cost: 0.1 + 0.2 },
      { ...point, pricing_type: 'FREE_CUSTOMER_SERVICE', cost: undefined, volume: 7 },
    );
    expect(sums(text)).toEqual([['2026-11', 'utility', 'Brazil', 24, 381_600]]);
    expect(read(text).leftOut.get('free')).toBe(1);
  });

  it('keep categories that we do not know as rows of their own', () => {
    const names = ['AI_BOT', 'GROUP_SERVICE', 'MARKETING_LITE', 'REFERRAL_CONVERSION', 'SOMETHING_NEW'];
    const text = whole(...names.map((pricing_category) => ({ ...point, pricing_category })));
    expect(sums(text)).toEqual(names.map((name) => ['2026-11', name.toLowerCase(), 'Brazil', 12, 81_600]));
  });

  it('take a country to the market that it was in on that day', () => {
    const text = whole({ ...point, country: 'US' }, { ...point, country: 'CA' }, { ...point, country: 'IS' });
    expect(sums(text)).toEqual([
      ['2026-11', 'utility', 'North America', 24, 163_200],
      ['2026-11', 'utility', 'Other', 12, 81_600],
    ]);
  });

  it('of conversations, as Meta told them until 2025, are read alike', () => {
    const talk = {
      start: Date.parse('2024-05-02T00:00:00-03:00') / 1000,
      country: 'BR',
      conversation_type: 'REGULAR',
      conversation_category: 'MARKETING',
      conversation: 3,
      cost: 0.1875,
    };
    const text = JSON.stringify({
      conversation_analytics: {
        data: [
          {
            data_points: [
              talk,
              { ...talk, conversation_type: 'FREE_TIER', conversation_category: 'SERVICE' },
            ],
          },
        ],
      },
    });
    expect(sums(text)).toEqual([
      ['2024-05', 'marketing', 'Brazil', 3, 187_500],
      ['2024-05', 'service', 'Brazil', 0, 0],
    ]);
  });

  it('of other numbers are left out, and refused where there are no others', () => {
    const other = { ...point, phone_number: '15550100' };
    const own = new Set(['5511912345678']);
    expect(sums(whole(point, other), own)).toEqual(once);
    expect(read(whole(point, other), own).leftOut.get('other_number')).toBe(1);
    expect(codeOf(whole(other), own)).toEqual(['bill_other_numbers', {}]);
  });

  it('say what is missing from the question', () => {
    const without = (name: keyof typeof point): string => {
      const { [name]: _, ...rest } = point;
      return whole(rest);
    };
    expect(codeOf(without('country'))).toEqual(['bill_dimension_missing', { missing: ['COUNTRY'] }]);
    expect(codeOf(without('pricing_category'))).toEqual([
      'bill_dimension_missing',
      { missing: ['PRICING_CATEGORY'] },
    ]);
    expect(codeOf(without('cost'))).toEqual(['bill_no_cost', {}]);
    expect(codeOf(whole())).toEqual(['bill_meta_empty', {}]);
  });

  it('are refused point by point where they make no sense', () => {
    const text = whole(
      { ...point, start: 'soon' },
      { ...point, country: 'Brazil' },
      { ...point, pricing_category: '' },
      { ...point, volume: -1 },
      { ...point, cost: 'dear' },
      point,
    );
    expect(read(text).problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'bad_date'],
      [2, 'unknown_market'],
      [3, 'unknown_category'],
      [4, 'bad_count'],
      [5, 'bad_amount'],
    ]);
  });

  it('that end too early are no JSON', () => {
    const text = whole(point);
    expect(splitJson(text.slice(0, -3))).toBeNull();
    expect(splitJson('{"a":"}"} x')).toBeNull();
    expect(splitJson('{"a":"\\"}"}')).toEqual(['{"a":"\\"}"}']);
  });
});
