import type { Zone } from '../../../shared/time/zone.ts';
import { firstIdAt, startSlot } from '../../database/message-id.ts';
import { insertMessage, insertReferral, type MessageRow } from '../../database/messages.ts';
import type { Connection } from '../../database/open.ts';
import type { Draft } from './draft.ts';
import type { Random } from './random.ts';

type Fate = Pick<MessageRow, 'status' | 'delivered_at' | 'read_at'>;

const neverTold: Fate = { status: null, delivered_at: null, read_at: null };

/** Returns what stores drafts one after another, with delivery times, photo names and ids; nothing lies after `now` (ms UTC). */
export function createDraftWriter(
  db: Connection,
  now: number,
  zone: Zone,
  random: Random,
): (threadId: number, draft: Draft) => void {
  const shots = new Map<string, number>();

  const nameAttachment = (draft: Draft): string | null => {
    if (draft.attachment === null) return null;
    const day = zone.dayOf(draft.at).replaceAll('-', '');
    const shot = shots.get(day) ?? 0;
    shots.set(day, shot + 1);
    const serial = `${day}-WA${String(shot).padStart(4, '0')}`;
    return draft.attachment === 'photo' ? `IMG-${serial}.jpg` : `PTT-${serial}.opus`;
  };

  return (threadId, draft) => {
    const { direction, kind, via, author, text, category, template, failure, at } = draft;
    const isOut = direction === 'out';
    const row: Omit<MessageRow, 'id'> = {
      ...{ thread_id: threadId, at, direction, kind, author, text, category, template, failure },
      sent_from: via === 'phone' ? 'phone' : 'api',
      source: via,
      attachment: nameAttachment(draft),
      ...(isOut && via !== 'phone' ? fateOf(draft, now, random) : neverTold),
      key: null,
      import_file_id: null,
    };
    let id = firstIdAt(at) + startSlot(threadId);
    while (!insertMessage(db, { ...row, id })) id += 1;
    if (draft.isFromAd)
      insertReferral(db, { message_id: id, source_type: 'ad', device: null, expires_at: null });
  };
}

function fateOf({ at, reached }: Draft, now: number, random: Random): Fate {
  const deliveredAt = Math.min(now, at + random.between(1, 20) * 1000);
  const readAt = deliveredAt + random.between(20, 2400) * 1000;
  if (reached === 'failed' || reached === 'sent') return { ...neverTold, status: reached };
  const isRead = reached === 'read' && readAt <= now;
  return {
    status: isRead ? 'read' : 'delivered',
    delivered_at: deliveredAt,
    read_at: isRead ? readAt : null,
  };
}
