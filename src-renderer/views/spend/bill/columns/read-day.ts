/** In which order a date has its parts. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The day (`YYYY-MM-DD`) that a date such as "03/04/2026 12:00" is in an order; null where it is none. */
export function readDay(text: string, order: DateOrder): string | null {
  const parts = /^\D*(\d{1,4})[^\d\s:](\d{1,2})[^\d\s:](\d{1,4})(?!\d)/.exec(text)?.slice(1);
  if (parts === undefined) return null;
  const place = (letter: string) => parts[order.indexOf(letter)] ?? '';
  const [year, month, day] = [place('y'), place('m'), place('d')];
  if ((year.length !== 4 && year.length !== 2) || month.length > 2 || day.length > 2) return null;
  const iso = [year.length === 2 ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0')].join(
    '-',
  );
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}

/** The orders in which a text is a date, each with its day (`YYYY-MM-DD`). */
export function readingsOf(text: string): { order: DateOrder; day: string }[] {
  return (['dmy', 'mdy', 'ymd'] as const).flatMap((order) => {
    const day = readDay(text, order);
    return day === null ? [] : [{ order, day }];
  });
}
