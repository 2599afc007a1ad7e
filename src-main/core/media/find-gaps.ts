import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { DataFolder } from '../../database/data-folder.ts';
import type { Finding } from '../../database/health.ts';
import { findMediaId, listMedia } from '../../database/media.ts';
import type { Connection } from '../../database/open.ts';
import { placeOfMedia } from '../../database/media-files.ts';

/** Reads every stored file and tells how many are gone or are not what they were, by the hash of their content. */
export async function findMediaGaps(db: Connection, folder: DataFolder): Promise<Finding[]> {
  let missing = 0;
  let altered = 0;
  for (const row of listMedia(db)) {
    const hash = await hashFile(placeOfMedia(folder, row.hash));
    // Taken back since, by another program that has the folder open.
    if (hash?.equals(row.hash) === true || findMediaId(db, row.hash) === undefined) continue;
    if (hash === null) missing += 1;
    else altered += 1;
  }
  const findings: Finding[] = [];
  if (missing > 0) {
    const text = `${String(missing)} files of messages are gone: import their chats with media again, or put a backup back.`;
    findings.push({ code: 'media_missing', text });
  }
  if (altered > 0) {
    const text = `${String(altered)} files of messages were changed from outside: put a backup back.`;
    findings.push({ code: 'media_altered', text });
  }
  return findings;
}

async function hashFile(file: string): Promise<Buffer | null> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) digest.update(chunk);
    return digest.digest();
  } catch {
    return null;
  }
}
