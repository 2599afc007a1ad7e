import type { MessageShape } from '../../shared/contract/inbox.ts';
import type { ChargeRow } from '../database/charges.ts';
import type { MessageMediaRow } from '../database/media.ts';
import type { ListedMessageRow } from '../database/messages.ts';
import type { ReactionRow } from '../database/reactions.ts';
import type { QuotedRow } from '../database/quoted-messages.ts';
import type { ThreadRow } from '../database/threads.ts';
import type { CoreContext } from './context.ts';
import { presentFailure, type MessageFailure } from './present-failure.ts';
import { presentMedia, type FileAtMeta } from './media/present-media.ts';
import { presentCharge } from './present-charge.ts';

/** What other tables know of a message. */
export interface MessageExtras {
  charge: ChargeRow | undefined;
  file: MessageMediaRow | undefined;
  /** Of a file that is, or was, at Meta and not here. */
  atMeta: FileAtMeta | undefined;
  earlier: MessageShape['earlier'];
  /** What Meta's status said of its failure. */
  failed: MessageFailure | undefined;
  /** What it answers or reacts to, where that is here. */
  quoted: QuotedRow | undefined;
  /** Who reacts to it with what now, oldest first. */
  reactions: readonly ReactionRow[];
}

/** A message row as the contract tells it, with its charge when it is ours and its era is priced. */
export function presentMessage(
  row: ListedMessageRow,
  { charge, file, atMeta, earlier, quoted, failed, reactions }: MessageExtras,
  thread: ThreadRow,
  context: CoreContext,
): MessageShape {
  const zone = context.zone();
  return {
    id: String(row.id),
    at: zone.toIso(row.at),
    direction: row.direction,
    author: authorOf(row, thread, context),
    kind: row.kind,
    template: row.template,
    text: row.text,
    attachment: row.attachment,
    ...presentMedia(row, file, atMeta),
    status: row.status,
    failure: presentFailure(row, failed, context),
    delivered_at: row.delivered_at === null ? null : zone.toIso(row.delivered_at),
    source: row.source,
    edited: row.edited === 1,
    deleted: row.instead === 'deleted',
    earlier,
    quotes: row.refers_to === null ? null : presentQuoted(quoted, thread, context),
    reactions: reactions.map((reaction) => ({
      message: String(reaction.id),
      emoji: reaction.emoji,
      author: authorOf(reaction, thread, context),
      direction: reaction.direction,
      at: zone.toIso(reaction.at),
    })),
    charge: charge === undefined ? null : presentCharge(charge, thread, context),
  };
}

function presentQuoted(
  quoted: QuotedRow | undefined,
  thread: ThreadRow,
  context: CoreContext,
): MessageShape['quotes'] {
  if (quoted === undefined) return { message: null, author: null, text: '', attachment: null };
  const { id, text, attachment } = quoted;
  return { message: String(id), author: authorOf(quoted, thread, context), text, attachment };
}

function authorOf(
  { author, direction }: Pick<ListedMessageRow, 'author' | 'direction'>,
  thread: ThreadRow,
  context: CoreContext,
): string | null {
  if (author !== null || direction === 'system') return author;
  return direction === 'in' ? thread.name : context.settings().shop_name;
}
