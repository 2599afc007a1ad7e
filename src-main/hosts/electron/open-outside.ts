import { BrowserWindow, shell, type WebContents } from 'electron';
import { askOwner } from './dialogs.ts';
import { fill, words } from './words/words.ts';

const allowed: ReadonlySet<string> = new Set(['https:', 'mailto:']);
// So much of an address the question shows, in characters.
const shown = 300;

/** Hands a link to the owner's browser or mail program, if it is https or mailto; tells whether it did. */
export async function openOutside(address: string): Promise<boolean> {
  const url = readLink(address);
  if (url === null) return false;
  try {
    await shell.openExternal(url.href);
    return true;
  } catch {
    return false;
  }
}

const asking = new WeakSet<WebContents>();

/**
 * The same for a link that a page opens: only when the owner agrees, because what leads outside can carry something out. A page
 * asks one question at a time.
 */
export async function offerOutside(contents: WebContents, address: string): Promise<void> {
  const url = readLink(address);
  if (url === null || asking.has(contents)) return;
  asking.add(contents);
  try {
    const { open_outside, open_mail, open, cancel } = words();
    const answer = await askOwner(BrowserWindow.fromWebContents(contents), {
      type: 'question',
      message: url.protocol === 'mailto:' ? open_mail : fill(open_outside, { host: url.host }),
      detail: url.href.length > shown ? `${url.href.slice(0, shown)}…` : url.href,
      buttons: [open, cancel],
    });
    if (answer === 0) await openOutside(url.href);
  } finally {
    asking.delete(contents);
  }
}

function readLink(address: string): URL | null {
  const url = URL.parse(address);
  const isPlain = url !== null && allowed.has(url.protocol) && url.username === '' && url.password === '';
  return isPlain ? url : null;
}
