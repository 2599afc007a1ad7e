import type { DateOrder } from '../../../../../src-main/imports/types.ts';

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0x1040, 0xff10];

/** Whether the date a line begins with cannot be of an order: a month over 12 or a day over 31 where it would stand. */
export function isImpossible(line: string, order: DateOrder): boolean {
  const found = /^\D*(\d+)\D{1,4}(\d+)\D{1,4}(\d+)/.exec(toLatinDigits(line.slice(0, 40)));
  if (!found) return false;
  const [a = 0, b = 0, c = 0] = found.slice(1).map(Number);
  const [day, month] = order === 'dmy' ? [a, b] : order === 'mdy' ? [b, a] : [c, b];
  return month < 1 || month > 12 || day < 1 || day > 31;
}

function toLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
