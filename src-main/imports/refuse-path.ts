import { posix, win32 } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';

/** Why a path that somebody named is not even looked at, or null: on Windows looking at `\\server\share` hands that server the owner's credentials. */
export function refusePath(path: string, platform: NodeJS.Platform = process.platform): Refusal | null {
  const isWindows = platform === 'win32';
  if (isWindows && isElsewhere(path)) {
    return new Refusal(
      'path_elsewhere',
      `${win32.basename(path)} lies on another computer or is a device, so it was not opened. Copy it to a folder of this computer and choose the copy.`,
    );
  }
  if (isWindows ? /^[a-z]:[\\/]/i.test(path) : posix.isAbsolute(path)) return null;
  return new Refusal('path_not_whole', `${path} is not a whole path: say which folder it lies in.`);
}

// Shares and `\\?\`, `\\.\`, `\??\`, with either slash; then the names that mean a device in whatever folder they stand.
function isElsewhere(path: string): boolean {
  return (
    /^[\\/](?:[\\/]|\?\?[\\/])/.test(path) ||
    /(?:^|[\\/:])(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:[.:\\/]|$)/i.test(path)
  );
}
