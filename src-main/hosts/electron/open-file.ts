import { BrowserWindow, shell, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ResolveTicket } from '../media-answer.ts';
import { safeName } from '../../../shared/text/safe-name.ts';
import { askOwner } from './dialogs.ts';
import { fill, words } from './words/words.ts';

let files: { folder: string; resolve: ResolveTicket } | null = null;
const asking = new WeakSet<WebContents>();

/** From now on files of messages can be opened, as copies in a folder that every start empties. */
export function openFilesIn(folder: string, resolve: ResolveTicket): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What another program still holds is tried again at the next start.
  }
  files = { folder, resolve };
}

/**
 * Opens the file of a ticket in another program, if its content is of a kind that is no program and the owner agrees. What opens
 * is a copy whose ending tells its content, whatever the message names it. A page asks one question at a time.
 */
export async function offerFile(contents: WebContents, ticket: string): Promise<void> {
  if (files === null || asking.has(contents)) return;
  asking.add(contents);
  try {
    const { folder, resolve } = files;
    const found = await resolve(ticket).catch(() => null);
    const { openableEnding } = await import('../../../shared/contract/media-limits.ts');
    const ending = found === null ? null : openableEnding(found.type);
    if (found === null || ending === null) return;
    const name = `${path.parse(safeName(found.name)).name}.${ending}`;
    const { open_file, open_file_detail, open, cancel } = words();
    const window = BrowserWindow.fromWebContents(contents);
    const answer = await askOwner(window, {
      type: 'question',
      message: fill(open_file, { name }),
      detail: open_file_detail,
      buttons: [open, cancel],
    });
    if (answer !== 0) return;
    const problem = await shell.openPath(await copyTo(folder, found.file, name)).catch(String);
    if (problem !== '')
      await askOwner(window, { type: 'info', message: words().open_file_failed, buttons: [words().ok] });
  } finally {
    asking.delete(contents);
  }
}

async function copyTo(folder: string, file: string, name: string): Promise<string> {
  const place = path.join(folder, randomUUID());
  await mkdir(place, { recursive: true, mode: 0o700 });
  const copy = path.join(place, name);
  await copyFile(file, copy);
  return copy;
}
