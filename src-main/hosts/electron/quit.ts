import { app, BrowserWindow } from 'electron';
import type { CoreKeeper } from './core-keeper.ts';
import { askOwner } from './dialogs.ts';
import { currentWindow } from './window.ts';
import { words } from './words/words.ts';

/** How long a core may take to finish its last write before the program ends all the same, in ms. */
const patience = 30_000;

/** Ends the program in order: asks before an import is lost, remembers the windows, waits for the core. */
export function endInOrder(core: CoreKeeper): { quitNow(): Promise<void> } {
  let isQuitting = false;
  let isAsking = false;

  async function quitNow(): Promise<void> {
    if (isQuitting) return;
    isQuitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    await Promise.race([core.close(), tooLong()]);
    app.exit(0);
  }

  async function askThen(go: () => unknown): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const mayEnd = await mayEndImports(core);
    isAsking = false;
    if (mayEnd) await go();
  }

  app.on('before-quit', (event) => {
    event.preventDefault();
    if (!isQuitting) void askThen(quitNow);
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('close', (event) => {
      if (isQuitting) return;
      event.preventDefault();
      const isLast = BrowserWindow.getAllWindows().length === 1;
      if (isLast && process.platform !== 'darwin') app.quit();
      else void askThen(() => window.destroy());
    });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // The system, or the terminal, wants us gone: nobody is there to answer a question.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void quitNow());
  }
  return { quitNow };
}

/** Whether nothing is lost by ending now, or the owner agrees to it. */
async function mayEndImports(core: CoreKeeper): Promise<boolean> {
  if (!core.isRunning()) return true;
  const { withCore } = await import('./core-client.ts');
  const running = await withCore(core, (client) => client.imports.running()).catch(() => ({ runs: [] }));
  if (running.runs.length === 0) return true;
  const { import_running, keep_importing, quit_anyway } = words();
  const answer = await askOwner(currentWindow(), {
    type: 'warning',
    message: import_running,
    buttons: [quit_anyway, keep_importing],
  });
  return answer === 0;
}

function tooLong(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience).unref();
  });
}
