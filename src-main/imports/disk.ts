import { lstat, open } from 'node:fs/promises';
import { Refusal } from '../../shared/contract/refusal.ts';

/** What a path is, by its own bytes rather than its name; size in bytes. */
export interface DiskFile {
  size: number;
  isZip: boolean;
}

/** Looks at one path without following links; throws a Refusal on anything that is not a readable file. */
export async function inspectFile(path: string, shown: string): Promise<DiskFile> {
  const stats = await lstat(path).catch((error: unknown) => {
    throw unreadable(shown, error);
  });
  if (stats.isSymbolicLink()) {
    throw new Refusal('is_link', `${shown} is a link to another file. Choose the file itself.`);
  }
  if (!stats.isFile()) {
    throw new Refusal(
      'not_a_file',
      `${shown} is not a file. Choose the .txt or .zip that "Export chat" made.`,
    );
  }
  // What the system makes up as it is read has no size, and reading it may never end.
  return { size: stats.size, isZip: stats.size > 0 && (await beginsLikeZip(path, shown)) };
}

/** The refusal for a file the system does not let us read. */
export function unreadable(shown: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Refusal('file_not_found', `${shown} was not found. Check the name and the folder.`);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Refusal(
      'file_unreadable',
      `${shown} may not be read. Allow reading it, or copy it to another folder.`,
    );
  }
  if (code === 'EBUSY') {
    return new Refusal('file_busy', `${shown} is open in another program. Close it there and try again.`);
  }
  return new Refusal(
    'file_unreadable',
    `${shown} could not be read. Copy it to another folder and try again.`,
  );
}

async function beginsLikeZip(path: string, shown: string): Promise<boolean> {
  const first = Buffer.alloc(4);
  try {
    const file = await open(path, 'r');
    try {
      await file.read(first, 0, 4, 0);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(shown, error);
  }
  return first.toString('latin1', 0, 2) === 'PK' && first.readUInt8(2) < 8;
}
