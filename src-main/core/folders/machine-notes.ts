import type * as z from 'zod';
import type { MachineNote } from '../../database/machine-settings.ts';
import type { Connection } from '../../database/open.ts';
import { readSettings, writeSetting } from '../../database/settings.ts';

/** Reads what is remembered of this computer’s places; what is not of the shape counts as nothing. */
export function openMachineNotes(db: Connection): <T>(key: MachineNote, schema: z.ZodType<T>) => T | null {
  const stored = readSettings(db);
  return (key, schema) => {
    try {
      return schema.parse(JSON.parse(stored.get(key) ?? 'null'));
    } catch {
      return null;
    }
  };
}

/** Remembers something of this computer’s places, or forgets it (null); inside the caller’s transaction. */
export function writeMachineNote(db: Connection, key: MachineNote, value: unknown): void {
  writeSetting(db, key, value === null ? null : JSON.stringify(value));
}
