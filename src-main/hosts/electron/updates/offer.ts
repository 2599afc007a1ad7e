import type { KeyObject } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fill } from '../words/words.ts';
import { failureOf, UpdateFailure } from './failure.ts';
import { chooseOwnFile } from './own-file.ts';
import type { ReleaseServer } from './release-server.ts';
import { isReleased } from './signature.ts';
import type { Updater } from './updater.ts';
import type { UpdateWords } from './words.ts';

/** What a build needs to be able to update itself; null in one that cannot. */
export interface UpdateMeans {
  server: ReleaseServer;
  key: KeyObject;
  /** Loads the updater; only called after the owner agreed to ask the server. */
  load(): Promise<Updater>;
  /** How the names of this kind of package end, e.g. `.deb`. */
  extension: string;
}

/** What the offer does beyond asking the updater. */
export interface OfferHands {
  words: UpdateWords;
  currentVersion: string;
  /** Shows a question and answers the index of the button; the last one when it is closed. */
  ask(message: string, buttons: string[], detail?: string): Promise<number>;
  /** Whether an import is running. */
  isBusy(): Promise<boolean>;
  fetchText(address: string): Promise<string>;
  /** 0 to 1 while something is downloaded, null when nothing is. */
  showProgress(fraction: number | null): void;
  formatSize(bytes: number): string;
  /** Is told, as text, of what has no sentence of its own. */
  log(text: string): void;
  /**
   * Ends the core in order, then installs and starts again; never comes back when it works. `isStillRight` is for the last
   * moment: a file that is no longer what was released it deletes.
   */
  restart(updater: Updater, isStillRight: IsRight): Promise<void>;
}

/** Whether the downloaded file is, at this moment, what the holder of the key released; if not, it is deleted. */
export type IsRight = () => Promise<boolean>;

type Found = NonNullable<Awaited<ReturnType<Updater['checkForUpdates']>>>;

/** Asks the owner, then the server, then the owner before each further step; every failure ends in one sentence. */
export async function offerUpdate(means: UpdateMeans, hands: OfferHands): Promise<void> {
  const { words, ask, isBusy } = hands;
  const say = (sentence: string): Promise<number> => ask(sentence, [words.ok]);
  try {
    const question = fill(words.may_ask, { server: means.server.name });
    if ((await ask(question, [words.ask, words.not_now], words.what_is_asked)) !== 0) return;
    const updater = await means.load();
    // What was agreed to for an earlier file is not agreed to for the one that may come now.
    updater.autoInstallOnAppQuit = false;
    const found = await updater.checkForUpdates();
    if (found === null) {
      await say(words.cannot_update);
    } else if (!found.isUpdateAvailable || isPrerelease(found)) {
      await say(fill(words.up_to_date, { version: hands.currentVersion }));
    } else if (await wantsDownload(found, means, hands)) {
      if (await isBusy()) {
        await say(words.busy_download);
      } else {
        const isRight = await download(updater, found, means, hands);
        await insistOn(isRight);
        await offerInstall(updater, found, means, hands, isRight);
      }
    }
  } catch (error) {
    const failure = failureOf(error);
    if (failure === 'failed')
      hands.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    await say(words[failure]);
  }
}

async function wantsDownload(
  { updateInfo }: Found,
  { extension }: UpdateMeans,
  { words, ask, formatSize, currentVersion }: OfferHands,
): Promise<boolean> {
  const file = chooseOwnFile(updateInfo.files, extension);
  if (file === undefined) throw new UpdateFailure('no_release');
  const size = file.size === undefined ? '?' : formatSize(file.size);
  const offer = fill(words.newer, { version: updateInfo.version, size, current: currentVersion });
  return (await ask(offer, [words.download, words.not_now])) === 0;
}

// Resolves once the file lies here, with what tells whether it is the right one.
async function download(
  updater: Updater,
  found: Found,
  means: UpdateMeans,
  hands: OfferHands,
): Promise<IsRight> {
  const { version, files } = found.updateInfo;
  // Installers hand these names to a shell.
  const odd = files.find(({ url }) => !isPlainName(url));
  if (odd !== undefined)
    throw new UpdateFailure('failed', `A release names a file ${JSON.stringify(odd.url)}.`);
  const follow = ({ percent }: { percent: number }): void => {
    hands.showProgress(percent / 100);
  };
  updater.on('download-progress', follow);
  try {
    const [file] = await updater.downloadUpdate();
    if (file === undefined) throw new UpdateFailure('failed', 'Nothing was downloaded.');
    const address = means.server.addressOf(tagOf(found), `${path.basename(file)}.sig`);
    const signature = await hands.fetchText(address).catch((error: unknown) => {
      // A release without a signature is one with a wrong signature.
      if (failureOf(error) === 'no_release') return '';
      throw error;
    });
    return async () => {
      const isRight = await isReleased(file, version, signature, means.key);
      if (!isRight) await rm(file, { force: true });
      return isRight;
    };
  } finally {
    updater.off('download-progress', follow);
    hands.showProgress(null);
  }
}

async function offerInstall(
  updater: Updater,
  { updateInfo }: Found,
  { extension }: UpdateMeans,
  { words, ask, isBusy, restart }: OfferHands,
  isStillRight: IsRight,
): Promise<void> {
  const ready = fill(words.ready, { version: updateInfo.version });
  // A .deb is installed as root: the system asks for the password, and an owner who has quit expects no such question.
  const later = extension === '.deb' ? [] : [words.at_quit];
  const buttons = [words.restart, ...later, words.not_now];
  const answer = buttons[await ask(ready, buttons, words.ready_detail)];
  if (answer === words.restart) {
    if (await isBusy()) await ask(words.busy_install, [words.ok]);
    else await restart(updater, isStillRight);
  } else if (answer === words.at_quit) {
    // The dialog may have stood open for hours, and on macOS the file goes to the system at the next step.
    await insistOn(isStillRight);
    await installAtQuit(updater, isStillRight);
  }
}

// What happens to the file between this and the quit, nobody looks at again: the updater installs it in one breath.
async function installAtQuit(updater: Updater, isStillRight: IsRight): Promise<void> {
  updater.autoInstallOnAppQuit = true;
  try {
    // Takes the file that lies here already, if it does, and this time notes that it is to be installed.
    await updater.downloadUpdate();
    await insistOn(isStillRight);
  } catch (error) {
    updater.autoInstallOnAppQuit = false;
    throw error;
  }
}

async function insistOn(isRight: IsRight): Promise<void> {
  if (!(await isRight())) throw new UpdateFailure('bad_signature');
}

function isPrerelease({ updateInfo }: Found): boolean {
  return updateInfo.version.includes('-');
}

function isPlainName(name: string): boolean {
  return /^[\w][\w.+-]*$/.test(name);
}

function tagOf({ updateInfo }: Found): string {
  return 'tag' in updateInfo && typeof updateInfo.tag === 'string'
    ? updateInfo.tag
    : `v${updateInfo.version}`;
}
