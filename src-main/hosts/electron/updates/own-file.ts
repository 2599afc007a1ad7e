import { readFileSync } from 'node:fs';

/**
 * How the name of a release's file for this kind of package ends; Linux has two, told apart by a note in the package. Null for a
 * bare folder there: the updater would replace whatever AppImage the environment names, and that is another program's.
 */
export function extensionOf(
  platform: NodeJS.Platform,
  packageTypeFile: string,
  isAppImage: boolean,
): string | null {
  if (platform === 'win32') return '.exe';
  if (platform === 'darwin') return '.zip';
  if (readNote(packageTypeFile) === 'deb') return '.deb';
  return isAppImage ? '.AppImage' : null;
}

/** The file that electron-updater takes of a release: of that extension and, where several are, for this processor. */
export function chooseOwnFile<F extends { url: string }>(
  files: readonly F[],
  extension: string,
  arch: string = process.arch,
): F | undefined {
  const right = files.filter(({ url }) => url.toLowerCase().endsWith(extension.toLowerCase()));
  return right.find(({ url }) => url.includes(arch)) ?? right.find(({ url }) => !url.includes('arm64'));
}

function readNote(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
