import { formatMicros } from '../../../shared/money/micros.ts';
import { defuseCell } from '../csv.ts';

/** A cell as its sheet's XML has it after the reference; empty where nothing stands in it. */
export type Cell = string;

/** The style numbers of a workbook. */
export interface Styles {
  text: number;
  count: number;
  money: number;
  date: number;
  time: number;
  instant: number;
  strong: number;
  strongCount: number;
  strongMoney: number;
  note: number;
}

/** Makes cells. Amounts are micros and become numbers here, in the last step; every number is exact to the last micro as it is written. */
export interface Cells {
  /** What came from outside: defused, and on one line. */
  text(text: string | null): Cell;
  strong(text: string): Cell;
  /** Nothing, in a row of totals. */
  strongBlank: Cell;
  note(text: string): Cell;
  count(count: number): Cell;
  money(micros: number | null): Cell;
  /** `YYYY-MM-DD` */
  date(day: string): Cell;
  /** `HH:MM:SS` */
  time(time: string): Cell;
  /** `YYYY-MM-DDTHH:MM:SS` */
  instant(local: string): Cell;
  /** A formula with the amount that it comes to, rounded so that adding up decimals leaves no trace. */
  sum(formula: string, micros: number): Cell;
  strongSum(formula: string, micros: number): Cell;
  /** The same of an amount that may be too large for micros. */
  strongDecimal(formula: string, amount: string): Cell;
  /** A formula with the count that it comes to. */
  tally(formula: string, count: number): Cell;
  strongTally(formula: string, count: number): Cell;
}

/** Cells in the styles of a workbook. */
export function createCells(styles: Styles): Cells {
  const textIn = (style: number, text: string): Cell =>
    text === ''
      ? ''
      : ` s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
  const numberIn = (style: number, value: string): Cell => ` s="${String(style)}"><v>${value}</v></c>`;
  const formulaIn = (style: number, formula: string, value: string): Cell =>
    ` s="${String(style)}"><f>${escapeText(formula)}</f><v>${value}</v></c>`;
  const rounded = (style: number, formula: string, amount: string): Cell =>
    formulaIn(style, `ROUND(${formula},6)`, amount);

  return {
    text: (text) => textIn(styles.text, defuseCell((text ?? '').replaceAll(/[\r\n]+/g, ' '))),
    strong: (text) => textIn(styles.strong, text),
    strongBlank: ` s="${String(styles.strong)}"/>`,
    note: (text) => textIn(styles.note, text),
    count: (count) => numberIn(styles.count, String(count)),
    money: (micros) => (micros === null ? '' : numberIn(styles.money, formatMicros(micros))),
    date: (day) => numberIn(styles.date, String(dayNumber(day))),
    time: (time) => numberIn(styles.time, String(partOfDay(time))),
    instant: (local) =>
      numberIn(styles.instant, String(dayNumber(local.slice(0, 10)) + partOfDay(local.slice(11)))),
    sum: (formula, micros) => rounded(styles.money, formula, formatMicros(micros)),
    strongSum: (formula, micros) => rounded(styles.strongMoney, formula, formatMicros(micros)),
    strongDecimal: (formula, amount) => rounded(styles.strongMoney, formula, amount),
    tally: (formula, count) => formulaIn(styles.count, formula, String(count)),
    strongTally: (formula, count) => formulaIn(styles.strongCount, formula, String(count)),
  };
}

/** The most UTF-16 units that a cell holds. */
const longestText = 32_767;

/** Text as a sheet may have it: what XML has no place for becomes U+FFFD, what a spreadsheet would read as one of its own codes is marked as text. */
export function escapeText(text: string): string {
  return clip(text)
    .toWellFormed()
    .replaceAll(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function clip(text: string): string {
  if (text.length <= longestText) return text;
  const kept = text.slice(0, longestText - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

// Spreadsheets count days since the end of 1899.
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

function partOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
