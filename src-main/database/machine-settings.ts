import { existsSync } from 'node:fs';
import { openConnection, type Connection } from './open.ts';

/**
 * Settings that are about this computer, not about the shop: another computer's backup, or a crafted one, must not make Vitrine write to a
 * folder, or take in from one, that its owner never chose here, nor start or stay where they did not ask for it.
 */
const machineKeys = [
  'backup_folder',
  'backup_folder_chosen',
  'backup_id',
  'backup_last',
  'backup_since',
  'close_to_tray',
  'reminders_paused_until',
  'report_folder',
  'report_folder_chosen',
  'report_since',
  'start_at_login',
  'watched_folder',
] as const;

/** A setting of that kind that the program keeps for itself. */
export type MachineNote = Exclude<
  (typeof machineKeys)[number],
  'close_to_tray' | 'start_at_login' | 'watched_folder'
>;

/** Gives `db` the machine's settings of the database that it replaces, if there is one that can be read. */
export function keepMachineSettings(db: Connection, replaced: string): void {
  const own = readMachineSettings(replaced);
  db.transaction(() => {
    const forget = db.prepare('DELETE FROM setting WHERE key = ?');
    for (const key of machineKeys) forget.run(key);
    const keep = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
    for (const { key, value } of own) keep.run(key, value);
  })();
}

function readMachineSettings(database: string): { key: string; value: string }[] {
  if (!existsSync(database)) return [];
  try {
    const db = openConnection(database, { readonly: true });
    try {
      return db
        .prepare<[string], { key: string; value: string }>(
          'SELECT key, value FROM setting WHERE key IN (SELECT value FROM json_each(?))',
        )
        .all(JSON.stringify(machineKeys));
    } finally {
      db.close();
    }
  } catch {
    return [];
  }
}
