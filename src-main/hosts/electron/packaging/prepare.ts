import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from '../../../setup/lock.mjs';
import { makeIcons } from './icons.ts';
import { writeLicences } from './licences.ts';
import { makePdfParts } from './pdf-parts.ts';

/** Makes what is packed besides program and page, build/icons, build/pdf and build/licences.txt, unless they fit these two already. */
export async function prepare(root: string): Promise<void> {
  const build = path.join(root, 'build');
  const stampFile = path.join(build, 'packaging.stamp');
  const licences = path.join(build, 'licences.txt');
  const icons = path.join(build, 'icons');
  const pdf = path.join(build, 'pdf');
  const stamp = await stampOf(build);
  const isReady = async (): Promise<boolean> =>
    existsSync(licences) &&
    existsSync(path.join(icons, 'icon.icns')) &&
    existsSync(pdf) &&
    (await readFile(stampFile, 'utf8').catch(() => '')) === stamp;

  await withLock(path.join(root, '.setup', 'packaging'), async () => {
    if (await isReady()) return;
    await rm(stampFile, { force: true });
    await makeIcons(path.join(root, 'src-renderer', 'icon.svg'), icons);
    await makePdfParts(root, pdf);
    await writeLicences(root, licences);
    await writeFile(stampFile, stamp);
  });
}

// The setup marks program and page with fingerprints of all their sources, these lines and the icon's drawing included.
async function stampOf(build: string): Promise<string> {
  const stamps = ['main.stamp', 'page.stamp'].map((name) => readFile(path.join(build, name), 'utf8'));
  return (await Promise.all(stamps)).join('\n');
}
