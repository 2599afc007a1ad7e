import { app } from 'electron';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { askOwner } from './dialogs.ts';
import { currentWindow } from './window.ts';
import { words } from './words/words.ts';

/** Says once, where the system lets an AppImage have no sandbox, that a protection is missing and which package has it. */
export async function tellOfMissingSandbox(dataFolder: string): Promise<void> {
  const told = path.join(dataFolder, 'window', 'told-of-missing-sandbox');
  if (!app.isPackaged || !app.commandLine.hasSwitch('no-sandbox') || existsSync(told)) return;
  try {
    writeFileSync(told, '', { mode: 0o600 });
  } catch {
    // It is told again at the next start.
  }
  await askOwner(currentWindow(), { type: 'info', message: words().no_sandbox, buttons: [words().ok] });
}
