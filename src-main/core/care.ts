import { isAbsolute } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { writeBackup } from '../database/backup.ts';
import { digestLedger } from '../database/ledger-digest.ts';
import { countImpossibleOutbox } from '../database/outbox.ts';
import { countStatusGaps } from '../database/statuses.ts';
import { inspectDatabase, inspectReadable, type Finding } from '../database/health.ts';
import { openConnection, type Connection } from '../database/open.ts';
import type { CoreContext } from './context.ts';
import { addDemoPhoto } from './demo/add-photo.ts';
import { enterDemo, hasOwnData, leaveDemo } from './demo/demo-shop.ts';
import { api } from './implement.ts';
import { rebuildLedger } from './ledger.ts';
import { findMediaGaps } from './media/find-gaps.ts';
import { forgetUnusedMedia } from './media/forget.ts';
import { holdMedia, settleMedia } from './media/settle.ts';

/** Keeping the data well: demo shop, backup, check. */
export const care = {
  demo: api.care.demo.handler(async ({ context, input }) => {
    const isDemo = context.settings().marks.has('demo');
    if (input.leave && !isDemo) throw new Refusal('no_demo', 'The demo shop is not here.');
    if (!input.leave && hasOwnData(context.db)) {
      throw new Refusal(
        'folder_not_empty',
        'This data folder holds data of your own: start the demo shop in an empty one with --data DIR.',
      );
    }
    const made = await context.writeLong(
      ['settings', 'inbox', 'imports', 'spend', 'drafts', 'replies', 'alerts'],
      async (db) => {
        if (isDemo) {
          leaveDemo(db);
          forgetUnusedMedia(db, context.folder);
        }
        if (input.leave) {
          // Chats imported beside the demo stay, and are priced by the owner's own settings again.
          await rebuildLedger(db, context);
          return { threads: 0, messages: 0 };
        }
        const shop = enterDemo(db, context);
        await addDemoPhoto(db, context);
        await rebuildLedger(db, context);
        return shop;
      },
    );
    await settleMedia(context);
    return { demo: !input.leave, ...made };
  }),

  backup: api.care.backup.handler(async ({ context, input }) => {
    if (!isAbsolute(input.file)) throw new Refusal('bad_path', 'Name the backup file with its whole path.');
    const bytes = await holdMedia(context, () => writeBackup(context.db, context.folder, input.file));
    return { file: input.file, bytes };
  }),

  check: api.care.check.handler(async ({ context }) => {
    const findings =
      context.readonly === null
        ? await context.gate.pass(() => inspect(context))
        : inspectReadable(context.db);
    if (findings.length === 0) {
      findings.push(...(await holdMedia(context, () => findMediaGaps(context.db, context.folder))));
    }
    return { ok: findings.length === 0, findings };
  }),
};

async function inspect(context: CoreContext): Promise<Finding[]> {
  const db = openConnection(context.folder.database);
  try {
    const findings = inspectDatabase(db);
    if (findings.length > 0) return findings;
    return [...findStatusGap(db), ...findOutboxGap(db), ...(await findLedgerGap(db, context))];
  } finally {
    db.close();
  }
}

function findStatusGap(db: Connection): Finding[] {
  const gaps = countStatusGaps(db);
  if (gaps === 0) return [];
  return [{ code: 'statuses', text: `${String(gaps)} messages say otherwise than Meta's statuses.` }];
}

function findOutboxGap(db: Connection): Finding[] {
  const rows = countImpossibleOutbox(db);
  if (rows === 0) return [];
  return [{ code: 'outbox', text: `${String(rows)} messages of the outbox are in a state that cannot be.` }];
}

/** Rebuilds the whole ledger beside the stored one, compares, and takes it back. */
async function findLedgerGap(db: Connection, context: CoreContext): Promise<Finding[]> {
  const stored = digestLedger(db);
  db.exec('BEGIN IMMEDIATE');
  try {
    await rebuildLedger(db, context);
    if (stored === digestLedger(db)) return [];
    return [
      {
        code: 'ledger',
        text: 'The stored charges differ from a full rebuild: set your currency again to rebuild them.',
      },
    ];
  } finally {
    db.exec('ROLLBACK');
  }
}
