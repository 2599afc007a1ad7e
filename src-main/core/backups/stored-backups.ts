import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredBackup } from '../../../shared/contract/backups.ts';
import { readAbout, type BackupAbout } from '../../database/backup-about.ts';
import type { CoreContext } from '../context.ts';
import { presentSummary } from './present-summary.ts';

/** A backup as it lies in a folder. */
export interface FoundFile {
  file: string;
  bytes: number;
  /** In ms UTC: as it says itself, else as the file says. */
  at: number;
  about: BackupAbout | null;
}

/** Names that are looked at, and how many of them at most, the last by name: names of ours sort by time. */
const backupName = /^vitrine[\w .-]*\.zip$/i;
const mostLookedAt = 100;

/** The backups in a folder, the newest first; throws what the system says of the folder. */
export async function findBackups(folder: string): Promise<FoundFile[]> {
  const names = (await readdir(folder)).filter((name) => backupName.test(name));
  const looked = names.toSorted().slice(-mostLookedAt);
  const found = await Promise.all(looked.map((name) => lookAt(folder, name)));
  return found.filter((backup) => backup !== null).toSorted((one, other) => other.at - one.at);
}

async function lookAt(folder: string, name: string): Promise<FoundFile | null> {
  const file = join(folder, name);
  const [about, facts] = await Promise.all([readAbout(file), stat(file).catch(() => null)]);
  if (about === undefined || facts === null) return null;
  return { file: name, bytes: facts.size, at: about?.made_at ?? Math.floor(facts.mtimeMs), about };
}

/** A backup as the contract has it. */
export function presentBackup(context: CoreContext, { file, bytes, at, about }: FoundFile): StoredBackup {
  return {
    file,
    bytes,
    at: context.zone().toIso(at),
    is_daily: about?.is_daily ?? false,
    contents: about === null ? null : presentSummary(context, about.contents),
  };
}
