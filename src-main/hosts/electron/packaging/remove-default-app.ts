import { rm } from 'node:fs/promises';
import path from 'node:path';

interface Extracted {
  appOutDir: string;
  electronPlatformName: string;
}

/** Takes away the program that Electron shows when it has none, from a copy of an Electron that was unpacked before (`afterExtract`). */
export default async function removeDefaultApp({
  appOutDir,
  electronPlatformName,
}: Extracted): Promise<void> {
  const isMac = electronPlatformName === 'darwin';
  const resources = isMac ? path.join('Electron.app', 'Contents', 'Resources') : 'resources';
  await rm(path.join(appOutDir, resources, 'default_app.asar'), { force: true });
}
