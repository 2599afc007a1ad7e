import { billedCategories } from '../../../../../shared/tariff/billed-categories.ts';
import { marketsOn } from '../../../../../shared/tariff/market-lists.ts';
import type { Language } from '../../../../messages/translate.svelte.ts';
import { billCategory, billMarket } from '../bill-words.ts';

interface Choice {
  value: string;
  label: string;
}

const pricedPerMessage = '2024-11';
const firstBilled = '2022-02';

/** The categories that a bill of a month may name, then all of them together and what is no message; `also` are those it has already. */
export function categoryChoices(month: string, also: readonly string[]): Choice[] {
  const billed = month < firstBilled ? ['notification'] : billedCategories(`${month}-28`);
  const international = month >= pricedPerMessage ? ['authentication_international'] : [];
  const all = [...new Set([...billed, ...international, '', 'other', ...also])];
  return all.map((value) => ({ value, label: billCategory(value) }));
}

/** The markets of a month by name in the owner's language, before them all together; `also` are those a bill has already. */
export function marketChoices(month: string, also: readonly string[], language: Language): Choice[] {
  const markets = [...new Set([...marketsOn(`${month}-28`), ...also])].filter((market) => market !== '');
  const order = new Intl.Collator(language);
  const named = markets.map((value) => ({ value, label: billMarket(value) }));
  return [
    { value: '', label: billMarket('') },
    ...named.sort((one, other) => order.compare(one.label, other.label)),
  ];
}

/** The months that a bill may be of, newest first: as many as a year and more before today's, and `also`. */
export function monthChoices(today: string, also: string): string[] {
  const most = 24;
  const [year = 0, number = 1] = today.split('-').map(Number);
  const count = year * 12 + number - 1;
  const recent = Array.from({ length: most }, (_, index) => {
    const one = count - index;
    return `${String(Math.floor(one / 12))}-${String((one % 12) + 1).padStart(2, '0')}`;
  });
  return [...new Set([...recent, also])].sort().reverse();
}
