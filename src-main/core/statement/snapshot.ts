import { openConnection } from '../../database/open.ts';
import { readCards } from '../card-set.ts';
import type { CoreContext } from '../context.ts';
import { readOwnerSettings } from '../owner-settings.ts';

/** A context whose data do not change while it is open, whatever arrives meanwhile. */
export interface Snapshot {
  context: CoreContext;
  close(): void;
}

/** Opens one on a connection of its own, in a read transaction; nothing can be written through it. Close it always. */
export function openSnapshot(context: CoreContext): Snapshot {
  const db = openConnection(context.folder.database, { readonly: true });
  try {
    db.exec('BEGIN');
    const settings = readOwnerSettings(db, context.environment);
    const cards = readCards(db);
    return {
      context: { ...context, db, settings: () => settings, cards: () => cards },
      close: () => {
        db.close();
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
