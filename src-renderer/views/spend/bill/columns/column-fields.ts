import type { BillField, BillMap, FoundBill } from '../../../../../shared/contract/bills.ts';

/** A file's headings with what stands below them. */
export type Columns = Pick<FoundBill, 'headings'>;

/** The fields without which no line can be read; of the places one is enough. */
export const neededFields = ['date', 'amount'] as const satisfies readonly BillField[];
export const placeFields = ['market', 'country', 'customer'] as const satisfies readonly BillField[];
export const helpfulFields = [
  'messages',
  'currency',
  'status',
  'message_id',
] as const satisfies readonly BillField[];

/** A map in which a field is in another column; '' says that it is in none, and is not to be guessed. */
export function withColumn(map: BillMap, field: BillField, heading: string): BillMap {
  return { ...map, columns: { ...map.columns, [field]: heading } };
}

/** An answer's map with the fields that were said to be in no column. */
export function withNone(answer: BillMap, said: BillMap): BillMap {
  const none = Object.entries(said.columns).filter(([, heading]) => heading === '');
  return { ...answer, columns: { ...Object.fromEntries(none), ...answer.columns } };
}

/** A file's headings, each once: two columns of one name cannot be told apart. */
export function headingsOf(found: Columns): string[] {
  return [...new Set(found.headings.map(({ heading }) => heading))].filter((heading) => heading !== '');
}

/** What stands in a column, for an example. */
export function examplesOf(found: Columns, heading: string | undefined): string[] {
  return found.headings.find((one) => one.heading === heading)?.examples ?? [];
}

/** Whether a field has to be named still: a place only while none of them is. */
export function isMissing(found: FoundBill, field: BillField): boolean {
  if (!placeFields.some((place) => place === field)) return found.missing.includes(field);
  return placeFields.some((place) => found.missing.includes(place));
}
