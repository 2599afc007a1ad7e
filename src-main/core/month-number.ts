/** `2026-11` as the number 202611, the form in which tables keep months. */
export function toMonthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 100 + Number(month.slice(5));
}

/** The number 202611 as `2026-11`. */
export function fromMonthNumber(month: number): string {
  const text = String(month);
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
