import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { secretProtection } from '../../shared/contract/settings.ts';
import type { DataFolder } from '../database/data-folder.ts';
import { toRefusal } from '../database/refusals.ts';

const keptSecret = z.object({
  protection: secretProtection,
  sealed: z.string(),
  /** Milliseconds UTC. */
  at: z.int(),
});

const secretsFile = z.object({
  /** The owner lets secrets be stored here although nothing truly seals them. */
  agreed_to_weak: z.boolean(),
  secrets: z.record(z.string(), keptSecret),
});

/** A secret as it is written down. */
export type KeptSecret = z.infer<typeof keptSecret>;

/** All that is kept of this machine's secrets; it never enters the database, nor a backup. */
export type SecretsFile = z.infer<typeof secretsFile>;

const fileName = 'secrets.json';
const unfinishedName = `${fileName}.part`;
const isSetAside = (name: string): boolean => /^secrets\.damaged-.+\.json$/.test(name);

/** What is kept, nothing yet included; null when the file is damaged. What it holds is in no error's words. */
export function readSecretsFile(folder: DataFolder): SecretsFile | null {
  let text: string;
  try {
    text = readFileSync(join(folder.path, fileName), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { agreed_to_weak: false, secrets: {} };
    throw toRefusal(error, folder.database);
  }
  try {
    return secretsFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Puts the whole file in the place of the one before, or leaves that one as it was. */
export function writeSecretsFile(folder: DataFolder, content: SecretsFile): void {
  const unfinished = join(folder.path, unfinishedName);
  try {
    rmSync(unfinished, { force: true });
    const handle = openSync(unfinished, 'wx', 0o600);
    try {
      writeFileSync(handle, `${JSON.stringify(content, null, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, join(folder.path, fileName));
    syncFolder(folder.path);
  } catch (error) {
    discardUnfinishedSecrets(folder);
    throw toRefusal(error, folder.database);
  }
}

/** Moves a damaged file out of the way under a name of its own. */
export function setDamagedSecretsAside(folder: DataFolder): void {
  const aside = `secrets.damaged-${randomBytes(4).toString('hex')}.json`;
  try {
    renameSync(join(folder.path, fileName), join(folder.path, aside));
  } catch (error) {
    throw toRefusal(error, folder.database);
  }
}

/** Removes the damaged files that were set aside: nobody can tell what is in them. */
export function discardSecretsSetAside(folder: DataFolder): void {
  for (const name of readdirSync(folder.path).filter(isSetAside))
    rmSync(join(folder.path, name), { force: true });
}

/** Removes what a write that was killed has left. */
export function discardUnfinishedSecrets(folder: DataFolder): void {
  rmSync(join(folder.path, unfinishedName), { force: true });
}

/** Makes the renaming last; Windows has no way to and needs none. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
