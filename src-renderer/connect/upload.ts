import type { Client } from './client.ts';
import { toBase64 } from './base64.ts';

/** 384 KiB of file become 512 KiB of base64. */
const pieceBytes = 384 * 1024;

/** What this page has handed over and may still use. */
const handedOver = new Set<string>();

/** Tells the core after a lost connection which files this page still wants. */
export async function keepUploads(client: Client): Promise<void> {
  if (handedOver.size > 0) await client.imports.keep({ uploads: [...handedOver] });
}

/** Hands a file over to the core, piece by piece; tells the share done; returns the upload's id. */
export async function sendFile(
  client: Client,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { upload } = await client.imports.begin({ name: file.name, size: file.size });
  handedOver.add(upload);
  try {
    for (let offset = 0; offset < file.size; offset += pieceBytes) {
      signal.throwIfAborted();
      const piece = await file.slice(offset, offset + pieceBytes).arrayBuffer();
      const { received } = await client.imports.append({
        upload,
        offset,
        data: toBase64(new Uint8Array(piece)),
      });
      onProgress(received / file.size);
    }
    signal.throwIfAborted();
    return upload;
  } catch (error) {
    await discard(client, [upload]);
    throw error;
  }
}

/** Lets the core forget what was handed over; what it no longer knows needs no forgetting. */
export async function discard(client: Client, uploads: readonly string[]): Promise<void> {
  for (const upload of uploads) handedOver.delete(upload);
  await Promise.allSettled(uploads.map((upload) => client.imports.discard({ upload })));
}
