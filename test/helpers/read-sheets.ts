import { Refusal } from '../../shared/contract/refusal.ts';
import { readWorkbook } from '../../src-main/tables/workbook.ts';

const limits = {
  rows: 1_000_000,
  columns: 50,
  sheets: 50,
  expanded: 1_000_000_000,
  tooLarge: (shown: string) => new Refusal('too_large', `${shown} is too large.`),
};

/** The sheets of a workbook by name, as the program reads workbooks of others: rows of texts, formulas by the value that stands beside them. */
export async function readSheets(file: string): Promise<Record<string, readonly (readonly string[])[]>> {
  const sheets = (await readWorkbook(file, file, limits)) ?? [];
  return Object.fromEntries(sheets.map(({ sheet, rows }) => [sheet, rows.map(({ cells }) => cells)]));
}
