import { app, BrowserWindow, type WebContents } from 'electron';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { askOwner } from './dialogs.ts';
import type { OrderlyEnd } from './quit.ts';
import { startAgain } from './start-again.ts';
import { fill, language, words } from './words/words.ts';

/** Where bugs are written down, and how. */
export interface Log {
  file: string;
  write: (text: string) => void;
}

/** Says in one sentence that a page, or the program itself, broke down, and offers to start it again. */
export function handleCrashes(log: Log, end: OrderlyEnd): void {
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (endedByUs.delete(contents) || end.isEnding()) return;
    if (reason === 'clean-exit' || contents.isDestroyed()) return;
    log.write(`The page ended: ${reason} (${String(exitCode)})`);
    void offerReload(contents, words().page_gone, [words().restart, words().quit], log);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write(`${type} ended: ${reason} (${String(exitCode)})`);
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('unresponsive', () => {
      if (end.isEnding()) return;
      void offerReload(window.webContents, words().page_stuck, [words().restart, words().wait]);
    });
  });
  const report = reporter(log, end);
  process.on('uncaughtException', (error) => void report(error));
  process.on('unhandledRejection', (reason) => void report(reason));
}

/** Tells of a core that could not start (a Refusal or a bug) or ended by itself (null); true to start it again. */
export async function reportCoreFailure(reason: unknown, log: Log): Promise<boolean> {
  if (reason !== null && !(reason instanceof Refusal)) log.write(textOf(reason));
  const answer = await askOwner(BrowserWindow.getAllWindows()[0] ?? null, {
    type: 'error',
    ...(await sentenceFor(reason, log)),
    buttons: [reason === null ? words().restart : words().try_again, words().quit],
  });
  return answer === 0;
}

async function sentenceFor(reason: unknown, log: Log): Promise<{ message: string; detail?: string }> {
  const detail = fill(words().details_in, { file: log.file });
  if (reason === null) return { message: words().core_gone, detail };
  if (!(reason instanceof Refusal)) return { message: words().core_failed, detail };
  if (language() !== 'fr') return { message: reason.message };
  const { frenchRefusal } = await import('../../../shared/contract/french-refusals.ts');
  return { message: frenchRefusal(reason.code, reason.details) ?? reason.message };
}

const asked = new WeakSet<WebContents>();
const endedByUs = new WeakSet<WebContents>();

async function offerReload(
  contents: WebContents,
  message: string,
  buttons: [string, string],
  log?: Log,
): Promise<void> {
  if (asked.has(contents)) return;
  asked.add(contents);
  const detail = log === undefined ? {} : { detail: fill(words().details_in, { file: log.file }) };
  const answer = await askOwner(BrowserWindow.fromWebContents(contents), {
    type: 'error',
    message,
    ...detail,
    buttons,
  });
  asked.delete(contents);
  if (answer === 0) {
    if (!contents.isDestroyed()) reloadAnew(contents);
  } else if (log !== undefined) app.quit();
}

// A page that hangs takes no reload: its process has to go first.
function reloadAnew(contents: WebContents): void {
  if (!contents.isCrashed()) {
    endedByUs.add(contents);
    contents.forcefullyCrashRenderer();
  }
  contents.reload();
}

// A mistake seldom comes alone: all are written down, the first is told.
function reporter(log: Log, end: OrderlyEnd): (error: unknown) => Promise<void> {
  let hasTold = false;
  return async (error) => {
    log.write(textOf(error));
    if (hasTold || end.isEnding()) return;
    hasTold = true;
    const detail = fill(words().details_in, { file: log.file });
    const buttons = [words().restart, words().quit];
    const answer = await askOwner(null, { type: 'error', message: words().own_mistake, detail, buttons });
    if (answer === 0) await end.quitNow(startAgain);
    else app.quit();
  };
}

/** An error as the log has it. */
export function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
