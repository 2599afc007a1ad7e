import type { HandLine } from '../../../../shared/contract/spend.ts';
import type { Language } from '../../../messages/translate.svelte.ts';

/** What is typed of a line. */
export interface TypedLine {
  text: string;
  amount: string;
  currency: string;
}

/** A line as its owner would type it again; every amount reads back as it is. */
export function typedLine({ text, amount, currency }: HandLine, language: Language): TypedLine {
  const [whole = '', fraction = ''] = amount.split('.');
  const point = language === 'fr' ? ',' : '.';
  return { text, currency, amount: fraction === '' ? whole : `${whole}${point}${fraction.padEnd(2, '0')}` };
}
