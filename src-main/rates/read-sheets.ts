import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { findTable } from '../../shared/tariff/rate-file/find-table.ts';
import { parseCsv } from '../../shared/tariff/rate-file/parse-csv.ts';
import { notARateCard } from '../../shared/tariff/rate-file/refusals.ts';
import type { RateTable } from '../../shared/tariff/rate-file/types.ts';
import { inspectFile, unreadable } from '../imports/disk.ts';
import { refusePath } from '../imports/refuse-path.ts';
import { decodeText } from './decode-text.ts';
import { noRateFile, oldWorkbook, rateCardTooLarge } from './refusals.ts';
import { readWorkbook } from './workbook.ts';

/** Meta's own files have some 10 kB as CSV. */
const mostBytes = 8_000_000;
const separators = [',', ';', '\t'];

/** The tables of a CSV or XLSX file, whatever its name says it is; throws a Refusal on anything else. */
export async function readSheets(path: string): Promise<RateTable[]> {
  const refusal = refusePath(path);
  if (refusal !== null) throw refusal;
  const name = basename(path);
  const { size, isZip } = await inspectFile(path, name).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'not_a_file' ? noRateFile(name) : error;
  });
  if (size > mostBytes) throw rateCardTooLarge(name);
  if (isZip) return readWorkbook(path, name);
  const bytes = await readBytes(path, name);
  if (bytes.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0') throw oldWorkbook(name);
  const text = decodeText(bytes);
  if (text === null) throw notARateCard(name);
  return [readText(text, name)];
}

// What the system makes up as it is read, such as a device, may never end: no more than a rate card is taken.
async function readBytes(path: string, name: string): Promise<Buffer> {
  const buffer = Buffer.alloc(mostBytes + 1);
  let length = 0;
  try {
    const file = await open(path, 'r');
    try {
      for (let read = 1; read > 0 && length < buffer.length; length += read) {
        read = (await file.read(buffer, length, buffer.length - length, null)).bytesRead;
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  if (length > mostBytes) throw rateCardTooLarge(name);
  return buffer.subarray(0, length);
}

/** The table of a CSV text: of the three separators the one that shows a header. */
function readText(text: string, name: string): RateTable {
  for (const separator of separators) {
    const rows = parseCsv(text, separator);
    if (rows === null || findTable(rows) === null) continue;
    return { name, names: [name], rows, isWorkbook: false, mayHaveCommas: separator !== ',' };
  }
  throw notARateCard(name);
}
