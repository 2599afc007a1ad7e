import { dirname } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';

/** Turns what SQLite or the file system says into a Refusal with a sentence; anything else is returned unchanged. */
export function toRefusal(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_FULL') || ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return new Refusal(
      'disk_full',
      `The disk is full: nothing was written to ${dirname(file)}. Free some space and try again.`,
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return new Refusal(
      'database_corrupt',
      `The database ${file} is damaged. Nothing was changed; put back your last backup with "vitrine restore FILE --replace".`,
      { file },
    );
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM'
  ) {
    return new Refusal(
      'folder_not_writable',
      `Vitrine cannot write to ${dirname(file)}. Choose another data folder with --data, or give yourself the right to write there.`,
      { file },
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new Refusal(
      'database_busy',
      'Another program is writing to this database. Try again in a moment.',
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new Refusal('disk_failed', `The disk failed while using ${file}. Check the disk, then try again.`);
  }
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
