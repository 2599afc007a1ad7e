import { guessCategory } from '../../../shared/bill/table/categories.ts';
import type { HeadedTable } from '../../../shared/bill/table/find-header.ts';
import { plain } from '../../../shared/bill/table/plain.ts';
import { billMap, type BillField, type BillMap } from '../../../shared/contract/bills.ts';

/** Which of the fields that every table needs are in no column yet. */
export function missingFields({ columns }: BillMap): BillField[] {
  const needed = (['date', 'amount'] as const).filter((field) => columns[field] === undefined);
  const hasPlace = [columns.market, columns.country, columns.customer].some(
    (heading) => heading !== undefined,
  );
  return hasPlace ? [...needed] : [...needed, 'country'];
}

/** The columns that the owner named, by their headings or the same words written otherwise, with guesses only of what it takes to read the table right. */
export function fillColumns(said: BillMap, table: HeadedTable): BillMap['columns'] {
  const named = Object.entries(said.columns).flatMap(([field, heading]) => {
    const found =
      table.headings.find((one) => one === heading) ??
      table.headings.find((one) => plain(one) !== '' && plain(one) === plain(heading));
    return found === undefined ? [] : [[field, found] as const];
  });
  const taken = new Set(named.map(([, heading]) => heading));
  const guessed = Object.entries(table.columns).filter(
    ([field, heading]) =>
      said.columns[field as BillField] === undefined && !taken.has(heading) && isNeeded(field, said),
  );
  return Object.fromEntries([...guessed, ...named]);
}

// What it takes to read the table, and what would make its sums wrong if it were passed over.
function isNeeded(field: string, { columns }: BillMap): boolean {
  const places = [columns.market, columns.country, columns.customer];
  if (field === 'country') return places.every((heading) => heading === undefined);
  return ['date', 'amount', 'category', 'messages', 'currency', 'status'].includes(field);
}

/** What is remembered of files with the same headings; null where it is nothing that fits them. */
export function recallMap(text: string | null, headings: readonly string[]): BillMap | null {
  if (text === null) return null;
  const parsed = billMap.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  return Object.values(parsed.data.columns).every((heading) => headings.includes(heading))
    ? parsed.data
    : null;
}

const mostWords = 100;
/** What is longer is no word for a category, but perhaps somebody's message. */
const longestWord = 60;

/** Every word of the column of categories that is understood, with its category, so that the owner sees as what. */
export function understoodWords(
  { headings, body }: HeadedTable,
  { columns }: BillMap,
): Record<string, string> {
  const column = columns.category === undefined ? -1 : headings.indexOf(columns.category);
  const words = new Map<string, string>();
  for (const { cells } of body) {
    const word = cells[column]?.trim() ?? '';
    if (word === '' || word.length > longestWord || words.has(word)) continue;
    const category = guessCategory(word);
    if (category !== null) words.set(word, category);
    if (words.size >= mostWords) break;
  }
  return Object.fromEntries(words);
}
