import type { MessageShape } from '../../shared/contract/inbox.ts';
import type { ChargeRow } from '../database/charges.ts';
import type { MessageMediaRow } from '../database/media.ts';
import type { ListedMessageRow } from '../database/messages.ts';
import type { ThreadRow } from '../database/threads.ts';
import type { CoreContext } from './context.ts';
import { presentMedia } from './media/present-media.ts';
import { presentCharge } from './present-charge.ts';

/** What other tables know of a message. */
export interface MessageExtras {
  charge: ChargeRow | undefined;
  file: MessageMediaRow | undefined;
  earlier: MessageShape['earlier'];
}

/** A message row as the contract tells it, with its charge when it is ours and its era is priced. */
export function presentMessage(
  row: ListedMessageRow,
  { charge, file, earlier }: MessageExtras,
  thread: ThreadRow,
  context: CoreContext,
): MessageShape {
  const zone = context.zone();
  return {
    id: String(row.id),
    at: zone.toIso(row.at),
    direction: row.direction,
    author:
      row.author ??
      (row.direction === 'in' ? thread.name : row.direction === 'out' ? context.settings().shop_name : null),
    kind: row.kind,
    template: row.template,
    text: row.text,
    attachment: row.attachment,
    ...presentMedia(row, file),
    status: row.status,
    failure: row.failure,
    delivered_at: row.delivered_at === null ? null : zone.toIso(row.delivered_at),
    source: row.source,
    edited: row.edited === 1,
    deleted: row.instead === 'deleted',
    earlier,
    charge: charge === undefined ? null : presentCharge(charge, thread, context),
  };
}
