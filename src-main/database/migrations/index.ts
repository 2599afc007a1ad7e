import type { Connection } from '../open.ts';
import { foundation } from './0010-foundation.ts';
import { ledger } from './0020-ledger.ts';
import { rateCards } from './0030-rate-cards.ts';
import { imports } from './0040-imports.ts';
import { connection } from './0050-connection.ts';
import { inbox } from './0060-inbox.ts';
import { money } from './0070-money.ts';
import { reminders } from './0080-reminders.ts';

/** One step: the version it leads to (in tens, append-only) and its statements. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(db: Connection): void;
}

/** All steps in order; a test checks that the versions only rise. */
export const migrations: readonly Migration[] = [
  foundation,
  ledger,
  rateCards,
  imports,
  connection,
  inbox,
  money,
  reminders,
];
