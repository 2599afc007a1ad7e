import { app } from 'electron';
import path from 'node:path';
import type { CoreKeeper } from '../core-keeper.ts';
import { startAgain } from '../start-again.ts';
import type { IsRight, OfferHands } from './offer.ts';
import type { Updater } from './updater.ts';
import { updateWords } from './words.ts';

export interface RestartOptions {
  core: Pick<CoreKeeper, 'close'>;
  /** Ends the program in order, without a question; `last` is done at its very end. */
  quit: (last?: () => void) => Promise<void>;
  ask: OfferHands['ask'];
}

/**
 * Ends the core in order, then installs and starts the new program. It may start before this one is gone, so the data folder
 * and the place of the only instance are free by then. The file is looked at again directly before. What cannot or must not
 * be installed is said, and the old program starts again.
 */
export async function restartAndInstall(
  updater: Updater,
  isStillRight: IsRight,
  { core, quit, ask }: RestartOptions,
): Promise<void> {
  // The updater throws nothing here, and on macOS fails long after the call.
  const failed = Promise.withResolvers<undefined>();
  updater.on('error', () => {
    failed.resolve(undefined);
  });
  await core.close();
  app.releaseSingleInstanceLock();
  nameDataFolder();
  const isRight = await isStillRight().catch(() => false);
  if (isRight) {
    updater.quitAndInstall(true, true);
    await failed.promise;
  }
  const words = updateWords();
  await ask(isRight ? words.not_installed : words.changed, [words.ok]);
  await quit(startAgain);
}

// The new program is started without our arguments, and `--data` is one of them. An AppImage is started by us and inherits
// this; a .deb's program starts again with arguments and all. What Windows' installer and macOS' hand on, the one through the
// desktop's shell, the other through the system, cannot be known here: where it is nothing, the usual folder opens.
function nameDataFolder(): void {
  // Chromium's own files lie in a folder of the data folder.
  process.env['VITRINE_DATA'] = path.dirname(app.getPath('userData'));
}
