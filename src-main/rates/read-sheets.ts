import { basename } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { findTable } from '../../shared/tariff/rate-file/find-table.ts';
import { parseCsv } from '../../shared/text/parse-csv.ts';
import { notARateCard } from '../../shared/tariff/rate-file/refusals.ts';
import { rateTableLimits, type RateTable } from '../../shared/tariff/rate-file/types.ts';
import { inspectFile } from '../imports/disk.ts';
import { refusePath } from '../imports/refuse-path.ts';
import { decodeText } from '../tables/decode-text.ts';
import { readBytes } from '../tables/read-bytes.ts';
import { isOldWorkbook, oldWorkbook } from '../tables/old-workbook.ts';
import { readWorkbook, type WorkbookLimits } from '../tables/workbook.ts';
import { noRateFile, rateCardTooLarge } from './refusals.ts';

/** Meta's own files have some 10 kB as CSV. */
const mostBytes = 8_000_000;
const separators = [',', ';', '\t'];

/** Most expanded bytes of all the parts that are read, and most sheets: far above any rate card. */
const workbookLimits: WorkbookLimits = {
  ...rateTableLimits,
  expanded: 40_000_000,
  sheets: 60,
  tooLarge: rateCardTooLarge,
};

/** The tables of a CSV or XLSX file, whatever its name says it is; throws a Refusal on anything else. */
export async function readSheets(path: string): Promise<RateTable[]> {
  const refusal = refusePath(path);
  if (refusal !== null) throw refusal;
  const name = basename(path);
  const { size, isZip } = await inspectFile(path, name).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'not_a_file' ? noRateFile(name) : error;
  });
  if (size > mostBytes) throw rateCardTooLarge(name);
  if (isZip) {
    const sheets = await readWorkbook(path, name, workbookLimits);
    if (sheets === null) throw notARateCard(name);
    return sheets.map(({ sheet, rows }) => ({
      name: sheets.length === 1 ? name : `${name}/${sheet}`,
      names: [sheet, name],
      rows,
      isWorkbook: true,
      mayHaveCommas: false,
    }));
  }
  const bytes = await readBytes(path, name, mostBytes, rateCardTooLarge);
  if (isOldWorkbook(bytes)) throw oldWorkbook(name);
  const text = decodeText(bytes);
  if (text === null) throw notARateCard(name);
  return [readText(text, name)];
}

/** The table of a CSV text: of the three separators the one that shows a header. */
function readText(text: string, name: string): RateTable {
  for (const separator of separators) {
    const rows = parseCsv(text, separator, rateTableLimits);
    if (rows === null || findTable(rows) === null) continue;
    return { name, names: [name], rows, isWorkbook: false, mayHaveCommas: separator !== ',' };
  }
  throw notARateCard(name);
}
