import type { MonthSpend } from '../../../shared/contract/spend.ts';
import { formatMoneyRange } from '../../../shared/money/format-money.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import { isSumUnknown } from '../../../shared/money/unknown-sum.ts';
import type { Call } from './command.ts';

/** A month's sum in words: "unknown" or "at least" where messages have no known price, never a zero that is none. */
export function describeSum(
  sum: Pick<MonthSpend['to_date'], 'amount' | 'unknown_messages'>,
  currency: string,
  { words, language }: Pick<Call, 'words' | 'language'>,
): string {
  if (isSumUnknown(sum)) return words.unknownSum;
  const { min, max } = sum.amount;
  const money = formatMoneyRange(parseMicros(min), parseMicros(max), currency, language);
  return sum.unknown_messages === 0 ? money : words.atLeast(money);
}
