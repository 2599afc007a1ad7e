import type { Zone } from '../../../shared/time/zone.ts';
import { readMessages } from '../../imports/read-messages.ts';
import type { Survey } from '../../imports/survey.ts';
import type { DateOrder, ExportedMessage, ExportSource } from '../../imports/types.ts';
import type { ChatIdentity } from './chat-identity.ts';
import { messageKey } from './message-key.ts';
import type { Wanted } from './known-messages.ts';

/** One export with everything that decides how its messages are read. */
export interface Chat {
  source: ExportSource;
  survey: Survey;
  dateOrder: DateOrder;
  zone: Zone;
  identity: ChatIdentity;
}

/** A message of an export at its place in time. */
export interface PlacedMessage extends Wanted {
  message: ExportedMessage;
  side: string;
  /** ms UTC that orders it among its neighbours: the file's order, also in an hour that the clocks skipped. */
  order: number;
  /** Its printed minute: messages of one are compared together. */
  minute: string;
  wasSkipped: boolean;
}

/** Who wrote, as the message's key tells it: the side in a chat of two, the name in a group. */
function sideOf(author: string | null, identity: ChatIdentity): string {
  if (author === null) return 'system';
  if (author === identity.me) return 'out';
  return identity.kind === 'group' ? `in:${author}` : 'in';
}

/**
 * Reads an export's messages in file order and places them in time. Notices before the first message are never later than that one:
 * phones stamp them when they write them.
 */
export async function* readChat(
  { source, survey, dateOrder, zone, identity }: Chat,
  signal?: AbortSignal,
): AsyncGenerator<PlacedMessage[]> {
  let previous = -Infinity;
  let leading: PlacedMessage[] | null = [];

  const place = (message: ExportedMessage): PlacedMessage => {
    const at = zone.toInstant(message.timeLocal, previous);
    const skippedAt = zone.skippedAt(message.timeLocal);
    const side = sideOf(message.author, identity);
    if (!message.system) previous = at;
    return {
      message,
      side,
      at,
      order: skippedAt ?? at,
      wasSkipped: skippedAt !== null,
      minute: message.timeLocal.slice(0, 16),
      direction: message.system ? 'system' : side === 'out' ? 'out' : 'in',
      text: message.text,
      attachment: message.attachment,
      edited: message.edited,
      instead: message.instead,
      isLeading: false,
      keyAt: (ordinal) => messageKey(message, side, ordinal),
    };
  };

  for await (const batch of readMessages(source, survey, { dateOrder, signal })) {
    const placed: PlacedMessage[] = [];
    for (const message of batch) {
      const one = place(message);
      if (leading !== null && message.system) leading.push(one);
      else {
        if (leading !== null) placed.push(...leading.map((notice) => bringForward(notice, one)));
        leading = null;
        placed.push(one);
      }
    }
    if (placed.length > 0) yield placed;
  }
  if (leading !== null && leading.length > 0) yield leading;
}

function bringForward(notice: PlacedMessage, first: PlacedMessage): PlacedMessage {
  const isLate = notice.order > first.order;
  return { ...notice, isLeading: true, ...(isLate ? { at: first.at, order: first.order } : {}) };
}
