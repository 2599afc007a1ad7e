import type { AmountShape } from '../../../../shared/contract/shapes.ts';
import type { WhatIf } from '../../../../shared/contract/spend.ts';
import { isSumUnknown } from '../../../../shared/money/unknown-sum.ts';
import { t, type MessageKey } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

/** Which way a difference goes; `either` where it is only known to lie on both sides of nothing. */
export type Direction = 'less' | 'more' | 'same' | 'either';

/** Which way a difference goes. */
export function directionOf(difference: AmountShape): Direction {
  const { min, max } = endsOf(difference);
  if (Number(min) === 0 && Number(max) === 0) return 'same';
  if (Number(max) <= 0) return 'less';
  return Number(min) >= 0 ? 'more' : 'either';
}

/** A difference with its sign: "−€1.24", "+€0.02" or "€0.00"; a range from one end to the other. */
export function signedWords(difference: AmountShape, currency: string, format: Format): string {
  const { min, max } = endsOf(difference);
  const low = signed(min, currency, format);
  if (Number(min) === Number(max)) return low;
  const high = signed(max, currency, format);
  if (low !== high) return t('whatIf.range', { low, high });
  return t('whatIf.range', {
    low: signed(min, currency, format, true),
    high: signed(max, currency, format, true),
  });
}

/** Whether nothing can be compared, because nothing is known of one side's prices. */
export function isUnknown({ actual, other }: Pick<WhatIf, 'actual' | 'other'>): boolean {
  return isSumUnknown(actual.to_date) || isSumUnknown(other.to_date);
}

/** How many messages are left out of either side because they have no known price; null where none is. */
export function leftOutWords({ actual, other }: Pick<WhatIf, 'actual' | 'other'>): string | null {
  const [was, would] = [actual.to_date.unknown_messages, other.to_date.unknown_messages];
  const keys: [number, MessageKey][] = [
    [was, 'whatIf.left_out_actual'],
    [would, 'whatIf.left_out_other'],
  ];
  const sentences = keys.filter(([count]) => count > 0).map(([count, key]) => t(key, { count }));
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** A sentence of the core's whose signs stay with their amounts at the end of a line. */
export function joinSigns(text: string): string {
  return text.replaceAll(/[−+](?=\S)/g, '$&\u2060');
}

function endsOf(amount: AmountShape): { min: string; max: string } {
  return typeof amount === 'string' ? { min: amount, max: amount } : amount;
}

function signed(decimal: string, currency: string, format: Format, isExact = false): string {
  const bare = decimal.replace('-', '');
  const size = isExact ? format.price(bare, currency) : format.money(bare, currency);
  const value = Number(decimal);
  return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`;
}
