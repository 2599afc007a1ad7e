import { Refusal } from '../../shared/contract/refusal.ts';
import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { priceScenario } from '../../shared/tariff/price-scenario.ts';
import { ScenarioProblem } from '../../shared/tariff/scenario-problem.ts';
import { listChargedMonths, listMonthTotals, type MonthTotalRow } from '../database/charges.ts';
import { listNumbers } from '../database/numbers.ts';
import { putUsedElsewhere } from '../database/usage-elsewhere.ts';
import { findAvoidable } from './avoidable.ts';
import { besideOf, presentBeside } from './beside.ts';
import type { CoreContext } from './context.ts';
import { figureEstimates } from './estimate-figures.ts';
import { readFigure } from './figure-messages/read-figure.ts';
import { figuresMaker } from './figures-maker.ts';
import { handLines, readHandLines } from './hand-lines/hand-lines.ts';
import { api } from './implement.ts';
import { rebuildLedger } from './ledger.ts';
import { readLiability } from './liability.ts';
import { firstAllowanceMonth } from './month-allowance.ts';
import { cardInForce } from './month-card.ts';
import { countMessages, figureDayCategories, sumTotals } from './month-figures.ts';
import { fromMonthNumber, toMonthNumber } from './month-number.ts';
import { dayName, daysOf, timeOf, type MonthTime } from './month-time.ts';
import { requireCurrency } from './owner-settings.ts';
import { requireNumber } from './settings.ts';
import { openSnapshot } from './statement/snapshot.ts';
import { runAtOnce, runInTurns, type Steps } from './steps.ts';
import { readWhatIf } from './what-if.ts';

/** So many messages are counted in a moment. */
const fewMessages = 5_000;

/** What a month costs, and what a scenario would. */
export const spend = {
  month: api.spend.month.handler(({ context, input }) => readInTurns(context, input)),

  months: api.spend.months.handler(({ context }) => ({
    months: listChargedMonths(context.db).map(fromMonthNumber),
  })),

  messages: api.spend.messages.handler(({ context, input }) => readFigure(context, input)),

  ...handLines,

  whatIf: api.spend.whatIf.handler(({ context, input }) => readWhatIf(context, input)),

  setUsedElsewhere: api.spend.setUsedElsewhere.handler(async ({ context, input }) => {
    const zone = context.zone();
    const month = input.month ?? zone.monthOf(context.clock());
    const number = requireNumber(context.db, input.number).id;
    const { replies } = input;
    if (month < firstAllowanceMonth) {
      throw new Refusal(
        'no_allowance_then',
        `There are free replies to count since October 2026 only, not in ${month}.`,
        { month },
      );
    }
    await context.writeLong(['spend', 'inbox'], async (db) => {
      const entry = { number_id: number, month: toMonthNumber(month), replies };
      putUsedElsewhere(db, { ...entry, entered_at: context.clock() });
      // Nothing beyond the month hangs on it.
      await rebuildLedger(db, context, { month });
    });
    return { number, month, replies };
  }),

  price: api.spend.price.handler(({ input }) => {
    try {
      return priceScenario(input.scenario);
    } catch (error) {
      if (!(error instanceof ScenarioProblem)) throw error;
      throw new Refusal('bad_scenario', error.message, { path: error.path });
    }
  }),
};

type Asked = Parameters<typeof countMonth>[1];

// A large month is counted from a snapshot, so that others have their turn meanwhile; a small one is done sooner without.
async function readInTurns(context: CoreContext, asked: Asked): Promise<MonthSpend> {
  if (countMonth(context, asked) <= fewMessages)
    return runAtOnce(readMonthSpend(context, asked.month, asked.number));
  const snapshot = openSnapshot(context);
  try {
    return await runInTurns(readMonthSpend(snapshot.context, asked.month, asked.number));
  } finally {
    snapshot.close();
  }
}

function countMonth(
  context: CoreContext,
  {
    month = context.zone().monthOf(context.clock()),
  }: { month?: string | undefined; number?: string | undefined },
): number {
  return countMessages(listMonthTotals(context.db, toMonthNumber(month), null));
}

/** The figures of a month (`YYYY-MM`; the running one where none is asked for), of one number or all; refused without a currency. */
export function* readMonthSpend(
  context: CoreContext,
  asked: string | undefined,
  number: string | undefined,
): Steps<MonthSpend> {
  const settings = context.settings();
  const currency = requireCurrency(settings);
  const zone = context.zone();
  const now = context.clock();
  const name = asked ?? zone.monthOf(now);
  const numberId = number === undefined ? null : requireNumber(context.db, number).id;
  const numbers = numberId === null ? listNumbers(context.db).map((row) => row.id) : [numberId];
  const card = cardInForce(context, currency, name, now, zone);
  const rows = listMonthTotals(context.db, toMonthNumber(name), numberId);
  const actual = rows.filter((row) => row.through_api === 0);
  const month = timeOf(name, zone, now);
  const figures = figuresMaker(context, rows, month, numbers, numberId, card);
  return {
    month: name,
    currency,
    time_zone: zone.timeZone,
    ...figures(0),
    by_day: byDay(actual, month),
    avoidable: actual.some((row) => row.outcome === 'charged')
      ? yield* findAvoidable(context, name, numberId)
      : { amount: '0', causes: [] },
    through_api: {
      ...figures(1),
      refused: countMessages(rows.filter((row) => row.through_api === 1 && row.outcome === 'refused')),
    },
    liability: name === zone.monthOf(now) ? readLiability(context, numberId) : null,
    rate_card: card?.id ?? null,
    estimates: figureEstimates(actual),
    beside: presentBeside(besideOf(sumTotals(actual), settings)),
    lines: readHandLines(context.db, name),
  };
}

function byDay(rows: readonly MonthTotalRow[], month: MonthTime): MonthSpend['by_day'] {
  return daysOf(rows, 1, month.days).map((day, index) => ({
    day: dayName(month.name, index + 1),
    messages: countMessages(day),
    amount: formatMicros(sumTotals(day).max),
    categories: figureDayCategories(day),
  }));
}
