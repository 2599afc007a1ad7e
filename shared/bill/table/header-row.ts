import type { FileRow } from '../../text/parse-csv.ts';
import { nameHeadings } from './headings.ts';

/** Which heading holds which field. */
export type Columns<Field extends string> = Partial<Record<Field, string>>;

/** A table with its headings found: `columns` is a guess of what they hold, `body` the rows below. */
export interface HeaderRow<Field extends string> {
  headings: string[];
  columns: Columns<Field>;
  body: readonly FileRow[];
  score: number;
}

const searched = 30;
const sampled = 40;

/**
 * The row that holds a table's headings, below titles and notes: the one that names all the columns the owner named, else the one of
 * which most headings tell what they hold, above all those of `telling`; null where no row can be one.
 */
export function findHeaderRow<Field extends string>(
  rows: readonly FileRow[],
  named: readonly string[],
  telling: readonly Field[],
  guess: (headings: readonly string[], samples: readonly (readonly string[])[]) => Columns<Field>,
): HeaderRow<Field> | null {
  let best: HeaderRow<Field> | null = null;
  for (const [index, row] of rows.slice(0, searched).entries()) {
    const headings = nameHeadings(row.cells);
    const words = row.cells.filter((cell) => /\p{L}/u.test(cell)).length;
    if (words < 2 || index + 1 >= rows.length) continue;
    const body = rows.slice(index + 1);
    const columns = guess(
      headings,
      body.slice(0, sampled).map(({ cells }) => cells),
    );
    const isNamed = named.length > 0 && named.every((heading) => headings.includes(heading));
    const found = telling.filter((field) => columns[field] !== undefined).length;
    const score = (isNamed ? 1_000 : 0) + found * 10 + Object.keys(columns).length;
    if (best === null || score > best.score) best = { headings, columns, body, score };
    // Headings that tell all that matters are no data: what comes below is not looked at for better ones.
    if (found === telling.length && (named.length === 0 || isNamed)) break;
  }
  return best;
}

/** Which heading holds which field, by how well each fits and whether the cells below can be it; each heading and each field once. */
export function assignColumns<Field extends string>(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
  fieldsOf: (heading: string) => ReadonlyMap<Field, number>,
  canHold: (field: Field, cells: readonly string[]) => boolean,
): Columns<Field> {
  const guesses = headings.flatMap((heading, column) => {
    const cells = samples.flatMap((row) => (row[column]?.trim() ? [row[column] ?? ''] : []));
    return [...fieldsOf(heading)]
      .filter(([field]) => canHold(field, cells))
      .map(([field, weight]) => ({ heading, field, weight }));
  });
  const columns: Columns<Field> = {};
  const taken = new Set<string>();
  for (const { heading, field, weight } of guesses.toSorted((a, b) => b.weight - a.weight)) {
    if (weight <= 0 || columns[field] !== undefined || taken.has(heading)) continue;
    columns[field] = heading;
    taken.add(heading);
  }
  return columns;
}
