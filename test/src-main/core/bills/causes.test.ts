import { describe, expect, it } from 'vitest';
import type { BillComparison } from '../../../../shared/contract/bills.ts';
import { parseMicros } from '../../../../shared/money/micros.ts';
import { metaAnswer, openBilledShop, template, type BilledShop } from '../../../helpers/billed-shop.ts';

const french = (last: number): string => `+336399801${String(last).padStart(2, '0')}`;
const spanish = '+34612345601';
const day = (date: number, hour = 10): string =>
  `2026-11-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;

/** Five utility messages and three marketing ones to France, two utility ones to Spain, all in November and delivered. */
async function openNovember(): Promise<BilledShop & { utility: string[]; marketing: string[] }> {
  const shop = await openBilledShop();
  const utility = await shop.send(
    french(1),
    [3, 4, 5, 6, 7].map((date) => template(day(date), 'utility')),
  );
  const marketing = await shop.send(
    french(2),
    [10, 11, 12].map((date) => template(day(date), 'marketing', { template: 'promo' })),
  );
  await shop.send(
    spanish,
    [13, 14].map((date) => template(day(date), 'utility')),
  );
  return { ...shop, utility, marketing };
}

const asWas = [
  ['2026-11-03', 'FR', 'UTILITY', 5, 0.124],
  ['2026-11-10', 'FR', 'MARKETING', 3, 0.2136],
  ['2026-11-13', 'ES', 'UTILITY', 2, 0.0332],
] as const;

function explained(comparison: BillComparison): Record<string, unknown> {
  for (const row of comparison.rows) {
    const parts = [...row.causes.map(({ amount }) => amount), row.unexplained].map(parseMicros);
    expect(parts.reduce((total, part) => total + part, 0)).toBe(parseMicros(row.difference));
    expect(parseMicros(row.theirs) - parseMicros(row.ours)).toBe(parseMicros(row.difference));
  }
  const total = (of: (row: BillComparison['rows'][number]) => string): number =>
    comparison.rows.reduce((sum, row) => sum + parseMicros(of(row)), 0);
  expect(total((row) => row.ours)).toBe(parseMicros(comparison.totals.ours));
  expect(total((row) => row.theirs)).toBe(parseMicros(comparison.totals.theirs));
  expect(total((row) => row.unexplained)).toBe(parseMicros(comparison.totals.unexplained));
  return Object.fromEntries(
    comparison.rows
      .filter((row) => row.difference !== '0')
      .map((row) => [
        `${row.category}, ${row.market}`,
        [...row.causes.map(({ cause, messages, amount }) => [cause, messages, amount]), row.unexplained],
      ]),
  );
}

describe('Meta’s own figures beside ours', () => {
  it('that say the same leave nothing to explain', async () => {
    const shop = await openNovember();
    const answer = await shop.compare(metaAnswer(asWas), { name: 'meta.json' });
    expect(explained(answer)).toEqual({});
    expect(answer).toMatchObject({
      month: '2026-11',
      currency: 'EUR',
      totals: { ours: '0.3708', theirs: '0.3708', difference: '0', unexplained: '0' },
    });
    expect(answer.rows.map((row) => [row.ours_messages, row.theirs_messages])).toEqual([
      [3, 3],
      [5, 5],
      [2, 2],
    ]);
  });

  it('that go by the sending explain what arrived after the month’s end, and before its beginning', async () => {
    const shop = await openNovember();
    const late = await shop.send(french(3), [
      template('2026-11-30T20:00:00Z', 'utility', { delivered: '2026-12-01T08:00:00Z' }),
      template('2026-11-30T21:00:00Z', 'utility', { delivered: '2026-12-02T08:00:00Z' }),
    ]);
    const november = await shop.compare(metaAnswer([...asWas, ['2026-11-30', 'FR', 'UTILITY', 2, 0.0496]]));
    expect(explained(november)).toEqual({
      'utility, France': [['delivered_next_month', late, '0.0496'], '0'],
    });
    const december = await shop.compare(metaAnswer([['2026-12-03', 'FR', 'MARKETING', 0, 0]]));
    expect(explained(december)).toEqual({
      'utility, France': [['delivered_last_month', late, '-0.0496'], '0'],
    });
  });

  it('under which a template counts as marketing name its messages on both sides', async () => {
    const shop = await openNovember();
    const moved = await shop.send(
      french(4),
      [16, 17].map((date) => template(day(date), 'utility', { template: 'avis' })),
    );
    const answer = await shop.compare(metaAnswer([...asWas, ['2026-11-16', 'FR', 'MARKETING', 2, 0.1424]]));
    expect(explained(answer)).toEqual({
      'marketing, France': [['recategorised', moved.toReversed(), '0.1424'], '0'],
      'utility, France': [['recategorised', moved.toReversed(), '-0.0496'], '0'],
    });
  });

  it('that bill what failed name what never arrived', async () => {
    const shop = await openNovember();
    const failed = await shop.send(
      french(5),
      [20, 21, 22].map((date) => template(day(date), 'marketing', { delivered: null })),
    );
    const answer = await shop.compare(metaAnswer([...asWas, ['2026-11-20', 'FR', 'MARKETING', 3, 0.2136]]));
    expect(explained(answer)).toEqual({ 'marketing, France': [['failed', failed, '0.2136'], '0'] });
  });

  it('that have other replies free name those, and their sums cancel out', async () => {
    const shop = await openNovember();
    await shop.send(french(6), [
      { at: day(15, 8), from: 'customer' },
      { at: day(15, 9) },
      { at: day(15, 10) },
    ]);
    await shop.send(spanish.replace('01', '02'), [{ at: day(14, 8), from: 'customer' }, { at: day(14, 9) }]);
    await shop.client.spend.setUsedElsewhere({ number: 'main', month: '2026-11', replies: 998 });
    // Ours: Spain and the first of France are free, the second is billed. Theirs: both of France are free.
    const answer = await shop.compare(metaAnswer([...asWas, ['2026-11-14', 'ES', 'SERVICE', 1, 0.0166]]));
    expect(explained(answer)).toEqual({
      'service, France': [['allowance_order', [expect.any(String)], '-0.0248'], '0'],
      'service, Spain': [['allowance_order', [expect.any(String)], '0.0166'], '0'],
    });
  });

  it('with twenty per cent on top say so, set or not, and find what failed under it', async () => {
    const shop = await openNovember();
    const failed = await shop.send(
      french(5),
      [20, 21, 22].map((date) => template(day(date), 'marketing', { delivered: null })),
    );
    const bill = metaAnswer([
      ['2026-11-03', 'FR', 'UTILITY', 5, 0.1488],
      ['2026-11-10', 'FR', 'MARKETING', 6, 0.51264],
      ['2026-11-13', 'ES', 'UTILITY', 2, 0.03984],
    ]);
    const expected = {
      'utility, France': [['tax_and_margin', [], '0.0248'], '0'],
      'marketing, France': [['failed', failed, '0.2136'], ['tax_and_margin', [], '0.08544'], '0'],
      'utility, Spain': [['tax_and_margin', [], '0.00664'], '0'],
    };
    expect(explained(await shop.compare(bill))).toEqual(expected);
    await shop.client.settings.set({ key: 'vat', value: '20' });
    expect(explained(await shop.compare(bill))).toEqual(expected);
  });

  it('name the messages that no card of ours has a price for', async () => {
    const shop = await openBilledShop();
    await shop.client.settings.set({ key: 'currency', value: 'CHF' });
    const ids = await shop.send(french(1), [template(day(3), 'utility')]);
    const answer = await shop.compare(metaAnswer([['2026-11-03', 'FR', 'UTILITY', 1, 0.03]]));
    expect(explained(answer)).toEqual({ 'utility, France': [['rate_card_missing', ids, '0.03'], '0'] });
  });
});

describe('a provider’s list of messages', () => {
  const heading = 'Date;To;Category;Status;Cost\n';

  it('is matched message by message: whatever cancels out in the sums is told apart', async () => {
    const shop = await openNovember();
    const [late = ''] = await shop.send(french(3), [
      template('2026-11-30T20:00:00Z', 'utility', { delivered: '2026-12-01T08:00:00Z' }),
    ]);
    const [failed = ''] = await shop.send(french(4), [template(day(18), 'utility', { delivered: null })]);
    // One of the five is billed as marketing, the last of them is billed as failed too, and one of marketing is given back.
    const lines = [
      ...[3, 4, 5, 6].map((date) => `${day(date)};${french(1)};utility;delivered;0,0248`),
      `${day(7)};${french(1)};marketing;delivered;0,0712`,
      ...[10, 11, 12].map((date) => `${day(date)};${french(2)};marketing;delivered;0,0712`),
      `${day(12)};${french(2)};marketing;refunded;-0,0712`,
      ...[13, 14].map((date) => `${day(date)};${spanish};utility;delivered;0,0166`),
      `2026-11-30T20:00:00Z;${french(3)};utility;delivered;0,0248`,
      `${day(18)};${french(4)};utility;failed;0,0248`,
    ];
    const answer = await shop.compare(heading + lines.join('\n'));
    const moved = shop.utility.at(-1);
    expect(explained(answer)).toEqual({
      'utility, France': [
        ['recategorised', [moved], '-0.0248'],
        ['delivered_next_month', [late], '0.0248'],
        ['failed', [failed], '0.0248'],
        '0',
      ],
    });
    const marketing = answer.rows.find((row) => row.category === 'marketing');
    expect(marketing).toMatchObject({
      difference: '0',
      causes: [
        { cause: 'recategorised', messages: [moved], amount: '0.0712' },
        { cause: 'failed', messages: [shop.marketing.at(-1)], amount: '-0.0712' },
      ],
    });
  });
});
