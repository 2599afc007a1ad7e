import { app, BrowserWindow, powerMonitor } from 'electron';
import type { CoreKeeper } from './core-keeper.ts';
import { askOwner } from './dialogs.ts';
import { startAgain } from './start-again.ts';
import { currentWindow } from './window.ts';
import { words } from './words/words.ts';

/** How long a core may take to finish its last write before the program ends all the same, in ms. */
const patience = 30_000;
/** How long it may take to say what is running, in ms: one that is stuck must not keep the program open. */
const answerPatience = 3_000;

/** What an import would be lost by; a window's import goes with its window. */
type Question = 'quit' | 'close';

/** What the program does at its very end, such as `startAgain`. */
export type LastStep = (lateFiles?: readonly string[]) => void;

/** The one way in which the program ends. */
export interface OrderlyEnd {
  /** Ends it without a question; `last` is done when the core has ended, and told of files that came too late. */
  quitNow(last?: LastStep): Promise<void>;
  /** Whether it is ending: what breaks down from now on is nobody's concern. */
  isEnding(): boolean;
  /** For an owner who starts the program again while it ends: it does start again, with these files, once it has ended. */
  comeBackWith(files: readonly string[]): void;
}

/**
 * Ends the program in order: asks before an import is lost, remembers the windows, waits for the core. `hides`: whether the
 * last window stays, hidden, when it is closed.
 */
export function endInOrder(
  core: CoreKeeper,
  hides: (window: BrowserWindow) => boolean = () => false,
): OrderlyEnd {
  let isEnding = false;
  let isAsking = false;
  let lateFiles: string[] | undefined;

  async function quitNow(last?: LastStep): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    await Promise.race([core.close(), after(patience)]);
    const lastStep = last ?? (lateFiles === undefined ? undefined : startAgain);
    lastStep?.(lateFiles);
    app.exit(0);
  }

  async function askThen(question: Question, go: () => unknown): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const mayEnd = await mayEndImports(core, question).finally(() => {
      isAsking = false;
    });
    if (mayEnd) await go();
  }

  app.on('before-quit', (event) => {
    event.preventDefault();
    if (!isEnding) void askThen('quit', quitNow);
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('close', (event) => {
      // Without a core there is nothing to lose; an update on macOS closes all windows at once and waits for that.
      if (isEnding || !core.isRunning()) return;
      event.preventDefault();
      const isLast = BrowserWindow.getAllWindows().length === 1;
      if (isLast && hides(window)) return;
      if (isLast && process.platform !== 'darwin') app.quit();
      else void askThen('close', () => !window.isDestroyed() && window.destroy());
    });
    // Windows ends the session without asking to quit.
    window.on('session-end', () => void quitNow());
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // The system goes down: a quit that asks first would hold it up, or be cut off. It does not wait as long as we would:
  // Linux about 5 s, then it ends us. A write that is cut off leaves the data as they were before it.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    void quitNow();
  });
  // The system, or the terminal, wants us gone: nobody is there to answer a question.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void quitNow());
  }
  return {
    quitNow,
    isEnding: () => isEnding,
    comeBackWith: (files) => void (lateFiles = [...(lateFiles ?? []), ...files]),
  };
}

/** Whether nothing is lost by ending or closing now, or the owner agrees to it. */
async function mayEndImports(core: CoreKeeper, question: Question): Promise<boolean> {
  if (!core.isRunning() || (await isImporting(core)) === false) return true;
  const { import_running, import_in_window, keep_importing, quit_anyway, close_anyway } = words();
  const [message, yes] =
    question === 'quit' ? [import_running, quit_anyway] : [import_in_window, close_anyway];
  const answer = await askOwner(currentWindow(), {
    type: 'warning',
    message,
    buttons: [yes, keep_importing],
  });
  return answer === 0;
}

/** Whether an import is running; null when the core does not say. */
async function isImporting(core: CoreKeeper): Promise<boolean | null> {
  const { withCore } = await import('./core-client.ts');
  const answer = withCore(core, async (client) => (await client.imports.running()).runs.length > 0);
  return Promise.race([answer.catch(() => false), after(answerPatience).then(() => null)]);
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
