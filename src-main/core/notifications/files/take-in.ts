import { setImmediate } from 'node:timers/promises';
import type { NotificationMap, NotificationsTaken } from '../../../../shared/contract/notifications.ts';
import { findNotification, forgetSource } from '../../../database/notifications.ts';
import type { Connection } from '../../../database/open.ts';
import type { CoreContext } from '../../context.ts';
import { moneyText } from '../money-text.ts';
import { addPlanned, cancelPlanned, changePlanned, restorePlanned } from '../write-planned.ts';
import type { EventList } from './file-event.ts';
import type { FilePlace } from './open-source.ts';
import { planRows, type Pace, type PlannedRow } from './plan-rows.ts';
import { isWritten, listEvents, sumOf } from './read-file.ts';
import { columnsMissing, costsMore, needsDateOrder } from './refusals.ts';
import { rememberMap } from './remembered.ts';

const writtenAtOnce = 20;
/** How much of the work is done, 0 to 1, once it is known what is to be written. */
const planned = 0.8;

/**
 * Takes a file's rows in, all of them or none, in one transaction; those with problems are left out and told. The same file again changes
 * nothing. `agreed` (micros) is the most for all of them together; without it each waits for the owner's word at its moment if it costs anything.
 */
export async function takeIn(
  context: CoreContext,
  place: FilePlace,
  map: NotificationMap | undefined,
  agreed: number | null,
  { tell, signal }: Pace,
): Promise<NotificationsTaken> {
  const list = await listEvents(context, place, map);
  refuseUnclear(list);
  const work = async (db: Connection): Promise<NotificationsTaken> => {
    const rows = await planRows(context, db, list, { tell: (done) => tell?.(done * planned), signal });
    refuseDearer(context, rows, agreed);
    const result: NotificationsTaken = { new: 0, moved: 0, changed: 0, cancelled: 0, same: 0, problems: [] };
    for (const [index, row] of rows.entries()) {
      if (index % writtenAtOnce === writtenAtOnce - 1) {
        await setImmediate();
        signal?.throwIfAborted();
        tell?.(planned + (1 - planned) * (index / rows.length));
      }
      takeRow(db, context, list, row, agreed !== null);
      if (row.change !== 'none') result[row.change] += 1;
      else if (!row.isNote)
        for (const { text } of row.problems) result.problems.push({ line: row.line, text });
    }
    rememberMap(db, list.signature, list.map, context.clock());
    return result;
  };
  const taken = await context.writeLong(['notifications', 'outbox', 'inbox'], work, signal);
  context.bells.ring('outbox');
  return taken;
}

function takeRow(
  db: Connection,
  context: CoreContext,
  { kind }: EventList,
  { change, row, proposed, sourceKey, isAnew }: PlannedRow,
  isAgreed: boolean,
): void {
  if (change === 'cancelled' && row !== null) cancelPlanned(db, context, row, 'event_cancelled');
  if (!isWritten({ change } as PlannedRow) || proposed === null) return;
  const agreed = isAgreed ? (proposed.charge?.amount?.max ?? null) : null;
  if (row === null || isAnew) {
    if (row !== null) {
      cancelPlanned(db, context, row, 'event_cancelled');
      forgetSource(db, row.id);
    }
    addPlanned(db, context, proposed, { agreed, source: kind, source_key: sourceKey });
    return;
  }
  const changed = changePlanned(db, context, row, proposed, agreed);
  const back = changed.state === 'cancelled' ? findNotification(db, changed.id) : undefined;
  if (back !== undefined) restorePlanned(db, context, back);
}

function refuseUnclear({ name, headings, missing, asksDateOrder }: EventList): void {
  if (missing.length > 0)
    throw columnsMissing(
      name,
      headings.map(({ heading }) => heading),
      missing,
    );
  if (asksDateOrder) throw needsDateOrder(name);
}

function refuseDearer(context: CoreContext, rows: readonly PlannedRow[], agreed: number | null): void {
  if (agreed === null) return;
  const sum = sumOf(rows.filter((row) => row.proposed?.charge?.amount != null));
  const currency = context.settings().currency;
  if (sum !== null && sum.max > agreed)
    throw costsMore(moneyText(context, sum, { currency }), moneyText(context, agreed, { currency }));
}
