import type { FigureFilter } from '../../../shared/contract/figure-messages.ts';
import type { MonthTotalRow } from '../../database/charges.ts';
import { hasEstimate, isWrong, kindsOf } from '../estimate-figures.ts';
import { countsTowardsAllowance } from '../month-allowance.ts';
import { isDelivered, isOfTemplate } from '../month-figures.ts';
import { dayName } from '../month-time.ts';

/** Which rows of a month (`YYYY-MM`) a figure counts. It asks of each row what the figure itself asks. */
export function figureMatcher(month: string, filter: FigureFilter): (row: MonthTotalRow) => boolean {
  const tests = [ofWay(filter), ofKind(filter), ofPrice(filter), ofEstimate(filter)];
  return (row) =>
    (filter.day === undefined || dayName(month, row.day) === filter.day) && tests.every((test) => test(row));
}

type Test = (row: MonthTotalRow) => boolean;

function ofWay({ through_api: isThrough, outcome, reason, is_allowance: isAllowance }: FigureFilter): Test {
  return (row) =>
    row.through_api === (isThrough ? 1 : 0) &&
    isAsked(outcome, row.outcome) &&
    isAsked(reason, row.reason) &&
    (isAllowance !== true || countsTowardsAllowance(row));
}

function ofKind({ category, market, template }: FigureFilter): Test {
  if (category === undefined && market === undefined && template === undefined) return () => true;
  return (row) =>
    isDelivered(row) &&
    isAsked(category, row.category ?? 'unknown') &&
    isAsked(market, row.market) &&
    (template === undefined || (isOfTemplate(row) && row.template === template));
}

function ofPrice({ certainty, is_paid: isPaid, is_unknown: isUnknown }: FigureFilter): Test {
  return ({ amount_max: amount, certainty: how }) =>
    (certainty === 'estimated' ? how !== 'confirmed' : isAsked(certainty, how)) &&
    (isPaid !== true || amount === null || amount > 0) &&
    (isUnknown !== true || amount === null);
}

function ofEstimate({ estimate, ours, metas }: FigureFilter): Test {
  if (estimate === undefined && ours === undefined && metas === undefined) return () => true;
  return (row) => {
    const kinds = kindsOf(row);
    return (
      hasEstimate(row) &&
      (estimate === 'any' || isWrong(row)) &&
      isAsked(ours, kinds.ours) &&
      isAsked(metas, kinds.metas)
    );
  };
}

function isAsked<Value>(asked: Value | undefined, value: Value): boolean {
  return asked === undefined || asked === value;
}
