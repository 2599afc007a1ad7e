import { createRouterClient, type RouterClient } from '@orpc/server';
import { Refusal } from '../../shared/contract/refusal.ts';
import { prepareDataFolder, type DataFolder } from '../database/data-folder.ts';
import { acquireFolderLock, type FolderLock } from '../database/lock.ts';
import { migrate, newestVersion, readVersion, refuseNewer } from '../database/migrate.ts';
import { openConnection, type Connection } from '../database/open.ts';
import { toRefusal } from '../database/refusals.ts';
import { isUnscrubbed, scrubFile } from '../database/scrub.ts';
import { finishSwap, orderSwap, readKept } from '../database/swap.ts';
import { createContext, type CoreContext } from './context.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { settleNow } from './media/settle.ts';
import { openLedger } from './ledger-opening.ts';
import { router } from './router.ts';
import { plainSealer, type Sealer } from './sealer.ts';
import { discardUnfinishedSecrets } from './secrets-file.ts';
import { discardAllUploads } from './uploads.ts';

/** How to open a core. */
export interface CoreOptions {
  dataFolder: string;
  /** Named to others who want the same folder, e.g. "page" or "command line". */
  host: string;
  /** A fixed instant instead of the system clock, in ms UTC. */
  now?: number | null;
  language?: 'en' | 'fr' | null;
  /** Read while another process holds the folder, instead of being refused. */
  mayShare?: boolean;
  log?: (error: unknown) => void;
  /** Hears how much is done (0 to 1) when opening has to price every message again, after a program with other rules or rate cards. */
  onPricing?: (done: number) => void;
  /** The host's way to a keyring; without one secrets lie in a file for the owner's account only. */
  sealer?: Sealer | null;
}

/** The core of one data folder: its context and a typed client that calls it in this thread. */
export interface Core {
  readonly context: CoreContext;
  readonly client: RouterClient<typeof router>;
  close(): void;
}

/** Opens a data folder: lock, migrations, context. Throws a Refusal in the owner's words. */
export function createCore(options: CoreOptions): Core {
  const environment = readEnvironment(process.env, process.platform);
  const folder = prepareDataFolder(options.dataFolder);
  const held = takeLock(folder.lock, options);
  if (held.lock === null) return openCore(options, { folder, environment, ...held });
  try {
    return openRestored(folder, () => openCore(options, { folder, environment, ...held }));
  } catch (error) {
    held.lock.release();
    throw toRefusal(error, folder.database);
  }
}

/** Finishes a restore that was decided before; data that cannot be opened gives way again to what was there. */
function openRestored(folder: DataFolder, open: () => Core): Core {
  const order = finishSwap(folder);
  try {
    return open();
  } catch (error) {
    if (order === null || order.from === 'kept' || readKept(folder) === null) throw error;
    orderSwap(folder, { ...order, from: 'kept', keep: false });
    finishSwap(folder);
    return open();
  }
}

type Opening = Held & { folder: DataFolder; environment: Environment };

function openCore(options: CoreOptions, { folder, environment, ...held }: Opening): Core {
  const db = held.lock === null ? openShared(folder.database, held.refusal) : openOwn(folder);
  if (held.lock !== null) {
    discardAllUploads(folder);
    discardUnfinishedSecrets(folder);
  }
  const { now, log } = options;
  const context = createContext({
    folder,
    db,
    clock: now === undefined || now === null ? Date.now : () => now,
    environment,
    sealer: options.sealer ?? plainSealer,
    language: options.language ?? null,
    readonly: held.lock === null ? held.refusal : null,
    log: log ?? (() => undefined),
  });
  if (held.lock !== null) {
    openLedgerOf(context, options.onPricing);
    settleNow(context);
    finishErasing(context);
  }
  return {
    context,
    client: createRouterClient(router, { context }),
    close() {
      try {
        if (held.lock !== null) db.pragma('optimize');
      } catch {
        // A damaged file or a full disk has been told of already; closing works all the same.
      }
      db.close();
      held.lock?.release();
    },
  };
}

// Somebody's data were erased, and the program ended before their words were overwritten.
function finishErasing({ db, folder, log }: CoreContext): void {
  try {
    if (isUnscrubbed(db)) scrubFile(folder.database);
  } catch (error) {
    log(error);
  }
}

type Held = { lock: FolderLock; refusal: null } | { lock: null; refusal: Refusal };

function takeLock(file: string, options: CoreOptions): Held {
  try {
    return { lock: acquireFolderLock(file, { pid: process.pid, host: options.host }), refusal: null };
  } catch (error) {
    if (options.mayShare === true && error instanceof Refusal && error.code === 'folder_in_use') {
      return { lock: null, refusal: error };
    }
    throw error;
  }
}

function openOwn(folder: DataFolder): Connection {
  const db = openConnection(folder.database);
  try {
    migrate(db, folder.backups);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function openLedgerOf(context: CoreContext, tell: CoreOptions['onPricing'] = () => undefined): void {
  try {
    openLedger(context, tell);
  } catch (error) {
    context.db.close();
    throw error;
  }
}

function openShared(file: string, refusal: Refusal): Connection {
  try {
    const db = openConnection(file, { readonly: true });
    refuseNewer(db);
    // Its columns are not those that this program reads; whoever holds the folder is the older one.
    if (readVersion(db) !== newestVersion) throw refusal;
    return db;
  } catch (error) {
    throw error instanceof Refusal && error.code === 'database_newer' ? error : refusal;
  }
}
