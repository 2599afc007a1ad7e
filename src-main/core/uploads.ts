import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { DataFolder } from '../database/data-folder.ts';
import { toRefusal } from '../database/refusals.ts';
import type { CoreContext } from './context.ts';

/** The largest file a page may hand over, in bytes: as much as an export can be when expanded. */
const largestUpload = 4 * 1024 ** 3;

/** Makes room for a file from the page and returns its handle. */
export function beginUpload(folder: DataFolder, name: string, size: number): string {
  if (size > largestUpload) {
    throw new Refusal('file_too_large', `${name} is larger than 4 GB: export the chat without media.`, {
      size,
    });
  }
  const upload = randomUUID();
  const place = join(folder.incoming, upload);
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    writeFileSync(join(place, safeName(name)), '', { mode: 0o600 });
    return upload;
  } catch (error) {
    throw toRefusal(error, folder.database);
  }
}

/** Adds a piece at `offset`, which must be where the last one ended; returns the bytes received so far. */
export function appendUpload(folder: DataFolder, upload: string, offset: number, data: string): number {
  const file = uploadedFile(folder, upload);
  const bytes = Buffer.from(data, 'base64');
  const size = statSync(file).size;
  if (size !== offset) {
    throw new Refusal(
      'upload_out_of_order',
      'A piece of the file came out of order: choose the file again.',
      { expected: size },
    );
  }
  try {
    appendFileSync(file, bytes);
    return size + bytes.length;
  } catch (error) {
    throw toRefusal(error, folder.database);
  }
}

/** Where a handed-over file lies; refused when the handle is unknown. */
export function uploadedFile(folder: DataFolder, upload: string): string {
  const place = join(folder.incoming, upload);
  const name = /^[0-9a-f-]{36}$/.test(upload) ? listNames(place)[0] : undefined;
  if (name !== undefined) return join(place, name);
  throw new Refusal('unknown_upload', 'This file is no longer here: choose it again.', { upload });
}

/** Forgets one handed-over file; false when it was not there. */
export function discardUpload(folder: DataFolder, upload: string): boolean {
  if (!hasUpload(folder, upload)) return false;
  rmSync(join(folder.incoming, upload), { recursive: true, force: true });
  return true;
}

/** Whether a handed-over file is still here. */
export function hasUpload(folder: DataFolder, upload: string): boolean {
  return /^[0-9a-f-]{36}$/.test(upload) && listNames(join(folder.incoming, upload)).length > 0;
}

/** Forgets the files of pages that went away, and those that nobody has used for long. */
export function discardStaleUploads({ folder, uploads }: Pick<CoreContext, 'folder' | 'uploads'>): void {
  for (const upload of uploads.takeStale()) discardUpload(folder, upload);
}

/** Forgets everything that was handed over and not imported. */
export function discardAllUploads(folder: DataFolder): void {
  rmSync(folder.incoming, { recursive: true, force: true });
}

function listNames(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}

function safeName(name: string): string {
  const base = basename(name.replaceAll('\\', '/')).replaceAll('\0', '');
  return base === '' || base === '.' || base === '..' ? 'export.txt' : base;
}
