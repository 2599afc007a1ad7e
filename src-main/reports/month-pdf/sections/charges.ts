import type { Amount } from '../../../../shared/money/money.ts';
import { marketName } from '../../../../shared/tariff/market-name.ts';
import { named } from '../../words/words.ts';
import type { StatementCharge } from '../../statement.ts';
import type { PdfColumn, PdfSection } from '../book.ts';
import { cleanText } from '../clean-text.ts';
import { nameOf, type PdfPage } from '../page.ts';
import { figuresColumn, none, sentences, wide } from './sum-table.ts';

/** The most messages that a PDF lists; a longer list is one for the XLSX. */
export const mostCharges = 5_000;

/** Every message of the month, or the sentence that says where they are; null where there is none. */
export function chargesSection(page: PdfPage, charges: readonly StatementCharge[]): PdfSection | null {
  const { statement, figures, words } = page;
  const title = words.sections.charges;
  if (statement.charges > mostCharges) {
    const text = words.tooMany(figures.count(statement.charges), figures.count(mostCharges));
    return sentences(title, [text]);
  }
  if (charges.length === 0) return null;
  const money = figures.column(charges.map(({ amount }) => amount));
  const hasRange = charges.some(({ amount }) => amount !== null && amount.min !== amount.max);
  const rows = charges.map((charge) => row(page, charge, { money, room: hasRange ? besideRanges : 1 }));
  const column = (title: string, mm: number): PdfColumn => ({ title, align: 'left', width: { mm } });
  return {
    title,
    text: [words.chargesNote],
    columns: [
      column(words.columns.when, 19),
      wide(words.columns.customer, 38),
      wide(words.columns.kind, 34),
      wide(words.columns.market, 29),
      wide(words.columns.why, 37),
      figuresColumn(words.columns.amount, hasRange ? 36 : 18),
    ],
    isDense: true,
    rows: Array.from({ length: Math.ceil(rows.length / together) }, (_, index) =>
      stack(rows.slice(index * together, (index + 1) * together)),
    ),
    total: null,
  };
}

// What a range takes more of the width than one amount, the words beside it have less.
const besideRanges = 0.84;

// Each cell of a table takes memory, so five messages share a row; the line below every fifth also leads the eye.
const together = 5;

function stack(rows: readonly string[][]): string[] {
  return rows[0]?.map((_, at) => rows.map((cells) => cells[at]).join('\n')) ?? [];
}

interface Setting {
  money: (amount: Amount | null) => string;
  /** Which share of their usual width the words have. */
  room: number;
}

/** The cells of one message, each on one line: those of five messages stand in one row, and a second line would part them. */
function row(page: PdfPage, charge: StatementCharge, { money, room }: Setting): string[] {
  const { statement, figures, names } = page;
  const { date, time, customer, name, type, template, market } = charge;
  return [
    `${figures.shortDay(date)} ${time.slice(0, 5)}`,
    nameOf(name, customer ?? '', 14 * room, 1),
    nameOf(template, named(names.kinds, type), 12.5 * room, 1),
    cleanText(market === null ? '' : marketName(market, statement.language), 10.5 * room, 1),
    cleanText(whyOf(page, charge), 14 * room, 1),
    costOf(page, charge, money),
  ];
}

// What was charged says for what, and whether Meta confirmed it; everything else says why it was not.
function whyOf({ names, words }: PdfPage, { outcome, reason, category, certainty }: StatementCharge): string {
  if (outcome === 'charged') {
    const sure = certainty === 'confirmed' ? words.confirmedShort : named(names.certainties, certainty);
    return `${named(names.category, category ?? 'unknown')}, ${sure}`;
  }
  const why = named(names.reasons, reason);
  return outcome === 'refused' ? `${named(names.outcomes, outcome)}, ${why}` : why;
}

function costOf(
  { words }: PdfPage,
  { outcome, amount }: StatementCharge,
  money: (amount: Amount | null) => string,
): string {
  if (outcome === 'free') return words.free;
  return outcome === 'charged' ? money(amount) : none;
}
