import type { FigureFilter } from '../../../../shared/contract/figure-messages.ts';

type Query = ReadonlyMap<string, string>;

const words = ['day', 'category', 'market', 'outcome', 'certainty', 'ours', 'metas'] as const;
const marks = ['through_api', 'is_paid', 'is_unknown', 'is_allowance'] as const;

/** What an address asks the core for; anything unknown in it asks for nothing. */
export function figureFilter(query: Query): Partial<FigureFilter> {
  const estimate = query.get('estimate');
  const template = query.get('template');
  return {
    ...Object.fromEntries(words.flatMap((key) => (query.has(key) ? [[key, query.get(key)]] : []))),
    ...Object.fromEntries(marks.flatMap((key) => (query.get(key) === '1' ? [[key, true]] : []))),
    ...(estimate === 'any' || estimate === 'wrong' ? { estimate } : {}),
    // No template is called nothing: so its name is not known.
    ...(template === undefined ? {} : { template: template === '' ? null : template }),
  };
}

/** What an address carries for a figure of what the phone sent, priced as if through the API. */
export function throughQuery(isThrough: boolean): Record<string, string> {
  return isThrough ? { through_api: '1' } : {};
}
