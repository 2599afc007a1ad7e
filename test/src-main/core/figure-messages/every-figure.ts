import type { FigureFilter } from '../../../../shared/contract/figure-messages.ts';
import type { MonthSpend } from '../../../../shared/contract/spend.ts';

/** One figure of a month as the page shows it, with what a click on it asks for; null is not shown. */
export interface Figure {
  name: string;
  ask: Partial<FigureFilter>;
  messages: number | null;
  unknown: number | null;
  /** The upper end of the sum. */
  amount: string | null;
}

type Half = MonthSpend | MonthSpend['through_api'];

/**
 * Every figure of a month that can be clicked. Where Meta told that it billed a reply, the allowance is used up, with more replies than are
 * here: then its count says nothing (`isTold`).
 */
export function everyFigure(month: MonthSpend, isTold: boolean): Figure[] {
  return [
    ...halfFigures(month, false),
    ...halfFigures(month.through_api, true),
    figure('replayed, refused', { through_api: true, outcome: 'refused' }, month.through_api.refused),
    figure('confirmed', { certainty: 'confirmed' }, null, null, month.to_date.confirmed),
    figure('estimated', { certainty: 'estimated' }, null, null, month.to_date.estimated),
    ...month.by_day.flatMap(({ day, messages, amount, categories }) => [
      figure(day, { day }, messages, null, amount),
      figure(`${day} paid`, { day, is_paid: true }, null, null, amount),
      ...categories.map((row) =>
        figure(
          `${day} ${row.category}`,
          { day, category: row.category, outcome: 'charged' },
          row.messages,
          null,
          row.amount,
        ),
      ),
    ]),
    ...month.allowance.map(({ number, used, elsewhere }) =>
      figure(`allowance of ${number}`, { number, is_allowance: true }, isTold ? null : used - elsewhere),
    ),
    figure('compared', { estimate: 'any' }, month.estimates.confirmed),
    figure('wrong', { estimate: 'wrong' }, month.estimates.wrong),
    ...month.estimates.kinds.map(({ ours, metas, messages }) =>
      figure(`${ours} as ${metas}`, { ours, metas }, messages),
    ),
  ];
}

function halfFigures(half: Half, isThrough: boolean): Figure[] {
  const of = isThrough ? { through_api: true } : {};
  const all = half.to_date;
  return [
    figure('all', of, all.messages, all.unknown_messages, all.amount.max),
    figure('paid', { ...of, is_paid: true }, null, all.unknown_messages, all.amount.max),
    figure('unknown', { ...of, is_unknown: true }, all.unknown_messages, all.unknown_messages, '0'),
    ...half.by_category.map(({ category, market, messages, amount }) =>
      figure(`${category} ${market}`, { ...of, category, market }, messages, null, topOf(amount)),
    ),
    ...half.by_template.map(({ template, category, ...row }) =>
      figure(
        `${template ?? 'unnamed'} ${category}`,
        { ...of, template, category },
        row.messages,
        row.unknown_messages,
        topOf(row.amount),
      ),
    ),
    ...half.by_number.map(({ number, ...row }) =>
      figure(number, { ...of, number }, row.messages, row.unknown_messages, topOf(row.amount)),
    ),
  ];
}

function topOf(amount: MonthSpend['by_number'][number]['amount']): string | null {
  return amount === null || typeof amount === 'string' ? amount : amount.max;
}

function figure(
  name: string,
  ask: Partial<FigureFilter>,
  messages: number | null,
  unknown: number | null = null,
  amount: string | null = null,
): Figure {
  return { name, ask, messages, unknown, amount };
}
