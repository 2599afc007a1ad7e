import type { OpenStatement, Statement, StatementCharge } from '../../src-main/reports/statement.ts';

/** How a made statement differs from the usual one. */
export interface MadeStatement {
  language?: 'en' | 'fr';
  charges?: number;
  /** Names that the customers take turns in. */
  names?: readonly string[];
  change?: Partial<Statement>;
}

const usualNames = ['Nadia Coiffure', 'Marc Dubois', 'Atelier Lumière', 'Café du Port'];

/** A statement of November 2026 whose sums fit its charges: every third message is a charged template, the others are free replies. */
export function madeStatement({
  language = 'en',
  charges = 60,
  names = usualNames,
  change = {},
}: MadeStatement = {}): Pick<OpenStatement, 'count' | 'readStatement' | 'charges'> & {
  statement: Statement;
} {
  const made = Array.from({ length: charges }, (_, index) => madeCharge(index, names));
  const statement = { ...sumUp(made, language), ...change };
  return {
    count: charges,
    statement,
    readStatement: () => Promise.resolve(statement),
    async *charges(signal) {
      for (let at = 0; at < made.length; at += 1_000) {
        signal?.throwIfAborted();
        yield made.slice(at, at + 1_000);
      }
    },
  };
}

const rates = { utility: 24_800, marketing: 85_912, service: 0 };
const markets = ['France', 'Germany', 'Rest of Western Europe'];

function madeCharge(index: number, names: readonly string[]): StatementCharge {
  const category = index % 3 === 0 ? (index % 9 === 0 ? 'marketing' : 'utility') : 'service';
  const amount = rates[category];
  const who = index % Math.max(names.length, 7);
  const date = `2026-11-${String((index % 21) + 1).padStart(2, '0')}`;
  return {
    date,
    time: `${String(8 + (index % 11)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}:00`,
    countedOn: date,
    number: '+33144556677',
    customer: `+336123456${String(who).padStart(2, '0')}`,
    name: names[who % names.length] ?? '',
    type: amount > 0 ? 'template' : 'text',
    template: amount > 0 ? (category === 'utility' ? 'pickup_ready' : 'november_offer') : null,
    category,
    market: markets[who % 3] ?? 'France',
    window: amount > 0 ? 'closed' : 'open',
    outcome: amount > 0 ? 'charged' : 'free',
    reason: amount > 0 ? 'template' : 'service_allowance',
    amount: { min: amount, max: amount },
    currency: 'EUR',
    certainty: index % 2 === 0 ? 'confirmed' : 'estimated',
    era: '2026-10-01',
    rateCard: '2026-10-01.eur',
    message: String(index + 1),
  };
}

function sumUp(made: readonly StatementCharge[], language: 'en' | 'fr'): Statement {
  const sum = (some: readonly StatementCharge[]): number =>
    some.reduce((total, { amount }) => total + (amount?.max ?? 0), 0);
  const by = <Key extends object>(
    keyOf: (charge: StatementCharge) => Key,
  ): (Key & { messages: number; unknown: number; amount: { min: number; max: number } })[] =>
    [...Map.groupBy(made, (charge) => JSON.stringify(keyOf(charge))).values()]
      .map((some) => ({
        ...keyOf(some[0]!),
        messages: some.length,
        unknown: 0,
        amount: { min: sum(some), max: sum(some) },
      }))
      .sort((one, other) => other.amount.max - one.amount.max);
  const total = sum(made);
  const customers = by(({ name, customer }) => ({ name, customer }));
  const paid = made.filter(({ outcome }) => outcome === 'charged');
  return {
    month: '2026-11',
    shop: 'Salon Éclat',
    currency: 'EUR',
    timeZone: 'Europe/Paris',
    language,
    madeAt: Date.UTC(2026, 11, 1, 8, 30),
    isRunning: false,
    totals: {
      amount: { min: total, max: total },
      confirmed: sum(made.filter(({ certainty }) => certainty === 'confirmed')),
      estimated: sum(made.filter(({ certainty }) => certainty === 'estimated')),
      messages: made.length,
      unknown: 0,
      charged: paid.length,
      free: made.length - paid.length,
      refused: 0,
      notDelivered: 0,
    },
    byCategory: by(({ category, market }) => ({ category: category ?? '', market: market ?? '' })),
    byMarket: by(({ market }) => ({ market: market ?? '' })),
    byTemplate: by(({ template, category }) => ({ template, category: category ?? '' })).filter(
      ({ template }) => template !== null,
    ),
    byNumber: by(({ number }) => ({ number, name: 'Salon Éclat' })),
    byCustomer: customers.filter(({ amount }) => amount.max > 0),
    freeCustomers: {
      customers: customers.filter(({ amount }) => amount.max === 0).length,
      messages: customers
        .filter(({ amount }) => amount.max === 0)
        .reduce((count, { messages }) => count + messages, 0),
    },
    byDay: Array.from({ length: 30 }, (_, index) => {
      const day = `2026-11-${String(index + 1).padStart(2, '0')}`;
      const some = made.filter(({ countedOn }) => countedOn === day);
      const parts = Map.groupBy(some, ({ category }) => category ?? '');
      return {
        day,
        messages: some.length,
        amount: sum(some),
        categories: [...parts].map(([category, own]) => ({ category, amount: sum(own) })),
      };
    }),
    allowance: [
      { number: '+33 1 44 55 66 77', name: 'Salon Éclat', used: made.length - paid.length, limit: 1_000 },
    ],
    forecast: null,
    avoidable: { amount: 0, causes: [] },
    beside: null,
    lines: [],
    throughApi: null,
    sources: [
      {
        era: '2026-10-01',
        rateCard: '2026-10-01.eur',
        effective: '2026-10-01',
        confidence: 'high',
        messages: made.length,
        throughApi: false,
      },
    ],
    charges: made.length,
  };
}
