import path from 'node:path';
import { attend, isAsked } from '../setup/child.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');

/** A program that ends this soon (ms) by a signal has not shown its window. */
const atOnce = 5_000;

/**
 * Runs Electron on the bundled program until its windows are closed, and resolves to the exit code. Resolves to null, after
 * a sentence, when it cannot run on this machine: a library is missing, a sandbox cannot be set up, nobody shows windows.
 */
export async function openWindow(electron: string, data: string | undefined): Promise<number | null> {
  const env = { ...process.env };
  // Set by editors for their own Electron; ours would run as a plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  delete env['VITRINE_ELECTRON'];
  const started = Date.now();
  const args = [root, ...(data === undefined ? [] : ['--data', data])];
  const end = await attend(electron, args, { env }).catch(() => cannotStart);
  if (end.signal !== null && isAsked(end.signal)) return 0;
  const how = end.signal ?? `code ${String(end.code)}`;
  if (hasNotRun(end, Date.now() - started)) {
    process.stderr.write(
      `Electron cannot run on this machine (it ended at once, ${how}): Vitrine opens in your browser instead.\n`,
    );
    return null;
  }
  if (end.signal === null) return end.code ?? 1;
  process.stderr.write(`Vitrine's window was ended by ${how}: start it again.\n`);
  return 1;
}

type End = Awaited<ReturnType<typeof attend>>;

const cannotStart: End = { code: 127, signal: null };

// 127 is the loader's word on Linux and 0xC0000000 the first of those on Windows; Chromium says 1 where it finds nobody to show
// a window, or is run by root.
function hasNotRun({ code, signal }: End, lived: number): boolean {
  if (lived > atOnce) return false;
  if (signal !== null || code === 127 || (code ?? 0) >= 0xc000_0000) return true;
  return code === 1 && process.platform === 'linux' && lived < 2_000;
}
