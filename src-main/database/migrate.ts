import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { migrations, type Migration } from './migrations/index.ts';
import type { Connection } from './open.ts';

/** The version that this program writes. */
export const newestVersion = migrations.at(-1)?.version ?? 0;

/** The version that a database has; 0 for an empty one. */
export function readVersion(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Throws `database_newer` for a database that a newer Vitrine has written. */
export function refuseNewer(db: Connection, steps: readonly Migration[] = migrations): void {
  const version = readVersion(db);
  const known = steps.at(-1)?.version ?? 0;
  if (version > known) {
    throw new Refusal(
      'database_newer',
      `This data folder was written by a newer Vitrine (database ${String(version)}, this program knows ${String(known)}). Install the newer version again; nothing was changed.`,
      { version, known },
    );
  }
}

/** Brings a database to `steps`' newest version, each step in one transaction, with a backup of the file before the first one. */
export function migrate(
  db: Connection,
  backups: string | null,
  steps: readonly Migration[] = migrations,
): void {
  refuseNewer(db, steps);
  const version = readVersion(db);
  const pending = steps.filter((step) => step.version > version);
  if (pending.length === 0) return;
  if (version > 0 && backups !== null) backUpBefore(db, backups, version);
  for (const step of pending) {
    db.transaction(() => {
      step.up(db);
      db.pragma(`user_version = ${String(step.version)}`);
    })();
  }
}

function backUpBefore(db: Connection, backups: string, version: number): void {
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const file = join(backups, `before-migration-from-${String(version)}.db`);
  if (existsSync(file)) return;
  // A copy that a full disk cut short must never pass for the backup.
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, file);
}
