import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const languages = ['de', 'en-US', 'fr'];

// The mark that Electron's binary bears, then version, length and state ("1" on, "0" off) of its fuses, each the other
// way round than Vitrine wants it, so that one which nobody sets is seen.
const fuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000810110011';

/** Makes a folder in the shape of Electron for Linux, of which nothing runs: enough to pack Vitrine around it. */
export async function makeStandIn(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  await mkdir(path.join(folder, 'resources'));
  for (const language of languages) await writeFile(path.join(folder, 'locales', `${language}.pak`), '');
  const program = `#!/bin/sh\necho "Vitrine was packed without Electron's binary." >&2\nexit 1\n# ${fuses}\n`;
  await writeFile(path.join(folder, 'electron'), program, { encoding: 'latin1', mode: 0o755 });
}
