import { Refusal } from '../../../shared/contract/refusal.ts';
import { readTypedAmount } from '../../../shared/money/typed-amount.ts';
import { hasInk } from '../../../shared/text/has-ink.ts';

const most = 1_000_000_000;
const mostMicros = most * 1_000_000;
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** What a line is for, on one line; refused with `empty_line` when nothing of it can be seen. */
export function readLineText(typed: string): string {
  const text = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (!hasInk(text)) throw new Refusal('empty_line', 'Say what this cost was for, in a few words.');
  return text;
}

/** An amount as it was typed, in micros, below zero for a credit; refused with `bad_line_amount`, `ambiguous_amount` or `amount_too_large`. */
export function readLineAmount(typed: string, language: 'en' | 'fr'): number {
  const micros = readTypedAmount(typed, language);
  if (micros === 'ambiguous') throw ambiguous(typed.trim());
  if (micros === null) {
    throw new Refusal(
      'bad_line_amount',
      'Write the amount as a number, such as 12.50 or 1,234.50, with at most six decimals and without the currency.',
    );
  }
  if (Math.abs(micros) <= mostMicros) return micros;
  throw new Refusal('amount_too_large', 'An amount entered by hand goes up to 1,000,000,000.', { most });
}

/** A currency code in any case; refused with `bad_currency`. */
export function readLineCurrency(typed: string): string {
  const code = typed.trim().toUpperCase();
  if (currencies.has(code)) return code;
  throw new Refusal(
    'bad_currency',
    `"${typed.slice(0, 20)}" is not a currency: write its code, such as EUR.`,
  );
}

function ambiguous(typed: string): Refusal {
  const [whole, rest] = [typed.replaceAll(/[.,]/g, ''), typed.replace('.', ',')];
  return new Refusal(
    'ambiguous_amount',
    `"${typed}" could be ${whole} or ${rest}: write the one or the other with more digits, ${whole},00 or ${rest}0.`,
    { typed, whole, decimal: rest },
  );
}
