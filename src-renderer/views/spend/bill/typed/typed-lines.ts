import { formatMicros } from '../../../../../shared/money/micros.ts';
import { readTypedAmount } from '../../../../../shared/money/typed-amount.ts';
import type { Language } from '../../../../messages/translate.svelte.ts';
import { readWholeNumber } from '../../whole-number.ts';

/** A line as it stands in its fields. */
export interface TypedLine {
  category: string;
  market: string;
  messages: string;
  amount: string;
}

/** What keeps a field from being read. */
export type FieldProblem = 'amount_missing' | 'amount_bad' | 'amount_ambiguous' | 'messages_bad' | 'twice';

/** What is wrong with a line, by field. */
export interface LineProblems {
  amount: FieldProblem | null;
  messages: FieldProblem | null;
  /** Another line says the same category and market. */
  category: FieldProblem | null;
}

/** A line that nobody has typed into counts for nothing. */
export function isBlank({ messages, amount }: TypedLine): boolean {
  return messages.trim() === '' && amount.trim() === '';
}

/** What is wrong with each of the lines; null for all is right. */
export function findProblems(lines: readonly TypedLine[], language: Language): LineProblems[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    if (isBlank(line)) return { amount: null, messages: null, category: null };
    const place = `${line.category} ${line.market}`;
    const isTwice = line.category !== 'other' && seen.has(place);
    seen.add(place);
    return {
      amount: amountProblem(line.amount, language),
      messages:
        line.messages.trim() === '' || readWholeNumber(line.messages) !== null ? null : 'messages_bad',
      category: isTwice ? 'twice' : null,
    };
  });
}

/** Whether a line can be kept as it is. */
export function isRight({ amount, messages, category }: LineProblems): boolean {
  return amount === null && messages === null && category === null;
}

/** The sum of what can be read, as a decimal string, the messages counted, and how many amounts cannot be read. */
export function sumTyped(
  lines: readonly TypedLine[],
  language: Language,
): { amount: string; messages: number; unread: number } {
  const amounts = lines
    .filter((line) => line.amount.trim() !== '')
    .map((line) => readTypedAmount(line.amount, language));
  const read = amounts.filter((amount) => typeof amount === 'number');
  return {
    amount: formatMicros(read.reduce((sum, amount) => sum + amount, 0)),
    messages: lines.reduce((sum, line) => sum + (readWholeNumber(line.messages) ?? 0), 0),
    unread: amounts.length - read.length,
  };
}

/** The lines as the core takes them: those that are not blank, amounts as plain decimals, what is no message in no market. To be called when nothing is wrong with them. */
export function toLines(
  lines: readonly TypedLine[],
  language: Language,
): { category: string; market: string; messages: number | null; amount: string }[] {
  return lines
    .filter((line) => !isBlank(line))
    .map(({ category, market, messages, amount }) => {
      const micros = readTypedAmount(amount, language);
      if (typeof micros !== 'number') throw new Error('An amount that cannot be read was to be kept.');
      const place = { category, market: category === 'other' ? '' : market };
      return { ...place, messages: readWholeNumber(messages), amount: formatMicros(micros) };
    });
}

/** A stored amount as its owner would type it. */
export function toTyped(amount: string, language: Language): string {
  return language === 'fr' ? amount.replace('.', ',') : amount;
}

function amountProblem(text: string, language: Language): FieldProblem | null {
  if (text.trim() === '') return 'amount_missing';
  const micros = readTypedAmount(text, language);
  if (micros === 'ambiguous') return 'amount_ambiguous';
  return micros === null ? 'amount_bad' : null;
}
