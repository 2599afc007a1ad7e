import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatMicros } from '../../../../shared/money/micros.ts';
import { cardCurrencies, cardsOf, rateOf, type RateCard } from '../../../../shared/tariff/rate-card.ts';
import { parseCsv } from '../../../../shared/text/parse-csv.ts';
import { rateTableLimits } from '../../../../shared/tariff/rate-file/types.ts';
import { describeRateProblem } from '../../../../shared/tariff/rate-file/problem-text.ts';
import { readRateFile } from '../../../../shared/tariff/rate-file/read-rate-file.ts';
import type { RateFile, Said } from '../../../../shared/tariff/rate-file/types.ts';

const fixtures = new URL('../../../fixtures/rate-cards/', import.meta.url);

function read(text: string, said: Said = {}, name = 'card.csv', separator = ','): RateFile {
  const rows = parseCsv(text, separator, rateTableLimits) ?? [];
  const mayHaveCommas = separator !== ',';
  return readRateFile({ name, names: [name], rows, isWorkbook: false, mayHaveCommas }, said);
}
const readFixture = (name: string, said: Said = {}, separator = ','): RateFile =>
  read(readFileSync(new URL(name, fixtures), 'utf8'), said, name, separator);

/** The rows of a file's cards as somebody would write them down: "EUR France utility 0.0248". */
function ratesOf(file: RateFile): string[] {
  return file.cards.flatMap(({ currency, list }) =>
    [...list].flatMap(([market, row]) =>
      [...row].map(
        ([category, micros]) =>
          `${currency} ${market} ${category} ${micros === null ? '-' : formatMicros(micros)}`,
      ),
    ),
  );
}
const codesOf = (file: RateFile): string[] =>
  file.problems.map(({ line, code }) => `${String(line)} ${code}`);
const refusalOf = (text: string, said: Said = {}, name?: string): unknown => {
  try {
    return read(text, said, name);
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

const header = 'Market,Currency,Marketing,Utility,Authentication\n';
const effective = 'Effective October 1 2026\n';

describe('a list of rates', () => {
  it('of 2026 has notes, a header over two lines, labels of Meta’s own and many ways to say none', () => {
    const file = readFixture('list-2026-10.usd.csv');
    expect(file.kind).toBe('list');
    expect(file.cards.map(({ currency, effective: from }) => [currency, from])).toEqual([
      ['USD', '2026-10-01'],
    ]);
    expect(ratesOf(file)).toEqual(
      expect.arrayContaining([
        'USD Indonesia marketing 0.0411',
        'USD Indonesia authentication_international 0.136',
        'USD Other authentication_international -',
        'USD France authentication_international -',
        'USD Atlantis service 0.01',
      ]),
    );
    expect(ratesOf(file)).toHaveLength(7 * 5);
    expect(file.problems).toEqual([]);
  });

  it('of 2023 has its currency and day in a note padded with commas', () => {
    const file = readFixture('list-2023-06.no-currency.csv');
    expect(file.cards[0]).toMatchObject({ currency: 'USD', effective: '2023-06-01' });
    expect(ratesOf(file)).toContain('USD India authentication -');
  });

  it('of 2022 has conversations that one or the other side opened, and gives a card for each of its currencies', () => {
    expect(ratesOf(readFixture('list-2022.csv'))).toEqual([
      'USD Brazil business_initiated 0.05',
      'USD Brazil user_initiated 0.03',
      'EUR Brazil business_initiated 0.0414',
      'EUR Brazil user_initiated 0.0249',
      'GBP Brazil business_initiated 0.036',
      'GBP Brazil user_initiated 0.0216',
      'IDR Brazil business_initiated 700.5',
      'IDR Brazil user_initiated 1420.13',
    ]);
  });

  it('between semicolons has decimal commas', () => {
    expect(ratesOf(readFixture('list-semicolons.csv', {}, ';'))).toContain('EUR France marketing 0.0712');
  });

  it('keeps every cell empty that is not certain, and says which and why', () => {
    const file = readFixture('holes.csv');
    expect(codesOf(file)).toEqual([
      '4 market_twice',
      '5 negative_rate',
      '6 not_a_number',
      '9 zero_rate',
      '10 absurd_rate',
      '11 no_rates',
    ]);
    expect(ratesOf(file).filter((rate) => rate.endsWith(' -'))).toEqual([
      'EUR France utility -',
      'EUR Italy marketing -',
      'EUR Spain authentication -',
      'EUR India authentication -',
      'EUR Mexico authentication -',
    ]);
    const sentences = file.problems.map((problem) => describeRateProblem(problem, 'en'));
    expect(sentences[2]).toBe('“twelve” for Spain, authentication is not a number, so it was left out.');
    expect(file.problems.every((problem) => describeRateProblem(problem, 'fr').endsWith('.'))).toBe(true);
  });

  it('leaves out a row whose cells an unquoted comma moved, or that ends too early', () => {
    const file = read(
      `${effective}${header}Indonesia,RP,1,940.13,300,300\nBrazil,RP,700.5,80\nOther,RP,500,90,90\n`,
    );
    expect(codesOf(file)).toEqual(['3 wrong_width', '4 wrong_width']);
    expect(ratesOf(file)).toHaveLength(3);
  });

  it('leaves out rows without a market or with a currency that is none', () => {
    const file = read(
      `${effective}${header},EUR,0.1,0.1,0.1\nFrance,XXY,0.1,0.1,0.1\nItaly,EUR,0.1,0.1,0.1\n`,
    );
    expect(codesOf(file)).toEqual(['3 market_missing', '4 unknown_currency']);
    expect(ratesOf(file)).toHaveLength(3);
  });

  it('tells of columns that it does not know', () => {
    const file = read(
      `${effective}Market,Currency,Region,Marketing,Utility,Marketing Lite\nIndia,INR,Asia,1,2,3\n`,
    );
    expect(file.problems.map(({ value }) => value)).toEqual(['Region', 'Marketing Lite']);
    expect(ratesOf(file)).toEqual(['INR India marketing 1', 'INR India utility 2']);
  });

  it('whose column is all zeros has no rates in that column, and says nothing of it', () => {
    const file = read(`${effective}Market,Currency,Utility,Service\nIndia,INR,2,0\nOther,INR,3,0.0000\n`);
    expect(file.problems).toEqual([]);
    expect(ratesOf(file)).toContain('INR India service -');
  });
});

/** A card as Meta writes it, thousands separated. */
function writeLikeMeta(card: RateCard, categories: readonly string[], label: string): string {
  const cellOf = (market: string, category: string): string => {
    const micros = rateOf(card, market, category);
    return micros === null
      ? 'n/a'
      : `"${(micros / 1e6).toLocaleString('en', { minimumFractionDigits: 4, maximumFractionDigits: 6 })}"`;
  };
  const rows = [...card.rates.keys()].map((market) =>
    [`"${market}"`, label, ...categories.map((category) => cellOf(market, category))].join(','),
  );
  const headings = categories.map((it) => `"${it.replace('_', '-\n')}"`).join(',');
  return [`"Notes, effective ${card.effective}"`, '', `Market,Currency,${headings}`, ...rows].join('\r\n');
}

describe('the bundled cards', () => {
  const labels = { USD: '$US', GBP: 'GBD', INR: '₹', IDR: 'RP' } as Record<string, string>;
  const cards = cardCurrencies().flatMap((currency) => cardsOf(currency));

  it.each(cards.map((card) => [card.id, card] as const))(
    'come back the same from a file like Meta’s: %s',
    (_, card) => {
      const categories = [...new Set([...card.rates.values()].flatMap((row) => [...row.keys()]))];
      const file = read(writeLikeMeta(card, categories, labels[card.currency] ?? card.currency));
      expect(file.problems).toEqual([]);
      expect(file.cards).toHaveLength(1);
      const cells = [...(file.cards[0]?.list ?? [])].flatMap(([market, row]) =>
        [...row].flatMap(([category, micros]) => (micros === null ? [] : [[market, category, micros]])),
      );
      const expected = [...card.rates].flatMap(([market]) =>
        categories.flatMap((category) => {
          const micros = rateOf(card, market, category);
          return micros === null ? [] : [[market, category, micros]];
        }),
      );
      expect(cells).toEqual(expected);
      expect(cells.length).toBeGreaterThan(1);
    },
  );
});

describe('what a list does not say', () => {
  const row = 'France,0.1,0.1,0.1\n';
  const bare = 'Market,Marketing,Utility,Authentication\n';

  it('is asked for: the day', () => {
    expect(refusalOf(header + 'France,EUR,0.1,0.1,0.1\n')).toBe('effective_needed');
    expect(read(header + 'France,EUR,0.1,0.1,0.1\n', { effective: '2026-10-01' }).cards[0]?.effective).toBe(
      '2026-10-01',
    );
    expect(refusalOf(bare + row, { effective: '2026-02-30', currency: 'EUR' })).toBe('bad_effective');
  });

  it('is asked for: the currency, also from the name', () => {
    expect(refusalOf(effective + bare + row)).toBe('currency_needed');
    expect(read(effective + bare + row, {}, 'card-gbp.csv').cards[0]?.currency).toBe('GBP');
    expect(read(effective + bare + row, { currency: 'eur' }).cards[0]?.currency).toBe('EUR');
    expect(refusalOf(effective + bare + row, { currency: 'euros' })).toBe('bad_currency');
  });

  it('is not overruled: a currency that the file contradicts', () => {
    expect(refusalOf(`${effective}Rates in USD\n${bare}${row}`, { currency: 'EUR' })).toBe(
      'currency_differs',
    );
  });

  it('is overruled, and told: a day that the owner says otherwise', () => {
    const file = read(`${effective}Rates in USD\n${bare}${row}`, { effective: '2027-01-01' });
    expect(file.cards[0]?.effective).toBe('2027-01-01');
    expect(file.problems).toMatchObject([{ code: 'effective_differs', value: '2026-10-01' }]);
  });
});

describe('volume tiers', () => {
  it('have their market on its first row only, three groups of columns and a last band without end', () => {
    const file = readFixture('tiers-2026-07.brl.csv');
    expect(file).toMatchObject({
      kind: 'tiers',
      problems: [],
      cards: [{ currency: 'BRL', effective: '2026-07-01' }],
    });
    const tiers = file.cards[0]!.tiers;
    expect([...tiers.keys()]).toEqual([
      'Brazil/utility',
      'Brazil/authentication',
      'India/utility',
      'India/authentication',
      'India/authentication_international',
    ]);
    expect(tiers.get('Brazil/utility')).toEqual([
      { from: 1, to: 250_000, micros: 35_000, isList: true },
      { from: 250_001, to: 2_000_000, micros: 33_300, isList: false },
      { from: 2_000_001, to: 12_000_000, micros: 31_500, isList: false },
      { from: 12_000_001, to: null, micros: 29_800, isList: false },
    ]);
  });

  const groups = ',,Utility,,,,\n';
  const columns = 'Market,Currency,From,To,Rate type,Rate,vs. List rate\n';
  const tiersOf = (rows: string): RateFile => read(`Volume tiers\n${effective}${groups}${columns}${rows}`);
  const bandsOf = (file: RateFile): unknown[] | undefined =>
    file.cards[0]?.tiers.get('India/utility')?.map(({ from }) => from);

  it('leave holes where bands are reversed, overlap or cost more than the list, and say so', () => {
    const file = tiersOf(
      'India,INR,0,100,List rate,0.9,0%\n,,101,50,Tier rate,0.8,-5%\n,,201,300,Tier rate,0.7,-10%\n,,301,500,Tier rate,0.6,-15%\n,,401,600,Tier rate,0.5,-20%\n,,601,--,Tier rate,9,-25%\n',
    );
    expect(bandsOf(file)).toEqual([1, 201]);
    expect(codesOf(file)).toEqual([
      '6 bad_band',
      '7 gap_between_bands',
      '8 bands_overlap',
      '9 bands_overlap',
      '10 absurd_rate',
    ]);
  });

  it('of a row that cannot be told to belong to a market are left out, and not given to the market before', () => {
    const file = tiersOf(
      'India,INR,0,--,List rate,0.9,0%\n123,INR,0,--,List rate,0.4,0%\n,,5,--,Tier rate,0.3,-5%\n',
    );
    expect(bandsOf(file)).toEqual([1]);
    expect(codesOf(file)).toContain('6 market_missing');
  });

  it('without the names of their groups are no rate card', () => {
    expect(refusalOf(`${effective}${columns}India,INR,0,--,List rate,0.9,0%\n`)).toBe('not_a_rate_card');
  });
});

describe('anything else', () => {
  it.each([
    ['', 'nothing'],
    ['20/11/2026, 10:00 - Nadia: Bonjour\n', 'a chat'],
    ['Date,Amount\n2026-01-01,5\n', 'another table'],
    [`${effective}${header}`, 'a header alone'],
    [`${effective}${header}France,EUR,n/a,n/a,n/a\n`, 'a card without a rate'],
    [`${effective}Market,Currency,Marketing,Marketing\nFrance,EUR,1,2\n`, 'a column twice'],
  ])('is refused: %j', (text) => {
    expect(refusalOf(text)).toBe('not_a_rate_card');
  });

  it('is refused when more than a handful of lines are in doubt, with the lines', () => {
    const rows = ['France', 'Italy', 'Spain', 'Germany', 'Brazil', 'India', 'Mexico']
      .map((market, index) => `${market},EUR,0.1,${index < 6 ? 'x' : '0.1'},0.1\n`)
      .join('');
    expect(() => read(effective + header + rows)).toThrow('(3, 4, 5, 6, 7…)');
    expect(refusalOf(effective + header + rows)).toBe('rate_card_doubtful');
  });
});
