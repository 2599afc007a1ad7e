import type { Amount } from '../../../shared/money/money.ts';
import { createZone } from '../../../shared/time/zone.ts';
import { named, reportWords } from '../words/words.ts';
import type { Cell } from './cells.ts';
import type { Plan } from './plan.ts';

/** The month on one sheet: its totals by formula over the charges, and what stands beside them. */
export function addSummarySheet(plan: Plan): void {
  const { book, statement, words } = plan;
  const sheet = book.open({
    name: words.sheets.summary,
    columns: [
      { heading: words.title, width: 58 },
      { heading: statement.month, width: 26 },
    ],
  });
  for (const row of [...listHead(plan), [], ...listTotals(plan), [], ...listBeside(plan)]) sheet.add(row);
  sheet.close();
}

type Row = readonly Cell[];

function listHead({ book: { cells }, statement, words }: Plan): Row[] {
  const { shop, timeZone, currency, madeAt, month, language, isRunning } = statement;
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
  return [
    ...(shop === null ? [] : [[cells.text(words.shop), cells.text(shop)]]),
    [cells.text(words.month), cells.text(name)],
    [cells.text(words.timeZone), cells.text(timeZone)],
    [cells.text(words.currency), cells.text(currency)],
    [cells.text(words.made), cells.instant(createZone(timeZone).toLocal(madeAt))],
    ...(isRunning ? [[cells.note(words.running)]] : []),
  ];
}

function listTotals({ book: { cells }, statement, words, overCharges }: Plan): Row[] {
  const { totals, currency, language } = statement;
  const { certainties, outcomes, reasons } = reportWords(language);
  const phone = quote(named(reasons, 'phone_app'));
  const sum = (column: 'lowest' | 'highest'): string => overCharges((of) => `SUM(${of(column)})`);
  const confirmed = overCharges(
    (of) => `SUMIFS(${of('highest')},${of('certainty')},${quote(named(certainties, 'confirmed'))})`,
  );
  const withOutcome = (outcome: string): string =>
    overCharges(
      (of) =>
        `COUNTIFS(${of('outcome')},${quote(named(outcomes, outcome))},${of('reason')},${quote(`<>${named(reasons, 'phone_app')}`)})`,
    );
  const { amount } = totals;
  const label = (text: string): Cell => cells.text(`    ${text}`);
  return [
    [cells.strong(`${words.cost} (${currency})`), cells.strongSum(sum('highest'), amount.max)],
    ...(amount.min === amount.max ? [] : [[label(words.costAtLeast), cells.sum(sum('lowest'), amount.min)]]),
    [label(words.confirmed), cells.sum(confirmed, totals.confirmed)],
    [label(words.estimated), cells.sum(`${sum('highest')}-(${confirmed})`, totals.estimated)],
    [
      cells.strong(words.messages),
      cells.strongTally(
        overCharges((of) => `COUNTA(${of('reason')})-COUNTIF(${of('reason')},${phone})`),
        totals.messages,
      ),
    ],
    [label(words.charged), cells.tally(withOutcome('charged'), totals.charged)],
    [label(words.free), cells.tally(withOutcome('free'), totals.free)],
    [label(words.refused), cells.tally(withOutcome('refused'), totals.refused)],
    [label(words.notDelivered), cells.tally(withOutcome('not_delivered'), totals.notDelivered)],
    [
      label(words.unknown),
      cells.tally(
        overCharges((of) => `COUNTA(${of('reason')})-COUNT(${of('highest')})`),
        totals.unknown,
      ),
    ],
  ];
}

function listBeside({ book: { cells }, statement, words }: Plan): Row[] {
  const { forecast, avoidable, beside, throughApi } = statement;
  const label = (text: string): Cell => cells.text(`    ${text}`);
  const rows = (name: string, { min, max }: Amount): Row[] => [
    [cells.text(name), cells.money(max)],
    ...(min === max ? [] : [[label(words.costAtLeast), cells.money(min)]]),
  ];
  return [
    ...(forecast === null
      ? []
      : [
          [cells.text(words.forecast), cells.money(forecast.middle)],
          [label(words.forecastFrom), cells.money(forecast.low)],
          [label(words.forecastTo), cells.money(forecast.high)],
        ]),
    [cells.text(words.avoidable), cells.money(avoidable.amount)],
    ...(beside === null ? [] : rows(words.besideTotal, beside.total)),
    ...(throughApi === null
      ? []
      : [
          ...rows(words.phone, throughApi.amount),
          [label(words.messagesTyped), cells.count(throughApi.messages)],
          ...(throughApi.refused === 0 ? [] : [[label(words.phoneRefused), cells.count(throughApi.refused)]]),
          ...(throughApi.unknown === 0 ? [] : [[label(words.unknown), cells.count(throughApi.unknown)]]),
        ]),
  ];
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
