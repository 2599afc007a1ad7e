import type { EraId } from '../../../../shared/tariff/charge.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local day `YYYY-MM-DD` of an instant. */
export function localDay(instant: number, timeZone: string): string {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options);
  formats.set(timeZone, format);
  return format.format(instant);
}

/** The local month `YYYY-MM` of an instant. */
export function localMonth(instant: number, timeZone: string): string {
  return localDay(instant, timeZone).slice(0, 7);
}

const firstDays: EraId[] = ['2026-10-01', '2025-07-01', '2023-06-01', '2022-02-01'];

/** The era of an instant; the years before the paid API count with the first one. */
export function eraOf(instant: number, timeZone: string): EraId {
  const day = localDay(instant, timeZone);
  return firstDays.find((first) => day >= first) ?? '2018-08-01';
}
