import type { MonthSpend } from '../../../shared/contract/spend.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import { listMonthTotals } from '../../database/charges.ts';
import { listNumbers } from '../../database/numbers.ts';
import type { Statement } from '../../reports/statement.ts';
import type { CoreContext } from '../context.ts';
import { countMessages, figureByMarket, figureByPlace } from '../month-figures.ts';
import { toMonthNumber } from '../month-number.ts';
import { readMonthSpend } from '../spend.ts';
import type { Steps } from '../steps.ts';
import { figureCustomers } from './by-customer.ts';
import { readAmount, toSum } from './read-amount.ts';
import { listSources } from './sources.ts';

/** Which month, and in which language its report is to be. */
export interface StatementWish {
  /** `YYYY-MM` */
  month: string;
  language: 'en' | 'fr';
}

/** What a month's statement says: the figures of the page, read back from what the page is told, and what only a report has. */
export function* readStatement(context: CoreContext, { month, language }: StatementWish): Steps<Statement> {
  const spend = yield* readMonthSpend(context, month, undefined);
  yield;
  const rows = listMonthTotals(context.db, toMonthNumber(month), null);
  const actual = rows.filter((row) => row.through_api === 0);
  const replayed = rows.filter((row) => row.through_api === 1);
  const countOf = (outcome: string): number => countMessages(actual.filter((row) => row.outcome === outcome));
  const names = new Map(listNumbers(context.db).map((row) => [row.id, row.name ?? row.e164]));
  const now = context.clock();
  const zone = context.zone();
  const isRunning = zone.monthOf(now) === month;
  const settings = context.settings();
  return {
    month,
    shop: settings.shop_name,
    currency: spend.currency,
    timeZone: spend.time_zone,
    language,
    madeAt: now,
    isRunning,
    totals: {
      amount: readAmount(spend.to_date.amount),
      confirmed: parseMicros(spend.to_date.confirmed),
      estimated: parseMicros(spend.to_date.estimated),
      messages: spend.to_date.messages,
      unknown: spend.to_date.unknown_messages,
      charged: countOf('charged'),
      free: countOf('free'),
      refused: countOf('refused'),
      notDelivered: countOf('not_delivered'),
    },
    byCategory: figureByPlace(actual).map(toSum),
    byMarket: figureByMarket(actual).map(toSum),
    byTemplate: spend.by_template.map(toSum),
    byNumber: spend.by_number.map((one) => ({ ...toSum(one), name: names.get(one.number) ?? null })),
    ...figureCustomers(context, month),
    byDay: spend.by_day.map(toDay),
    allowance: spend.allowance.map(({ number, used, limit }) => ({
      number,
      name: names.get(number) ?? null,
      used,
      limit,
    })),
    forecast: isRunning ? readForecast(spend.forecast) : null,
    avoidable: {
      amount: parseMicros(spend.avoidable.amount),
      causes: spend.avoidable.causes.map(({ cause, messages, amount }) => ({
        cause,
        messages: messages.length,
        amount: parseMicros(amount),
      })),
    },
    beside: readBeside(spend.beside, settings.values),
    lines: spend.lines.map(({ text, amount, currency }) => ({ text, amount: parseMicros(amount), currency })),
    throughApi: readThroughApi(spend.through_api, figureByPlace(replayed).map(toSum)),
    sources: listSources(context, spend.currency, rows),
    charges: countMessages(rows),
  };
}

function toDay({
  day,
  messages,
  amount,
  categories,
}: MonthSpend['by_day'][number]): Statement['byDay'][number] {
  return {
    day,
    messages,
    amount: parseMicros(amount),
    categories: categories.map((one) => ({ category: one.category, amount: parseMicros(one.amount) })),
  };
}

function readForecast({ low, middle, high }: MonthSpend['forecast']): Statement['forecast'] {
  return { low: parseMicros(low), middle: parseMicros(middle), high: parseMicros(high) };
}

function readBeside(
  beside: MonthSpend['beside'],
  { provider_margin: margin, vat }: { provider_margin: unknown; vat: unknown },
): Statement['beside'] {
  if (beside === null) return null;
  return {
    providerMargin: beside.provider_margin === null ? null : readAmount(beside.provider_margin),
    vat: beside.vat === null ? null : readAmount(beside.vat),
    total: readAmount(beside.total),
    marginPercent: typeof margin === 'string' ? margin : null,
    vatPercent: typeof vat === 'string' ? vat : null,
  };
}

function readThroughApi(
  { to_date: sum, refused }: MonthSpend['through_api'],
  byCategory: NonNullable<Statement['throughApi']>['byCategory'],
): Statement['throughApi'] {
  if (sum.messages === 0) return null;
  const { messages, unknown_messages: unknown } = sum;
  return { messages, unknown, refused, amount: readAmount(sum.amount), byCategory };
}
