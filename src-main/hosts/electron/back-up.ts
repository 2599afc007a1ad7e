import { ORPCError } from '@orpc/client';
import { app, shell, type BrowserWindow } from 'electron';
import path from 'node:path';
import { frenchRefusal } from '../../../shared/contract/french-refusals.ts';
import { withCore } from './core-client.ts';
import type { CoreKeeper } from './core-keeper.ts';
import { askOwner, chooseBackup } from './dialogs.ts';
import { fill, language, words } from './words/words.ts';

/** Asks where a backup is to go, has the core write it, and says how that went. */
export async function backUp(window: BrowserWindow | null, core: CoreKeeper): Promise<void> {
  const file = await chooseBackup(window, path.join(app.getPath('documents'), nameFor(new Date())));
  if (file === null) return;
  const { backed_up, backup_failed, show_file, ok } = words();
  try {
    await withCore(core, (client) => client.care.backup({ file }));
    const message = fill(backed_up, { file });
    const answer = await askOwner(window, { type: 'info', message, buttons: [show_file, ok] });
    if (answer === 0) shell.showItemInFolder(file);
  } catch (error) {
    await askOwner(window, { type: 'error', message: refusalOf(error) ?? backup_failed, buttons: [ok] });
  }
}

// By the clock on the wall: two backups of one day do not meet.
function nameFor(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()];
  return `vitrine-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.zip`;
}

/** The owner's sentence for what the core refused; null for anything else. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  const { code, details } = error.data as { code: string; details: Record<string, unknown> };
  return (language() === 'fr' ? frenchRefusal(code, details) : null) ?? error.message;
}
