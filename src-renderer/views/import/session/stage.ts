/** How far an import is. */
export type Stage = 'idle' | 'reading' | 'review' | 'running' | 'done';

/** A file of which nothing can be imported, and why. */
export interface RefusedFile {
  file: string;
  reason: string;
}

/** The file being handed over or looked into, and its place among the others; `share` null while it is looked into. */
export interface ReadingFile {
  file: string;
  share: number | null;
  index: number;
  files: number;
}
