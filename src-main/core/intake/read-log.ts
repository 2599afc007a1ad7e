import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { inspectFile, unreadable } from '../../imports/disk.ts';

const chunkSize = 256 * 1024;
const utf8Mark = [0xef, 0xbb, 0xbf];
const utf16Mark = [0xff, 0xfe];

/** A log's bytes in UTF-8 without its mark; files of Windows' own shell are UTF-16. Throws a Refusal when it cannot be read. */
export async function openLog(
  path: string,
  shown: string,
  signal?: AbortSignal,
): Promise<{ size: number; chunks: AsyncGenerator<Uint8Array> }> {
  const { size } = await inspectFile(path, shown).catch((error: unknown) => {
    throw unlessExport(error, shown);
  });
  return { size, chunks: readChunks(path, shown, signal) };
}

// A folder or a pipe; what a chat's export would be says nothing here.
function unlessExport(error: unknown, shown: string): unknown {
  if (!(error instanceof Refusal) || error.code !== 'not_a_file') return error;
  return new Refusal('not_a_log', `${shown} is not a file. Choose the one that holds the webhooks.`);
}

async function* readChunks(path: string, shown: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: chunkSize });
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      signal?.throwIfAborted();
      let bytes: Uint8Array = chunk;
      if (isFirst) {
        isFirst = false;
        if (beginsWith(chunk, utf8Mark)) bytes = chunk.subarray(utf8Mark.length);
        else if (beginsWith(chunk, utf16Mark)) decoder = new TextDecoder('utf-16le');
      }
      yield decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw unreadable(shown, error);
  } finally {
    stream.destroy();
  }
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
