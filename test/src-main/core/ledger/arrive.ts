import type { CoreContext } from '../../../../src-main/core/context.ts';
import { nameMessage, recordStatus } from '../../../../src-main/core/ledger-statuses.ts';
import { addToLedger, updateLedger, type LedgerChange } from '../../../../src-main/core/ledger-update.ts';
import { rebuildLedger, rebuildLedgerAtOnce } from '../../../../src-main/core/ledger.ts';
import { toMonthNumber } from '../../../../src-main/core/month-number.ts';
import { digestLedger } from '../../../../src-main/database/ledger-digest.ts';
import { insertMessage, insertReferral } from '../../../../src-main/database/messages.ts';
import type { Connection } from '../../../../src-main/database/open.ts';
import { insertThread } from '../../../../src-main/database/thread-writes.ts';
import { putUsedElsewhere } from '../../../../src-main/database/usage-elsewhere.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { numbers, threads, type Arrival } from './world.ts';

/** A French shop with the world's numbers and threads, before anything happened. */
export async function openWorldShop(): ReturnType<typeof openFrenchShop> {
  const shop = await openFrenchShop();
  for (const e164 of numbers.slice(1)) await shop.client.settings.addNumber({ e164, channel: 'api' });
  await shop.context.write(['inbox'], (db) => {
    for (const thread of threads) insertThread(db, thread);
  });
  return shop;
}

/** Lets one thing arrive and brings the ledger up to date, in one transaction; says whether that took no month's rebuild. */
export async function arrive(
  context: CoreContext,
  arrival: Arrival,
): Promise<'alone' | 'rebuilt' | 'nothing'> {
  return context.writeLong(['spend'], async (db) => {
    if (arrival.type === 'elsewhere') {
      const { number, month, replies } = arrival;
      putUsedElsewhere(db, { number_id: number, month: toMonthNumber(month), replies, entered_at: 0 });
      await rebuildLedger(db, context, { month });
      return 'rebuilt';
    }
    const change = write(db, arrival);
    if (change === null) return 'nothing';
    if (addToLedger(db, context, [change])) return 'alone';
    await updateLedger(db, context, [change]);
    return 'rebuilt';
  });
}

function write(db: Connection, arrival: Exclude<Arrival, { type: 'elsewhere' }>): LedgerChange | null {
  if (arrival.type === 'status') return recordStatus(db, arrival.status);
  if (arrival.type === 'name') return nameMessage(db, arrival.messageId, arrival.metaId);
  const { row, metaId, ad } = arrival;
  if (!insertMessage(db, row)) throw new Error('two messages of the made world have one id');
  if (ad !== null) {
    const { expiresAt } = ad;
    insertReferral(db, { message_id: row.id, source_type: 'ad', device: null, expires_at: expiresAt });
  }
  const named = metaId === null ? null : nameMessage(db, row.id, metaId);
  return { thread: row.thread_id, from: row.at, to: Math.max(row.at, named?.to ?? row.at) };
}

/** The stored ledger's digest and that of a full rebuild beside it. */
export function compareWithFullRebuild(context: CoreContext): { stored: string; full: string } {
  const { db } = context;
  const stored = digestLedger(db);
  db.exec('BEGIN IMMEDIATE');
  try {
    rebuildLedgerAtOnce(db, context, () => undefined);
    return { stored, full: digestLedger(db) };
  } finally {
    db.exec('ROLLBACK');
  }
}
