import { parseMicros } from '../../money/micros.ts';
import type { ProblemCode } from './types.ts';

/** How one file writes its decimals; null when its numbers can be read either way. */
export type DecimalMark = '.' | ',' | null;

const grouped = {
  '.': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  ',': /^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/,
};
const plain = { '.': /^\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i, ',': /^\d+(?:,\d+)?$/ };
// Beyond it micros are no longer exact.
const mostMoney = 1e9;
const longestNumber = 40;

/** Whether a cell says that there is no rate. */
export function isNone(cell: string): boolean {
  return /^(?:|n\/?a|n\.a\.|[-–—]+)$/i.test(cell.trim());
}

/** Which decimal mark the cells of a table show; null when they hold marks that could be either. */
export function findDecimalMark(cells: readonly string[]): DecimalMark {
  const texts = cells.map(bare).filter((text) => text.length <= longestNumber);
  const shown = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  const comma = shown(/^(?:0,\d+|\d+,(?!\d{3}$)\d+|[\d. ]+\.\d{3},\d+)$/);
  const point = shown(/^(?:0\.\d+|\d+\.(?!\d{3}$)\d+|[\d,]+,\d{3}\.\d+)$/);
  if (comma !== point) return comma ? ',' : '.';
  return shown(/[.,]/) ? null : '.';
}

/** The micros of a cell, or why it has none. */
export function readMicros(cell: string, mark: DecimalMark): number | ProblemCode {
  const text = bare(cell);
  if (/^[-−(]/.test(text)) return 'negative_rate';
  if (mark === null && /[.,]/.test(text)) return 'ambiguous_number';
  const decimal = mark ?? '.';
  if (text.length > longestNumber) return 'not_a_number';
  if (!plain[decimal].test(text) && !grouped[decimal].test(text)) return 'not_a_number';
  const number = Number(
    decimal === '.' ? text.replaceAll(',', '') : text.replace(/[. ]/g, '').replace(',', '.'),
  );
  if (!(number < mostMoney)) return 'absurd_rate';
  const micros = parseMicros(number.toFixed(6));
  return micros === 0 ? 'zero_rate' : micros;
}

/** A whole number of messages, thousands separated or not; null for anything else. */
export function readCount(cell: string): number | null {
  const text = bare(cell);
  const isWhole = /^\d{1,12}(?:\.0+)?$/.test(text) || /^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(text);
  const isGrouped =
    /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(text) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(text);
  if (!isWhole && !isGrouped) return null;
  const count = Number(isWhole ? text : text.replace(/[.,' ]/g, ''));
  return Number.isSafeInteger(count) && count < 1e12 ? count : null;
}

// Currency signs before or after a number say nothing that the currency does not; odd spaces are spaces.
function bare(cell: string): string {
  return cell
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .trim()
    .replace(/^(?:US\$|\$US|AU?\$|MX\$|R\$|S\$|RP\.?|[$€£₹])\s*/i, '')
    .replace(/\s*[$€£₹]$/, '');
}
