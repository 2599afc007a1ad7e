import { insertAmendment, listAmendments } from '../../database/amendments.ts';
import { findMetaMessage, showContent } from '../../database/meta-messages.ts';
import type { Connection } from '../../database/open.ts';
import { hearOptOut } from '../notifications/opt-out/hear.ts';
import type { Work } from './work.ts';

/** Brings a message up to all that its author changed in it, in whatever order that came; nothing while the message is not there. */
export function amendMessage(db: Connection, original: string, work: Work): void {
  const message = findMetaMessage(db, original);
  if (message === undefined) return;
  const all = listAmendments(db, original);
  if (all.length === 0) return;
  let first = all.find((one) => one.kind === 'original');
  if (first === undefined) {
    const { text, attachment, at } = message;
    first = { meta_id: original, original, kind: 'original', at, text, attachment };
    insertAmendment(db, first);
  }
  for (const { kind, at, text } of all)
    if (kind === 'edit' && hearOptOut(db, message.id, at, text ?? '')) work.areas.add('notifications');
  const isRevoked = all.some((one) => one.kind === 'revoke');
  const edit = all.findLast((one) => one.kind === 'edit');
  const to = isRevoked
    ? { text: '', attachment: null, edited: 0 as const, instead: 'deleted' as const }
    : {
        text: edit?.text ?? first.text ?? '',
        attachment: first.attachment,
        edited: 1 as const,
        instead: message.instead === 'deleted' ? null : message.instead,
      };
  const { text, attachment, edited, instead } = message;
  if (to.text === text && to.attachment === attachment && to.edited === edited && to.instead === instead)
    return;
  showContent(db, message.id, to);
  work.threads.add(message.thread_id);
  work.areas.add('inbox');
}
