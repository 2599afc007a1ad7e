import { Refusal } from '../../../shared/contract/refusal.ts';
import { longestWords } from '../../../shared/contract/sendable-files.ts';
import type { Connection } from '../../database/open.ts';
import type { OutboxRow } from '../../database/outbox.ts';
import type { CoreContext } from '../context.ts';
import { endDraft } from '../drafts/thread-draft.ts';
import { putJudged } from './add-entry.ts';
import { changeEntry } from './change-entry.ts';
import { canGrow, takesWords } from './waiting.ts';

/** Adds words to a message that waits and has never been handed to Meta; what the owner agreed to for it holds on. */
export function addWords(
  context: CoreContext,
  id: string,
  words: string,
  endsDraft: boolean,
): Promise<OutboxRow> {
  return changeEntry(
    context,
    id,
    ['ready', 'held'],
    (db, row, thread, now) => {
      if (!canGrow(row))
        throw new Refusal('other_state', 'This message stands otherwise by now: look at it again.', { id });
      const longer = { ...row, text: joined(db, row, words.trim()) };
      if (endsDraft) endDraft(db, thread.id);
      return putJudged(db, context, thread, longer, now);
    },
    endsDraft ? ['drafts'] : [],
  );
}

function joined(db: Connection, row: OutboxRow, words: string): string {
  if (words === '') throw new Refusal('empty_message', 'There is nothing to send yet: write something.');
  const isCaption = row.kind === 'media' && row.text === '' && takesWords(db, row);
  if (row.kind !== 'text' && !isCaption)
    throw new Refusal('no_room', 'This message takes no more words: send these on their own.');
  const text = isCaption ? words : `${row.text}\n${words}`;
  if (text.length > (isCaption ? longestWords.caption : longestWords.text))
    throw new Refusal('no_room', 'This message takes no more words: send these on their own.');
  return text;
}
