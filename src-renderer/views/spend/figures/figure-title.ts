import type { MonthSpend } from '../../../../shared/contract/spend.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import { causeWords } from '../causes/cause-words.ts';
import { estimateKindWords } from '../estimate-words.ts';
import { categoryWords, dotted, placeWords } from '../spend-words.ts';

type Query = ReadonlyMap<string, string>;

/** Which figure an address is of, in the owner's words. */
export function figureTitle(query: Query, format: Format): string {
  const day = query.get('day');
  const parts = [kindWords(query), ...wayWords(query), day !== undefined && dayWords(day, format)];
  return dotted(parts) || t(query.get('is_paid') === '1' ? 'figures.paid' : 'figures.all');
}

/** What the messages are: of a cause, a category, a template. */
function kindWords(query: Query): string | null {
  const [cause, category, market, template] = ['cause', 'category', 'market', 'template'].map((key) =>
    query.get(key),
  );
  if (cause !== undefined) return cause === 'all' ? t('causes.avoidable') : causeWords(cause);
  if (template !== undefined) {
    return dotted([
      template || t('spend.template_unnamed'),
      category !== undefined && categoryWords(category),
    ]);
  }
  if (category === undefined) return null;
  return market === undefined ? categoryWords(category) : placeWords({ category, market });
}

function wayWords(query: Query): (string | null)[] {
  const [ours, metas] = [query.get('ours'), query.get('metas')];
  return [
    query.get('through_api') === '1' ? t('figures.through_api') : null,
    query.get('is_allowance') === '1' ? t('figures.allowance') : null,
    query.get('is_unknown') === '1' ? t('figures.unknown') : null,
    query.get('outcome') === 'refused' ? t('figures.refused') : null,
    query.get('certainty') === 'confirmed' ? t('figures.confirmed') : null,
    query.get('certainty') === 'estimated' ? t('figures.estimated') : null,
    query.get('estimate') === 'any' ? t('figures.compared') : null,
    query.get('estimate') === 'wrong' ? t('figures.wrong') : null,
    ours !== undefined && metas !== undefined ? estimateKindWords({ ours, metas }) : null,
  ];
}

function dayWords(day: string, format: Format): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
    ? format.calendar(day, { day: 'numeric', month: 'long', year: 'numeric' })
    : day;
}

/** A cause of avoidable spend, or all of them together, as its messages and what they need not have cost; null when the month has none of it. */
export function causeFigure(
  { avoidable }: Pick<MonthSpend, 'avoidable'>,
  cause: string,
): { messages: readonly string[]; amount: string } | null {
  if (cause !== 'all') return avoidable.causes.find((one) => one.cause === cause) ?? null;
  if (avoidable.causes.length === 0) return null;
  return {
    messages: [...new Set(avoidable.causes.flatMap(({ messages }) => messages))],
    amount: avoidable.amount,
  };
}
