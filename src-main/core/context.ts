import type { Area } from '../../shared/contract/changes.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { CardSet } from '../../shared/tariff/rate-card.ts';
import { createZone, type Zone } from '../../shared/time/zone.ts';
import type { DataFolder } from '../database/data-folder.ts';
import { openConnection, type Connection } from '../database/open.ts';
import { toRefusal } from '../database/refusals.ts';
import { readCards } from './card-set.ts';
import { createChangeFeed, type ChangeFeed } from './changes.ts';
import { readOwnerSettings, type OwnerSettings } from './owner-settings.ts';
import type { Environment } from './environment.ts';
import type { Sealer } from './sealer.ts';
import { createBells, type Bells } from './live/bells.ts';
import { createTickets, type Tickets } from './media/tickets.ts';
import { createLooking, type Looking } from './reminders/looking.ts';
import { createReceiverStatus, type ReceiverStatus } from './receiver/status.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { createUploadOwners, type UploadOwners } from './upload-owners.ts';
import { createWatchStatus, type WatchStatus } from './watch/status.ts';
import { createWriteGate, type WriteGate } from './write-gate.ts';

/** What the core is made of; nothing else reads a clock, the environment or a path. */
export interface CoreDeps {
  readonly folder: DataFolder;
  readonly db: Connection;
  /** Milliseconds UTC. */
  readonly clock: () => number;
  readonly environment: Environment;
  /** Seals secrets, where the host has a keyring. */
  readonly sealer: Sealer;
  /** The language of explanations; null for the owner's setting. */
  readonly language: 'en' | 'fr' | null;
  /** Why nothing may be written, or null. */
  readonly readonly: Refusal | null;
  /** Receives bugs, whole; never message text. */
  readonly log: (error: unknown) => void;
}

/** What every area works with. */
export interface CoreContext extends CoreDeps {
  readonly changes: ChangeFeed;
  readonly gate: WriteGate;
  readonly secrets: Secrets;
  /** Who calls: each connection is somebody else. */
  readonly caller: object;
  /** Whether that is a page, which text from outside may have taken over. */
  readonly isPage: boolean;
  readonly tickets: Tickets;
  readonly bells: Bells;
  readonly uploads: UploadOwners;
  readonly looking: Looking;
  /** How the watched folder does, told by whoever watches it in this process. */
  readonly watch: WatchStatus;
  /** How the endpoint for webhooks does, told by whoever runs it in this process. */
  readonly receiver: ReceiverStatus;
  settings(): OwnerSettings;
  /** The rate cards in force; inside a transaction ask `readCards(db)`. */
  cards(): CardSet;
  zone(): Zone;
  zoneOf(timeZone: string): Zone;
  /** Runs a write in one transaction, after those before it, and announces the areas it touched. */
  write<T>(areas: readonly Area[], work: (db: Connection) => T): Promise<T>;
  /** Runs a long write on its own connection in one transaction that `work` may leave by throwing; others wait. `signal` gives up waiting. */
  writeLong<T>(
    areas: readonly Area[],
    work: (db: Connection) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>;
}

/** Puts the deps together with the change feed, the write gate and the cached settings. */
export function createContext(deps: CoreDeps): CoreContext {
  const changes = createChangeFeed();
  const gate = createWriteGate();
  let settings: OwnerSettings | null = null;
  let cards: CardSet | null = null;
  let zone: Zone | null = null;

  const finish = (areas: readonly Area[]): void => {
    settings = null;
    cards = null;
    changes.announce(areas);
  };
  const guard = (error: unknown): unknown => toRefusal(error, deps.folder.database);

  return {
    ...deps,
    changes,
    gate,
    caller: {},
    isPage: false,
    tickets: createTickets(),
    bells: createBells(),
    uploads: createUploadOwners(),
    looking: createLooking(),
    watch: createWatchStatus(),
    receiver: createReceiverStatus(),
    secrets: createSecrets(deps, () => changes.announce(['settings'])),
    settings: () => (settings ??= readOwnerSettings(deps.db, deps.environment)),
    cards: () => (cards ??= readCards(deps.db)),
    zoneOf: createZone,
    zone() {
      const { time_zone: timeZone } = this.settings();
      if (zone?.timeZone !== timeZone) zone = createZone(timeZone);
      return zone;
    },
    write: (areas, work) =>
      gate.pass(() => {
        if (deps.readonly !== null) throw deps.readonly;
        try {
          const result = deps.db.transaction(() => work(deps.db)).immediate();
          finish(areas);
          return result;
        } catch (error) {
          throw guard(error);
        }
      }),
    writeLong: (areas, work, signal) =>
      gate.pass(async () => {
        if (deps.readonly !== null) throw deps.readonly;
        const db = openConnection(deps.folder.database);
        try {
          db.exec('BEGIN IMMEDIATE');
          const result = await work(db);
          db.exec('COMMIT');
          finish(areas);
          return result;
        } catch (error) {
          if (db.inTransaction) db.exec('ROLLBACK');
          throw guard(error);
        } finally {
          db.close();
        }
      }, signal),
  };
}
