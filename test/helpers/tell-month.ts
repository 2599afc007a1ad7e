import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros, parseMicros } from '../../shared/money/micros.ts';
import { parseCsv } from '../../shared/text/parse-csv.ts';
import type { Statement } from '../../src-main/reports/statement.ts';

/** What every way of telling the month has to agree on; sums as `[least, most]`. */
export interface Told {
  amount: readonly string[];
  messages: number;
  typedOnPhone: number;
  unknown: number;
  confirmed: string;
  byDay: Record<string, string>;
}

/** What `spend` tells. */
export function tellSpend({ to_date: sum, through_api: phone, by_day: days }: MonthSpend): Told {
  return {
    amount: [sum.amount.min, sum.amount.max],
    messages: sum.messages,
    typedOnPhone: phone.to_date.messages,
    unknown: sum.unknown_messages,
    confirmed: sum.confirmed,
    byDay: Object.fromEntries(days.filter(isPaid).map(({ day, amount }) => [day, amount])),
  };
}

function isPaid({ amount }: { amount: string }): boolean {
  return amount !== '0';
}

/** What the statement tells. */
export function tellStatement({ totals, byDay, charges }: Statement): Told {
  const days = byDay.map(({ day, amount }) => ({ day, amount: formatMicros(amount) }));
  return {
    amount: [formatMicros(totals.amount.min), formatMicros(totals.amount.max)],
    messages: totals.messages,
    typedOnPhone: charges - totals.messages,
    unknown: totals.unknown,
    confirmed: formatMicros(totals.confirmed),
    byDay: Object.fromEntries(days.filter(isPaid).map(({ day, amount }) => [day, amount])),
  };
}

/** What sums come to, as `[least, most]`. */
export function tellSums(sums: readonly { amount: { min: number; max: number } | null }[]): string[] {
  const add = (end: 'min' | 'max'): string =>
    formatMicros(sums.reduce((sum, { amount }) => sum + (amount?.[end] ?? 0), 0));
  return [add('min'), add('max')];
}

interface Row {
  reason: string;
  least: string;
  most: string;
  isConfirmed: boolean;
  day: string;
}

function tellRows(rows: readonly Row[], isPhone: (row: Row) => boolean): Told {
  const add = (of: readonly Row[], end: 'least' | 'most'): string =>
    formatMicros(of.reduce((sum, row) => sum + (row[end] === '' ? 0 : parseMicros(row[end])), 0));
  const days = Map.groupBy(rows, ({ day }) => day);
  return {
    amount: [add(rows, 'least'), add(rows, 'most')],
    messages: rows.filter((row) => !isPhone(row)).length,
    typedOnPhone: rows.filter(isPhone).length,
    unknown: rows.filter(({ most }) => most === '').length,
    confirmed: add(
      rows.filter(({ isConfirmed }) => isConfirmed),
      'most',
    ),
    byDay: Object.fromEntries(
      [...days]
        .map(([day, own]) => ({ day, amount: add(own, 'most') }))
        .filter(isPaid)
        .filter(({ day }) => day !== '')
        .map(({ day, amount }) => [day, amount]),
    ),
  };
}

/** What the rows of the CSV come to; it has no day but that of the sending. */
export function tellCsv(text: string): Told {
  const [, ...rows] = parseCsv(text, ',', { rows: 10_000, columns: 18 }) ?? [];
  return tellRows(
    rows.map(({ cells }) => {
      const [least = '', most = least] = (cells[12] ?? '').split(' to ');
      return { reason: cells[11] ?? '', least, most, isConfirmed: cells[14] === 'confirmed', day: '' };
    }),
    ({ reason }) => reason === 'phone_app',
  );
}

/** What the rows of a French workbook’s list of charges come to. */
export function tellCharges([, ...rows]: readonly (readonly string[])[]): Told {
  return tellRows(
    rows.map((cells) => ({
      reason: cells[11] ?? '',
      least: cells[12] ?? '',
      most: cells[13] ?? '',
      isConfirmed: cells[15] === 'confirmé par Meta',
      day: new Date((Number(cells[2]) - 25_569) * 86_400_000).toISOString().slice(0, 10),
    })),
    ({ reason }) => reason === 'écrit sur le téléphone',
  );
}

/** What a French workbook’s summary tells. */
export function tellSummary(rows: readonly (readonly string[])[]): Told {
  const value = (label: string): string | undefined =>
    rows.find(([name = '']) => name.trim().startsWith(label))?.[1];
  const most = value('Prix de Meta pour le mois') ?? '?';
  return {
    amount: [value('au moins') ?? most, most],
    messages: Number(value('Messages envoyés par l’API')),
    typedOnPhone: 0,
    unknown: Number(value('Sans prix connu')),
    confirmed: value('confirmé par Meta') ?? '?',
    byDay: {},
  };
}
