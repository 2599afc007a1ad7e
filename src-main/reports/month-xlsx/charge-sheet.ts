import { marketName } from '../../../shared/tariff/market-name.ts';
import type { OpenStatement, Statement, StatementCharge } from '../statement.ts';
import { named, reportWords } from '../words/words.ts';
import type { Sheet } from './book.ts';
import type { Cell, Cells } from './cells.ts';
import { chargeColumns, chargeSheetName, splitRows } from './charge-columns.ts';
import type { Plan } from './plan.ts';

/** Every charge, on as many sheets as it takes; hears after each page how many are written. */
export async function addChargeSheets(
  { book, statement, words, pause }: Plan,
  { count, charges }: Pick<OpenStatement, 'count' | 'charges'>,
  tell: (written: number) => void,
): Promise<void> {
  const toRow = chargeRows(statement, book.cells);
  const sizes = splitRows(count);
  const open = (index: number): Sheet =>
    book.open({
      name: chargeSheetName(words, index),
      filtered: sizes[index] ?? 0,
      columns: chargeColumns.map(([column, width]) => ({
        heading: words.columns[column],
        width,
        isNumber: column === 'lowest' || column === 'highest',
      })),
    });
  let index = 0;
  let sheet = open(index);
  let written = 0;
  for await (const page of charges()) {
    for (const charge of page) {
      if (sheet.next - sheet.first === sizes[index]) {
        sheet.close();
        index += 1;
        sheet = open(index);
      }
      sheet.add(toRow(charge));
    }
    written += page.length;
    tell(written);
    await pause();
  }
  sheet.close();
}

function chargeRows(statement: Statement, cells: Cells): (charge: StatementCharge) => readonly Cell[] {
  const { language } = statement;
  const words = reportWords(language);
  const numbers = new Map(statement.byNumber.map(({ number, name }) => [number, name ?? number]));
  // What many charges share is made once.
  const shared = remember(cells.text);
  const category = remember((name) => cells.text(named(words.category, name)));
  const market = remember((name) => cells.text(marketName(name, language)));
  const wordOf = (list: Readonly<Record<string, string>>): ((name: string) => Cell) =>
    remember((name) => cells.text(named(list, name)));
  const [kind, window, outcome] = [wordOf(words.kinds), wordOf(words.windows), wordOf(words.outcomes)];
  const [reason, certainty] = [wordOf(words.reasons), wordOf(words.certainties)];
  const day = remember(cells.date);
  const orEmpty = (name: string | null, make: (name: string) => Cell): Cell =>
    name === null ? '' : make(name);

  return (charge) => [
    day(charge.date),
    cells.time(charge.time),
    day(charge.countedOn),
    cells.text(charge.customer),
    cells.text(charge.name),
    kind(charge.type),
    cells.text(charge.template),
    orEmpty(charge.category, category),
    orEmpty(charge.market, market),
    window(charge.window),
    outcome(charge.outcome),
    reason(charge.reason),
    cells.money(charge.amount?.min ?? null),
    cells.money(charge.amount?.max ?? null),
    orEmpty(charge.currency, shared),
    certainty(charge.certainty),
    shared(charge.era),
    orEmpty(charge.rateCard, shared),
    shared(numbers.get(charge.number) ?? charge.number),
    cells.text(charge.message),
  ];
}

function remember(make: (name: string) => Cell): (name: string) => Cell {
  const known = new Map<string, Cell>();
  return (name) => {
    let cell = known.get(name);
    if (cell === undefined) known.set(name, (cell = make(name)));
    return cell;
  };
}
