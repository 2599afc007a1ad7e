import { createReadStream } from 'node:fs';
import { createBesideFinder } from './beside-text.ts';
import { unreadable } from './disk.ts';
import { titleOf } from './title.ts';
import type { ExportSource } from './types.ts';

const CHUNK = 256 * 1024;

/** A bare text export, `file` its name to show, `size` in bytes. */
export function openTextSource(path: string, file: string, size: number): ExportSource {
  return {
    file,
    title: titleOf(file),
    entries: null,
    latest: null,
    size,
    open: async () => read(path, file),
    attachment: createBesideFinder(path),
    close: async () => undefined,
  };
}

async function* read(path: string, file: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) yield chunk;
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    stream.destroy();
  }
}
