import { Refusal } from '../../contract/refusal.ts';
import type { RateProblem } from './types.ts';

const listed = 5;

/** The refusal for a file in which no rate card was found; it says what was looked for. */
export function notARateCard(file: string): Refusal {
  return new Refusal(
    'not_a_rate_card',
    `${file} is none of Meta's rate cards: there is no line with the columns Market and Marketing, Utility or Authentication, nor one with Market, From, To and Rate for volume tiers, with rates below it.`,
    { file },
  );
}

/** The refusal for a card that does not say from when it applies. */
export function effectiveNeeded(file: string): Refusal {
  return new Refusal(
    'effective_needed',
    `Neither the notes of ${file} nor its name say from which day it applies: add it, as in --effective 2026-10-01.`,
    { file },
  );
}

/** The refusal for a day that does not exist or lies before Meta's first price. */
export function badEffective(value: string): Refusal {
  return new Refusal(
    'bad_effective',
    `"${value.slice(0, 40)}" is not a day from which a rate card can apply: write it as 2026-10-01.`,
  );
}

/** The refusal for a card that does not say in which currency it is. */
export function currencyNeeded(file: string): Refusal {
  return new Refusal(
    'currency_needed',
    `Neither a column of ${file} nor its notes or name say in which currency its rates are: add it, as in --currency EUR.`,
    { file },
  );
}

/** The refusal for a currency that the owner named and the file contradicts, or that does not exist. */
export function currencyDiffers(file: string, said: string, found: readonly string[]): Refusal {
  return found.length === 0
    ? new Refusal('bad_currency', `"${said.slice(0, 20)}" is not a currency: write its code, such as EUR.`)
    : new Refusal('currency_differs', `The rates of ${file} are in ${found.join(', ')}, not in ${said}.`, {
        file,
        said,
        found,
      });
}

/** The refusal for a card of which too much is in doubt to trust the rest. */
export function tooDoubtful(file: string, problems: readonly RateProblem[]): Refusal {
  const lines = [...new Set(problems.flatMap(({ line }) => (line === null ? [] : [line])))];
  const shown = lines.slice(0, listed).join(', ') + (lines.length > listed ? '…' : '');
  return new Refusal(
    'rate_card_doubtful',
    `Too many lines of ${file} cannot be read for sure (${shown}), so nothing was imported. Download it from Meta again.`,
    { file, lines: shown },
  );
}
