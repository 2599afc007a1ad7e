import { openPromise } from 'yauzl';
import * as z from 'zod';
import { summaryRow } from './data-summary.ts';

const about = z.object({
  vitrine: z.literal('backup'),
  /** Whose: the data folder that wrote it. */
  of: z.string().max(100),
  is_daily: z.boolean(),
  /** In ms UTC. */
  made_at: z.int().min(0),
  contents: summaryRow,
});

/** What a backup says of itself, in the comment at its end: read without unpacking anything, and believed of nothing that matters. */
export type BackupAbout = z.infer<typeof about>;

/** What stands in the archive; plain ASCII, as its format wants it. */
export function writeAbout(value: BackupAbout): string {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(/[^ -~]/g, escape);
}

/** Reads it back; null when there is nothing of the sort. */
export function parseAbout(comment: string | Buffer): BackupAbout | null {
  try {
    return about.parse(JSON.parse(comment.toString('latin1')));
  } catch {
    return null;
  }
}

/** What a file says of itself, and whether it is an archive at all: undefined when not. */
export async function readAbout(file: string): Promise<BackupAbout | null | undefined> {
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
    zip.close();
    return parseAbout(zip.comment);
  } catch {
    return undefined;
  }
}
