import { appendFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes bugs down whole, in `logs/vitrine.log` of the data folder, and calls `onFirst` for the first of them. What
 * is written are errors and their stacks, which carry no message text, number or token.
 */
export function createLog(dataFolder: string, onFirst: (file: string) => void): (text: string) => void {
  const file = path.join(dataFolder, 'logs', 'vitrine.log');
  let isFirst = true;
  return (text) => {
    try {
      appendFileSync(file, `${new Date().toISOString()} ${text}\n`, { mode: 0o600 });
    } catch {
      // A full disk or a folder that is gone must not turn one error into two.
      return;
    }
    if (isFirst) onFirst(file);
    isFirst = false;
  };
}
