import { Refusal } from '../../shared/contract/refusal.ts';
import { notARateCard } from '../../shared/tariff/rate-file/refusals.ts';
import type { RateTable } from '../../shared/tariff/rate-file/types.ts';
import { openZip, type ZipEntry } from '../imports/zip-entries.ts';
import { damagedWorkbook, rateCardTooLarge } from './refusals.ts';
import { readSharedStrings, readSheetRows } from './sheet-rows.ts';
import { readXml } from './xml.ts';
import type { ZipFile } from 'yauzl';

/** Most expanded bytes of all the parts that are read, and most sheets: far above any rate card. */
const mostExpanded = 40_000_000;
const mostSheets = 60;

interface Sheet {
  name: string;
  part: string;
}

/** The sheets of an XLSX as tables; throws a Refusal on anything damaged, dangerous or else packed in a zip. */
export async function readWorkbook(path: string, shown: string): Promise<RateTable[]> {
  const { zip, entries } = await openZip(path, shown).catch((error: unknown) => {
    throw refusalOf(error, shown);
  });
  try {
    const parts = createParts(zip, entries, shown);
    if (!parts.has('xl/workbook.xml')) throw notARateCard(shown);
    const sheets = listSheets(
      await parts.read('xl/workbook.xml'),
      await parts.read('xl/_rels/workbook.xml.rels'),
    );
    const shared = parts.has('xl/sharedStrings.xml')
      ? readSharedStrings(await parts.read('xl/sharedStrings.xml'))
      : [];
    const tables: RateTable[] = [];
    for (const { name, part } of sheets.slice(0, mostSheets)) {
      const rows = readSheetRows(await parts.read(part), shared);
      const full = sheets.length === 1 ? shown : `${shown}/${name}`;
      tables.push({ name: full, names: [name, shown], rows, isWorkbook: true, mayHaveCommas: false });
    }
    return tables;
  } catch (error) {
    throw refusalOf(error, shown);
  } finally {
    zip.close();
  }
}

/** Reads parts by their name, up to a total that no rate card reaches, whatever the zip claims about their size. */
function createParts(
  zip: ZipFile,
  entries: readonly ZipEntry[],
  shown: string,
): { has(name: string): boolean; read(name: string): Promise<string> } {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let left = mostExpanded;
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
          if (left < 0) throw rateCardTooLarge(shown);
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

function refusalOf(error: unknown, shown: string): Refusal {
  if (!(error instanceof Refusal)) return damagedWorkbook(shown);
  if (error.code === 'zip_too_large' || error.code === 'too_many_entries') return rateCardTooLarge(shown);
  return error.code === 'damaged_zip' || error.code === 'unsafe_zip' ? damagedWorkbook(shown) : error;
}
