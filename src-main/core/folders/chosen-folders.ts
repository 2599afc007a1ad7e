import { resolve } from 'node:path';
import type { DataFolder } from '../../database/data-folder.ts';

const chosen = new WeakMap<DataFolder, Set<string>>();

/** Remembers that the owner chose a folder in the shell’s dialog, for as long as this process has the data folder open. */
export function rememberChosen(data: DataFolder, folder: string): void {
  chosen.set(data, (chosen.get(data) ?? new Set()).add(resolve(folder)));
}

/** Whether the owner chose this folder in the shell’s dialog. */
export function isChosen(data: DataFolder, folder: string): boolean {
  return chosen.get(data)?.has(folder) ?? false;
}
