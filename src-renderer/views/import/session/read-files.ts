import type { ImportedFile, ImportSource, ReviewedFile } from '../../../../shared/contract/imports.ts';
import type { Client } from '../../../connect/client.ts';
import { placeOf } from '../../../connect/desktop.ts';
import { sendFile } from '../../../connect/upload.ts';
import type { NamedFile } from '../../../state/handover.svelte.ts';

/** A file as the owner handed it over: by its bytes, or by its place. */
export type GivenFile = File | NamedFile;

/** Told while a file is brought to the core. */
export interface BringListener {
  signal: AbortSignal;
  /** The share of it that the core has; null from when it is only looked into. */
  progress: (share: number | null) => void;
  uploaded: (upload: string) => void;
}

/** What the core found in one file. */
export interface LookedInto {
  source: ImportSource;
  files: ReviewedFile[];
  refused: ImportedFile[];
}

/** Lets the core look into a file: in its place on this machine, or handed over to it piece by piece. Nothing is written. */
export async function lookInto(
  client: Client,
  file: GivenFile,
  zone: string,
  listener: BringListener,
): Promise<LookedInto> {
  const source = await bring(client, file, listener);
  listener.progress(null);
  return { source, ...(await client.imports.review({ sources: [source], zone })) };
}

async function bring(client: Client, file: GivenFile, listener: BringListener): Promise<ImportSource> {
  if (!(file instanceof File)) return { path: file.path };
  const path = placeOf(file);
  if (path !== null) return { path };
  listener.progress(0);
  const upload = await sendFile(client, file, listener.progress, listener.signal);
  listener.uploaded(upload);
  return { upload };
}
