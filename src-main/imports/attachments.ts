import { crc32 } from 'node:zlib';

/** The base name of a path inside a zip. */
export function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/**
 * Finds entries of a zip by their base name, whichever way its accents are spelt. Of two that have the same one, that beside the
 * chat text is meant, else the first.
 */
export function createEntryFinder<Entry extends { name: string }>(
  entries: readonly Entry[],
  chat: Entry,
): (name: string) => Entry | undefined {
  const beside = folderOf(chat.name);
  let byName: Map<string, Entry> | null = null;
  return (name) => {
    if (byName === null) {
      byName = new Map();
      for (const entry of entries) {
        const key = baseOf(entry.name).normalize('NFC');
        const isBetter = !byName.has(key) || folderOf(entry.name) === beside;
        if (entry !== chat && isBetter) byName.set(key, entry);
      }
    }
    return byName.get(name.normalize('NFC'));
  };
}

/** Passes bytes on and throws `damaged` at their end unless they have this CRC-32: what unpacks need not be what was packed. */
export async function* checkSum(
  bytes: AsyncIterable<Uint8Array>,
  expected: number,
  damaged: () => Error,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of bytes) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== expected) throw damaged();
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}
