import { describe, expect, it } from 'vitest';
import { explainMonth, type ExplainedRow } from '../../../../../src-main/core/bills/explain/explain.ts';
import type { OnTop } from '../../../../../src-main/core/bills/explain/reading.ts';
import type {
  CaseRow,
  CountedMessage,
  Evidence,
  EvidenceSource,
} from '../../../../../src-main/core/bills/explain/types.ts';
import { createRandom, type Random } from '../../../../helpers/random.ts';

const utility = 24_800;
const marketing = 71_200;
const nothing: OnTop = { margin: null, vat: null };
const twenty = 20_000_000n;

interface Made extends CaseRow {
  known?: Partial<Record<'nextMonth' | 'lastMonth' | 'failed', Evidence[]>> & {
    unpriced?: number[];
    charged?: CountedMessage[];
    freeReplies?: CountedMessage[];
  };
}

function made(category: string, market: string, price: number, row: Partial<Made> & { count: number }): Made {
  return {
    category,
    market,
    price,
    ours: row.count * price,
    oursMessages: row.count,
    unpriced: 0,
    theirs: row.count * price,
    theirsMessages: row.count,
    ...row,
  };
}

function messages(from: number, count: number, amount: number): CountedMessage[] {
  return Array.from({ length: count }, (_, index) => ({
    id: from + index,
    amount,
    number: 'main',
    template: null,
  }));
}

function sourceOf(categories: Record<string, string> = {}): EvidenceSource {
  const of = (row: CaseRow): NonNullable<Made['known']> => (row as Made).known ?? {};
  return {
    unpriced: (row) => of(row).unpriced ?? [],
    nextMonth: (row) => of(row).nextMonth ?? [],
    lastMonth: (row) => of(row).lastMonth ?? [],
    failed: (row) => of(row).failed ?? [],
    charged: (row) => of(row).charged ?? [],
    freeReplies: (row) => of(row).freeReplies ?? [],
    categoryNow: (template) => categories[template] ?? null,
  };
}

function explain(rows: Made[], onTop: OnTop = nothing, step = 100): ExplainedRow[] {
  return explainMonth(rows, sourceOf(), onTop, { step, told: null });
}

function said(rows: readonly ExplainedRow[]): unknown[] {
  return rows.map(({ claims, unexplained }) => [
    claims.map(({ cause, messages: ids, amount }) => [cause, ids.length, amount]),
    unexplained,
  ]);
}

describe('a month that a bill tells otherwise', () => {
  it('needs no cause where both say the same', () => {
    expect(said(explain([made('utility', 'France', utility, { count: 5 })]))).toEqual([[[], 0]]);
  });

  it('says what was sent in it and arrived in the next one, and what came over from the last one', () => {
    const rows = [
      made('utility', 'France', utility, {
        count: 10,
        theirs: 11 * utility,
        theirsMessages: 11,
        known: { nextMonth: messages(1, 3, utility), lastMonth: messages(11, 2, utility) },
      }),
      made('marketing', 'France', marketing, { count: 4 }),
    ];
    expect(said(explain(rows))).toEqual([
      [
        [
          ['delivered_next_month', 3, 3 * utility],
          ['delivered_last_month', 2, -2 * utility],
        ],
        0,
      ],
      [[], 0],
    ]);
  });

  it('says what failed and was billed all the same', () => {
    const rows = [
      made('utility', 'France', utility, {
        count: 10,
        theirs: 13 * utility,
        theirsMessages: 13,
        known: { failed: messages(1, 3, utility), nextMonth: messages(9, 1, utility) },
      }),
    ];
    expect(said(explain(rows))).toEqual([[[['failed', 3, 3 * utility]], 0]]);
  });

  it('says which template is billed under another category, and what that costs on both sides', () => {
    const reminder = messages(1, 4, utility).map((message) => ({ ...message, template: 'reminder' }));
    const invoice = messages(10, 6, utility).map((message) => ({ ...message, template: 'invoice' }));
    const rows = [
      made('utility', 'France', utility, {
        count: 10,
        theirs: 6 * utility,
        theirsMessages: 6,
        known: { charged: [...reminder, ...invoice] },
      }),
      made('marketing', 'France', marketing, {
        count: 2,
        theirs: 6 * marketing,
        theirsMessages: 6,
        known: { failed: messages(90, 1, marketing) },
      }),
    ];
    const explained = explain(rows);
    expect(said(explained)).toEqual([
      [[['recategorised', 4, -4 * utility]], 0],
      [[['recategorised', 4, 4 * marketing]], 0],
    ]);
    expect(explained[0]?.claims[0]?.messages.toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('takes the template that Meta has under that category now before one of the same size', () => {
    const small = messages(1, 2, utility).map((message) => ({ ...message, template: 'small' }));
    const moved = messages(10, 5, utility).map((message) => ({ ...message, template: 'moved' }));
    const rows = [
      made('utility', 'France', utility, {
        count: 7,
        theirs: 5 * utility,
        theirsMessages: 5,
        known: { charged: [...small, ...moved] },
      }),
      made('marketing', 'France', marketing, { count: 0, theirs: 2 * marketing, theirsMessages: 2 }),
    ];
    const explained = explainMonth(rows, sourceOf({ moved: 'marketing' }), nothing, {
      step: 100,
      told: null,
    });
    expect(explained[0]?.claims[0]?.messages).toEqual([14, 13]);
  });

  it('says which replies were the free ones, so that the sums of the month cancel out', () => {
    const rows = [
      made('service', 'Spain', 16_600, {
        count: 0,
        theirs: 3 * 16_600,
        theirsMessages: 3,
        known: { freeReplies: messages(1, 40, 16_600) },
      }),
      made('service', 'France', utility, {
        count: 9,
        theirs: 6 * utility,
        theirsMessages: 6,
        known: { charged: messages(100, 9, utility) },
      }),
    ];
    expect(said(explain(rows))).toEqual([
      [[['allowance_order', 3, 3 * 16_600]], 0],
      [[['allowance_order', 3, -3 * utility]], 0],
    ]);
  });

  it('does not mix the free replies of two numbers', () => {
    const rows = [
      made('service', 'Spain', 16_600, {
        count: 0,
        theirs: 3 * 16_600,
        theirsMessages: 3,
        known: { freeReplies: messages(1, 40, 16_600).map((message) => ({ ...message, number: 'second' })) },
      }),
      made('service', 'France', utility, {
        count: 9,
        theirs: 6 * utility,
        theirsMessages: 6,
        known: { charged: messages(100, 9, utility) },
      }),
    ];
    expect(said(explain(rows))).toEqual([
      [[], 3 * 16_600],
      [[], -3 * utility],
    ]);
  });

  it('says for which messages no rate card has a price', () => {
    const rows = [
      made('utility', 'France', utility, {
        count: 3,
        ours: 0,
        price: null,
        unpriced: 3,
        theirs: 90_000,
        known: { unpriced: [1, 2, 3] },
      }),
    ];
    expect(said(explain(rows))).toEqual([[[['rate_card_missing', 3, 90_000]], 0]]);
  });

  it.each([
    ['the owner’s VAT', { margin: null, vat: twenty }, 1.2],
    ['the owner’s margin and VAT on it', { margin: 10_000_000n, vat: twenty }, 1.32],
    ['only one of the two', { margin: 10_000_000n, vat: twenty }, 1.1],
    ['one percentage that all rows agree on, where none is set', nothing, 1.2],
  ] as const)('says what comes on top: %s', (_, onTop, factor) => {
    const rows = [
      made('utility', 'France', utility, { count: 10 }),
      made('marketing', 'France', marketing, { count: 7 }),
      made('utility', 'Spain', 16_600, { count: 3 }),
    ].map((row) => ({ ...row, theirs: Math.round(row.theirs * factor) }));
    expect(said(explain(rows, onTop))).toEqual(
      rows.map((row) => [[['tax_and_margin', 0, row.theirs - row.ours]], 0]),
    );
  });

  it('calls nothing a tax that is none', () => {
    const one = made('utility', 'France', utility, { count: 10, theirs: 12 * utility, theirsMessages: 12 });
    expect(said(explain([one]))).toEqual([[[], 2 * utility]]);
    const uncounted = { ...one, theirsMessages: null };
    expect(said(explain([uncounted]))).toEqual([[[], 2 * utility]]);
    const differing = [
      made('utility', 'France', utility, { count: 10, theirs: 260_000 }),
      made('marketing', 'France', marketing, { count: 10, theirs: 812_000 }),
    ];
    expect(said(explain(differing))).toEqual([
      [[], 12_000],
      [[], 100_000],
    ]);
  });

  it('finds what failed under twenty per cent of VAT, and lets the tax be on that too', () => {
    const rows = [
      made('utility', 'France', utility, {
        count: 10,
        theirs: Math.round(13 * utility * 1.2),
        theirsMessages: 13,
        known: { failed: messages(1, 5, utility) },
      }),
      made('marketing', 'France', marketing, { count: 7, theirs: Math.round(7 * marketing * 1.2) }),
      made('utility', 'Spain', 16_600, { count: 3, theirs: Math.round(3 * 16_600 * 1.2) }),
    ];
    for (const onTop of [nothing, { margin: null, vat: twenty }]) {
      expect(said(explain(rows, onTop))[0]).toEqual([
        [
          ['failed', 3, 3 * utility],
          ['tax_and_margin', 0, rows[0]!.theirs - 13 * utility],
        ],
        0,
      ]);
    }
  });

  it('reads the counts out of the sums where a bill has none', () => {
    const rows = [
      made('utility', 'France', utility, {
        count: 10,
        theirs: 12 * utility,
        theirsMessages: null,
        known: { failed: messages(1, 2, utility) },
      }),
    ];
    expect(said(explain(rows))).toEqual([[[['failed', 2, 2 * utility]], 0]]);
  });

  it('explains a line that is a tax by the percentage that it is of the others', () => {
    const rows = [
      made('utility', 'France', utility, { count: 1000 }),
      made('other', '', 0, { count: 0, price: null, theirs: 4_960_000 }),
    ];
    expect(said(explain(rows, { margin: null, vat: twenty }))[1]).toEqual([
      [['tax_and_margin', 0, 4_960_000]],
      0,
    ]);
    expect(said(explain(rows))[1]).toEqual([[['tax_and_margin', 0, 4_960_000]], 0]);
    expect(said(explain(rows, { margin: null, vat: 10_000_000n }))[1]).toEqual([[], 4_960_000]);
  });
});

describe('causes and what is unexplained', () => {
  it('are the difference to the micro in every row, and no message speaks twice for one cause', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = createRandom(seed);
      const rows = randomRows(random);
      const onTop = random.pick([
        nothing,
        { margin: null, vat: twenty },
        { margin: 5_500_000n, vat: twenty },
      ]);
      for (const { row, claims, unexplained } of explain(rows, onTop, random.pick([1, 100, 10_000]))) {
        const claimed = claims.reduce((total, { amount }) => total + amount, 0);
        const place = `seed ${String(seed)}, ${row.category} ${row.market}`;
        expect(claimed + unexplained, place).toBe(row.theirs - row.ours);
        for (const { messages: ids } of claims) expect(new Set(ids).size, place).toBe(ids.length);
      }
    }
  });
});

function randomRows(random: Random): Made[] {
  const rows: Made[] = [];
  let id = 1;
  const some = (most: number, amount: number): CountedMessage[] => {
    const found = messages(id, Math.floor(random.between(0, most)), amount);
    id += most + 1;
    return found.map((message) => ({ ...message, template: random.pick(['a', 'b', null]) }));
  };
  for (const market of ['France', 'Spain', '']) {
    for (const category of ['marketing', 'utility', 'service', 'other']) {
      if (random.chance(0.3)) continue;
      const price = Math.floor(random.between(1_000, 90_000));
      const count = Math.floor(random.between(0, 20));
      const billed = Math.max(0, count + Math.floor(random.between(-4, 5)));
      const factor = random.pick([1, 1, 1.2, 1.266, random.between(0.5, 1.5)]);
      rows.push(
        made(category, market, price, {
          count,
          price: random.chance(0.1) ? null : price,
          unpriced: random.chance(0.1) ? 2 : 0,
          theirs: Math.round(billed * price * factor),
          theirsMessages: random.chance(0.3) ? null : billed,
          known: {
            unpriced: some(3, price).map((message) => message.id),
            nextMonth: some(4, price),
            lastMonth: some(4, price),
            failed: some(4, price),
            charged: some(20, price),
            freeReplies: some(9, price),
          },
        }),
      );
    }
  }
  return rows;
}
