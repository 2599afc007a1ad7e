import { parseMicros } from '../../../shared/money/micros.ts';
import type { Amount } from '../../../shared/money/money.ts';
import type { StatementSum } from '../../reports/statement.ts';

type Text = string | { min: string; max: string };

/** An amount of the contract in micros again. */
export function readAmount(text: Text): Amount {
  return typeof text === 'string'
    ? { min: parseMicros(text), max: parseMicros(text) }
    : { min: parseMicros(text.min), max: parseMicros(text.max) };
}

interface Figure {
  messages: number;
  unknown_messages: number;
  amount: Text | null;
}

/** A figure of the contract, with whatever names it, as a sum of the statement. */
export function toSum<Named extends Figure>(figure: Named): Omit<Named, keyof Figure> & StatementSum {
  const { messages, unknown_messages: unknown, amount, ...names } = figure;
  return { ...names, messages, unknown, amount: amount === null ? null : readAmount(amount) };
}
