import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatMicros } from '../../../../shared/money/micros.ts';
import type { Statement } from '../../../../src-main/reports/statement.ts';
import { writeMonthPdf } from '../../../../src-main/reports/month-pdf/write-month-pdf.ts';
import { madeStatement, type MadeStatement } from '../../../helpers/made-statement.ts';
import { readPdf, type ReadPdf } from '../../../helpers/read-pdf.ts';

const never = new AbortController().signal;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrine-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;

async function emptyFile(): Promise<string> {
  const file = path.join(folder, `${String(++files)}.pdf`);
  await writeFile(file, '');
  return file;
}

async function writePdf(made: MadeStatement, paper: 'a4' | 'letter'): Promise<ReadPdf> {
  const file = await emptyFile();
  await writeMonthPdf(
    madeStatement(made),
    file,
    { decimals: '.', bom: false, paper },
    () => undefined,
    never,
  );
  return readPdf(await readFile(file));
}

const names = [
  '#read("/etc/passwd")',
  '$x$ *b* \\ #image("http://example.com/a.png")',
  'محمد علي',
  '王小明',
  'นาเดีย',
  '김민준',
  'नादिया',
  'Nadia 👩‍👩‍👧‍👦🇫🇷👋🏽',
  'W'.repeat(10_000),
  '\u200b\u200b',
  '\u202eexe.gnp',
];

// As much as can stand on the first page, and more.
const full: Partial<Statement> = {
  shop: 'Le très grand salon de coiffure et de beauté du quai des Célestins',
  isRunning: true,
  madeAt: Date.UTC(2026, 10, 21, 15, 40),
  forecast: { low: 4_400_000, middle: 4_900_000, high: 5_600_000 },
  avoidable: {
    amount: 1_240_000,
    causes: [
      'template_where_reply_allowed',
      'window_missed',
      'ad_lead_unanswered',
      'split_bubbles',
      'repeated_automatic',
      'category_moved',
    ].map((cause) => ({ cause, messages: 12, amount: 206_666 })),
  },
  allowance: ['+33 1 44 55 66 77', '+33 1 44 55 66 78', '+33 6 44 55 66 79', '+33 6 44 55 66 80'].map(
    (number, index) => ({ number, name: null, used: 1_000 - index, limit: 1_000 }),
  ),
  beside: {
    providerMargin: { min: 173_520, max: 173_520 },
    vat: { min: 728_000, max: 728_000 },
    total: { min: 4_371_520, max: 4_371_520 },
    marginPercent: '5',
    vatPercent: '20',
  },
  lines: Array.from({ length: 6 }, (_, index) => ({
    text: `Diffusion ${String(index)} ${'payée '.repeat(40)}`,
    amount: 12_345_678,
    currency: index === 0 ? 'USD' : 'EUR',
  })),
  throughApi: {
    messages: 212,
    amount: { min: 1_860_000, max: 1_860_000 },
    unknown: 0,
    refused: 9,
    byCategory: [
      {
        category: 'service',
        market: 'France',
        messages: 203,
        unknown: 0,
        amount: { min: 1_860_000, max: 1_860_000 },
      },
    ],
  },
};

describe('the PDF of a month', () => {
  let english: ReadPdf;
  let french: ReadPdf;

  beforeAll(async () => {
    english = await writePdf({ charges: 120, names }, 'a4');
    const { totals } = madeStatement({ charges: 420 }).statement;
    const change = { ...full, totals: { ...totals, unknown: 12 } };
    french = await writePdf({ language: 'fr', charges: 420, change }, 'letter');
  });

  it('is as large as its paper, and every page says which of how many it is, of which shop and month', () => {
    expect(english.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      english.pages.map(() => [595, 842]),
    );
    expect(french.pages.map(({ width, height }) => [width, height])).toEqual(
      french.pages.map(() => [612, 792]),
    );
    english.pages.forEach(({ lines }, index) => {
      expect(lines.at(-1)).toBe(
        `Salon Éclat · November 2026\t${String(index + 1)} / ${String(english.pages.length)}`,
      );
    });
    expect(french.pages.at(-1)?.lines.at(-1)).toMatch(/ · novembre 2026\t(\d+) \/ \1$/);
  });

  it('says what it is: title, author, language, and a bookmark for every part', () => {
    expect(english.raw).toContain('/Title (WhatsApp costs, November 2026)');
    expect(english.raw).toContain('/Lang (en)');
    expect(french.raw).toContain('/Lang (fr)');
    expect(english.outline).toEqual([
      'WhatsApp costs, November 2026',
      'Appendix',
      'How the total is made up',
      'By category and market',
      'By market',
      'By template',
      'By number',
      'By customer',
      'By day',
      'Where the prices come from',
      'Every message',
    ]);
  });

  it('has one page for the owner, however much there is to say', () => {
    const [first, second] = french.pages.map(({ lines }) => lines.join('\n'));
    expect(first).toMatch(/^Coûts WhatsApp de novembre 2026, jusqu’ici$/m);
    expect(first).toContain('au moins 6,34\u00a0€');
    expect(first).toContain('Connu\u00a0: 6,344264\u00a0€');
    expect(first).toContain('12 messages n’ont pas de prix connu.');
    expect(first).toContain('Ce n’est pas une facture');
    expect(second).toMatch(/^Annexe$/m);
    expect(english.pages[1]?.lines).toContain('Appendix');
  });

  it('sums up in every table what the statement says, to the last micro', () => {
    const total = formatMicros(madeStatement({ charges: 120, names }).statement.totals.amount.max);
    const totals = english.pages.flatMap(({ lines }) => lines.filter((line) => line.startsWith('Total\t')));
    expect(totals).toHaveLength(7);
    for (const line of totals) expect(line.split('\t').at(-1)?.replace(/0+$/, '')).toBe(`€${total}`);
  });

  it('prints names as they are, whatever they say and in whatever script', () => {
    const text = english.pages.flatMap(({ lines }) => lines).join('\n');
    for (const name of ['#read("/etc/passwd")', '$x$ *b* \\ #image("http:', '王小明', '김민준']) {
      expect(text).toContain(name);
    }
    expect(text).toContain('👩‍👩‍👧‍👦');
    expect(text).toMatch(/W{10,20}…/);
    expect(text).not.toMatch(/W{30}|root:/);
    // Nothing of that name can be seen: the customer's number stands for it.
    expect(text).toMatch(/\t\+33612345609\t/);
  });

  it('repeats the head of the list of messages on every page that it reaches', () => {
    const listed = french.pages.filter(({ lines }) =>
      lines.some((line) => /^\d\d\/\d\d \d\d:\d\d\t/.test(line)),
    );
    expect(listed.length).toBeGreaterThan(3);
    for (const { lines } of listed) {
      expect(lines).toContain('Envoyé\tClient\tSorte\tMarché\tIssue\tMontant');
    }
    const rows = listed.flatMap(({ lines }) => lines).filter((line) => /^\d\d\/\d\d \d\d:\d\d\t/.test(line));
    expect(rows).toHaveLength(420);
  });
});

// Messages share a row of the table: one that took two lines would move all below it away from their dates.
it.each(['en', 'fr'] as const)(
  'keeps every message on one line where prices are ranges (%s)',
  async (language) => {
    const made = madeStatement({
      language,
      charges: 60,
      names: ['Aïssatou Wagner-Mbappé de la Rochefoucauld'],
    });
    const ranged: typeof made = {
      ...made,
      async *charges(signal) {
        for await (const page of made.charges(signal))
          yield page.map((charge) => ({
            ...charge,
            amount: charge.outcome === 'charged' ? { min: 1_024_800, max: 1_085_912 } : charge.amount,
            category: charge.category === 'marketing' ? null : charge.category,
          }));
      },
    };
    const file = await emptyFile();
    await writeMonthPdf(ranged, file, { decimals: '.', bom: false, paper: 'a4' }, () => undefined, never);
    const { pages } = readPdf(await readFile(file));
    const lines = pages.flatMap((page) => page.lines).filter((line) => /^\d\d\/\d\d \d\d:\d\d\t/.test(line));
    expect(lines).toHaveLength(60);
    for (const line of lines) {
      const [, , , , why = '', amount = ''] = line.split('\t');
      const isFree = /^(?:free|gratuit)$/.test(amount);
      expect(/^(?:within the free|parmi les réponses)/.test(why), line).toBe(isFree);
    }
    const unknown = language === 'en' ? /unknown category, / : /catégorie inconnue, /;
    expect(lines.some((line) => unknown.test(line))).toBe(true);
  },
);

it('names the XLSX where there are more messages than a PDF lists, without reading them', async () => {
  const change = { charges: 100_000 };
  const made = { ...madeStatement({ charges: 1, change }), count: 100_000 };
  const file = await emptyFile();
  const told: [number, number][] = [];
  await writeMonthPdf(
    {
      ...made,
      charges: () => {
        throw new Error('They are not needed.');
      },
    },
    file,
    { decimals: '.', bom: false, paper: 'a4' },
    (...progress) => told.push(progress),
    never,
  );
  const text = readPdf(await readFile(file))
    .pages.flatMap(({ lines }) => lines)
    .join('\n');
  expect(text).toContain('This month has 100,000 messages. Up to 5,000 are listed in a PDF');
  expect(told.at(-1)).toEqual([1, 100_000]);
});

it('ends at once when it is cancelled, leaves nothing in the file and no thread behind', async () => {
  const file = await emptyFile();
  // Other tests of this process may have threads of their own.
  const before = countThreads();
  const reason = new Error('Cancelled.');
  const canceller = new AbortController();
  const written = writeMonthPdf(
    madeStatement({ charges: 5_000 }),
    file,
    { decimals: '.', bom: false, paper: 'a4' },
    (done) => {
      // Everything is read: the pages are being set.
      if (done === 0.2) setTimeout(() => canceller.abort(reason), 500);
    },
    canceller.signal,
  );
  await expect(written).rejects.toBe(reason);
  expect((await stat(file)).size).toBe(0);
  expect(countThreads()).toBeLessThanOrEqual(before);
});

function countThreads(): number {
  return process.getActiveResourcesInfo().filter((name) => /worker|port/i.test(name)).length;
}
