import { getFileNameLowLevel, openPromise, validateFileName } from 'yauzl';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Entry, ZipFile } from 'yauzl';

/** Most entries and most expanded bytes of a zip that is still opened. */
export const MOST_ENTRIES = 20_000;
export const MOST_BYTES = 2_000_000_000;

/** A file inside a zip, its name checked. */
export interface ZipEntry {
  name: string;
  entry: Entry;
}

const AGAIN = 'Export the chat again and import the new file.';

/** Opens a zip and lists its files; throws a Refusal on anything damaged or dangerous. The caller closes `zip`. */
export async function openZip(path: string, shown: string): Promise<{ zip: ZipFile; entries: ZipEntry[] }> {
  const zip = await openOrRefuse(path, shown);
  try {
    return { zip, entries: await listEntries(zip, shown) };
  } catch (error) {
    zip.close();
    throw error instanceof Refusal ? error : damagedZip(shown);
  }
}

/** The refusal for a zip that cannot be read to its end. */
export function damagedZip(shown: string): Refusal {
  return new Refusal('damaged_zip', `${shown} is damaged or not complete. ${AGAIN}`);
}

/** The refusal for a zip that expands beyond all measure. */
export function zipBomb(shown: string): Refusal {
  return new Refusal(
    'zip_too_large',
    `${shown} would expand to more than 2 GB or is packed absurdly tight, so it was not opened. Export the chat without media.`,
  );
}

async function openOrRefuse(path: string, shown: string): Promise<ZipFile> {
  try {
    return await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch {
    throw damagedZip(shown);
  }
}

async function listEntries(zip: ZipFile, shown: string): Promise<ZipEntry[]> {
  if (zip.entryCount > MOST_ENTRIES) {
    throw new Refusal(
      'too_many_entries',
      `${shown} holds more than ${MOST_ENTRIES} files, so it was not opened. Export the chat without media.`,
    );
  }
  const entries: ZipEntry[] = [];
  let expanded = 0;
  for await (const entry of zip.eachEntry()) {
    const name = checkedName(entry, shown);
    expanded += entry.uncompressedSize;
    if (expanded > MOST_BYTES) throw zipBomb(shown);
    if (!name.endsWith('/')) entries.push({ name, entry });
  }
  return entries;
}

function checkedName(entry: Entry, shown: string): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  if (validateFileName(name) !== null || name.includes('\0')) {
    throw new Refusal(
      'unsafe_zip',
      `${shown} holds a file name that leaves its folder, so it was not opened. ${AGAIN}`,
      { name },
    );
  }
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (mode === 0o120000) {
    throw new Refusal('unsafe_zip', `${shown} holds a link to another file, so it was not opened. ${AGAIN}`, {
      name,
    });
  }
  return name;
}
