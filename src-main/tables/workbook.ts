import type { ZipFile } from 'yauzl';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { FileRow, TableLimits } from '../../shared/text/parse-csv.ts';
import { openZip, type ZipEntry } from '../imports/zip-entries.ts';
import { damagedWorkbook } from './damaged-workbook.ts';
import { readSharedStrings, readSheetRows } from './sheet-rows.ts';
import { readXml } from './xml.ts';

/** What a workbook may be at most: bytes of all the parts that are read, expanded, and sheets; more of them are passed over. */
export interface WorkbookLimits extends TableLimits {
  expanded: number;
  sheets: number;
  tooLarge: (shown: string) => Refusal;
}

/** A sheet with its rows. */
export interface SheetTable {
  sheet: string;
  rows: FileRow[];
}

interface Sheet {
  name: string;
  part: string;
}

/** The sheets of an XLSX; null for another zip; throws a Refusal on anything damaged or dangerous. Lets others have their turn in between. */
export async function readWorkbook(
  path: string,
  shown: string,
  limits: WorkbookLimits,
): Promise<SheetTable[] | null> {
  const { zip, entries } = await openZip(path, shown).catch((error: unknown) => {
    throw refusalOf(error, shown, limits);
  });
  try {
    const parts = createParts(zip, entries, shown, limits);
    if (!parts.has('xl/workbook.xml')) return null;
    const sheets = listSheets(
      await parts.read('xl/workbook.xml'),
      await parts.read('xl/_rels/workbook.xml.rels'),
    );
    const shared = parts.has('xl/sharedStrings.xml')
      ? await readSharedStrings(await parts.read('xl/sharedStrings.xml'))
      : [];
    const tables: SheetTable[] = [];
    for (const { name, part } of sheets.slice(0, limits.sheets)) {
      tables.push({ sheet: name, rows: await readSheetRows(await parts.read(part), shared, limits) });
    }
    return tables;
  } catch (error) {
    throw refusalOf(error, shown, limits);
  } finally {
    zip.close();
  }
}

/** Reads parts by their name, up to a total, whatever the zip claims about their size. */
function createParts(
  zip: ZipFile,
  entries: readonly ZipEntry[],
  shown: string,
  limits: WorkbookLimits,
): { has(name: string): boolean; read(name: string): Promise<string> } {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let left = limits.expanded;
  return {
    has: (name) => byName.has(name),
    async read(name) {
      const found = byName.get(name);
      if (found === undefined || found.entry.isEncrypted()) throw damagedWorkbook(shown);
      const stream = await zip.openReadStreamPromise(found.entry);
      const chunks: Uint8Array[] = [];
      try {
        for await (const chunk of stream as AsyncIterable<Uint8Array>) {
          left -= chunk.length;
          if (left < 0) throw limits.tooLarge(shown);
          chunks.push(chunk);
        }
      } finally {
        stream.destroy();
      }
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    },
  };
}

function listSheets(workbook: string, relations: string): Sheet[] {
  const targets = new Map<string, string>();
  for (const piece of readXml(relations)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
    const target = piece.attributes.get('Target') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(piece.attributes.get('Id') ?? '', part);
  }
  return [...readXml(workbook)].flatMap((piece) => {
    if (piece.kind !== 'open' || piece.name !== 'sheet') return [];
    const part = targets.get(piece.attributes.get('id') ?? '');
    return part?.includes('worksheets/') === true ? [{ name: piece.attributes.get('name') ?? '', part }] : [];
  });
}

function refusalOf(error: unknown, shown: string, limits: WorkbookLimits): Refusal {
  if (!(error instanceof Refusal)) return damagedWorkbook(shown);
  if (error.code === 'zip_too_large' || error.code === 'too_many_entries') return limits.tooLarge(shown);
  return error.code === 'damaged_zip' || error.code === 'unsafe_zip' ? damagedWorkbook(shown) : error;
}
