import { marketName } from '../../../shared/tariff/market-name.ts';
import type { CategorySum } from '../statement.ts';
import { named, reportWords } from '../words/words.ts';
import { addSums, restOf, type SumRow } from './add-sums.ts';
import type { Cell } from './cells.ts';
import type { Plan } from './plan.ts';

const wide = 30;

/** What the month costs by category, market, template, number and customer. */
export async function addSumSheets(plan: Plan): Promise<void> {
  const { book, statement, words, overCharges } = plan;
  const { cells } = book;
  const { category: categoryWords } = reportWords(statement.language);
  const { totals, byCategory, byMarket, byTemplate, byNumber } = statement;
  await addSums(plan, {
    name: words.sheets.categories,
    heads: categoryHeads(plan),
    rows: [
      ...categoryRows(plan, byCategory).map((row) => ({
        ...row,
        formula: (end: 'lowest' | 'highest', at: number) =>
          overCharges(
            (column) =>
              `SUMIFS(${column(end)},${column('category')},$A${String(at)},${column('market')},$B${String(at)})`,
          ),
      })),
      ...restRow([cells.note(words.rest), ''], restOf(totals, byCategory)),
    ],
  });
  await addSums(plan, {
    name: words.sheets.markets,
    heads: [{ heading: words.market, width: 46 }],
    rows: [
      ...byMarket.map((sum) => ({
        names: [cells.text(marketName(sum.market, statement.language))],
        sum,
        formula: (end: 'lowest' | 'highest', at: number) =>
          overCharges((column) => `SUMIFS(${column(end)},${column('market')},$A${String(at)})`),
      })),
      ...restRow([cells.note(words.rest)], restOf(totals, byMarket)),
    ],
  });
  await addSums(plan, {
    name: words.sheets.templates,
    heads: [
      { heading: words.template, width: 36 },
      { heading: words.category, width: 24 },
    ],
    rows: byTemplate.map((sum) => ({
      names: [cells.text(sum.template ?? words.noTemplate), cells.text(named(categoryWords, sum.category))],
      sum,
    })),
  });
  await addSums(plan, {
    name: words.sheets.numbers,
    heads: [{ heading: words.number, width: wide }],
    rows: byNumber.map((sum) => ({ names: [cells.text(sum.name ?? sum.number)], sum })),
  });
  await addCustomers(plan);
}

/** What the phone chats would cost, on a sheet of their own that says that nothing of it is billed. */
export async function addPhoneSheet(plan: Plan): Promise<void> {
  const { book, statement, words } = plan;
  const { throughApi } = statement;
  if (throughApi === null) return;
  await addSums(plan, {
    name: words.sheets.phone,
    note: words.phoneNote,
    heads: categoryHeads(plan),
    rows: [
      ...categoryRows(plan, throughApi.byCategory),
      ...restRow([book.cells.note(words.rest), ''], restOf(throughApi, throughApi.byCategory)),
    ],
  });
}

async function addCustomers(plan: Plan): Promise<void> {
  const { book, statement, words } = plan;
  const { cells } = book;
  const { customers, messages } = statement.freeCustomers;
  await addSums(plan, {
    name: words.sheets.customers,
    heads: [
      { heading: words.name, width: 36 },
      { heading: words.customer, width: 18 },
    ],
    rows: [
      ...statement.byCustomer.map((sum) => ({
        names: [cells.text(sum.name), cells.text(sum.customer)],
        sum,
      })),
      ...restRow(
        [cells.note(words.freeCustomers(customers)), ''],
        customers === 0 ? null : { messages, unknown: 0, amount: { min: 0, max: 0 } },
      ),
    ],
  });
}

function restRow(names: readonly Cell[], sum: SumRow['sum'] | null): SumRow[] {
  return sum === null ? [] : [{ names, sum }];
}

function categoryHeads({ words }: Plan): { heading: string; width: number }[] {
  return [
    { heading: words.category, width: wide },
    { heading: words.market, width: wide },
  ];
}

function categoryRows(
  { book: { cells }, statement: { language } }: Plan,
  sums: readonly CategorySum[],
): SumRow[] {
  const { category: words } = reportWords(language);
  return sums.map((sum) => ({
    names: [cells.text(named(words, sum.category)), cells.text(marketName(sum.market, language))],
    sum,
  }));
}
