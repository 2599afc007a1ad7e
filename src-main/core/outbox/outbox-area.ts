import { listOpenOutbox, type OutboxRow } from '../../database/outbox.ts';
import type { OutboxEntry } from '../../../shared/contract/outbox.ts';
import type { CoreContext } from '../context.ts';
import { api } from '../implement.ts';
import { requireThread } from '../inbox/require-thread.ts';
import { addEntry } from './add-entry.ts';
import { addWords } from './add-words.ts';
import { discardEntry, editEntry, sendEntryAgain, undiscardEntry, waitEntry } from './change-entry.ts';
import { presentEntry } from './present-entry.ts';
import { quoteDraft } from './quote-draft.ts';
import { quoteThroughApi } from './quote-through-api.ts';
import { releaseEntry } from './release-entry.ts';

/** What is to leave, and the owner's word on it. */
export const outbox = {
  list: api.outbox.list.handler(({ context, input }) => {
    const thread = input.thread === undefined ? null : requireThread(context, input.thread).id;
    const rows = listOpenOutbox(context.db, thread);
    const now = context.clock();
    const count = (...states: readonly OutboxRow['state'][]): number =>
      rows.filter(({ state }) => states.includes(state)).length;
    return {
      now: context.zone().toIso(now),
      entries: rows.map((row) => presentEntry(context, row, now)),
      counts: {
        ready: count('ready', 'sending'),
        held: count('held'),
        uncertain: count('uncertain'),
        failed: count('failed'),
      },
    };
  }),

  quote: api.outbox.quote.handler(({ context, input }) =>
    quoteDraft(context, requireThread(context, input.thread), input.draft),
  ),

  add: api.outbox.add.handler(async ({ context, input }) =>
    present(
      context,
      await addEntry(
        context,
        requireThread(context, input.thread),
        input.draft,
        input.agreed,
        input.ends_draft,
      ),
    ),
  ),

  release: api.outbox.release.handler(async ({ context, input }) =>
    present(context, await releaseEntry(context, input.id, input.agreed)),
  ),

  wait: api.outbox.wait.handler(async ({ context, input }) =>
    present(context, await waitEntry(context, input.id)),
  ),

  edit: api.outbox.edit.handler(async ({ context, input }) =>
    present(context, await editEntry(context, input.id, input.draft)),
  ),

  addWords: api.outbox.addWords.handler(async ({ context, input }) =>
    present(context, await addWords(context, input.id, input.text, input.ends_draft)),
  ),

  throughApi: api.outbox.throughApi.handler(({ context, input }) => ({
    charge: quoteThroughApi(context, requireThread(context, input.thread)),
  })),

  discard: api.outbox.discard.handler(async ({ context, input }) => {
    await discardEntry(context, input.id);
    return { discarded: true as const };
  }),

  undiscard: api.outbox.undiscard.handler(async ({ context, input }) =>
    present(context, await undiscardEntry(context, input.id)),
  ),

  sendAgain: api.outbox.sendAgain.handler(async ({ context, input }) =>
    present(context, await sendEntryAgain(context, input.id)),
  ),
};

function present(context: CoreContext, row: OutboxRow): { entry: OutboxEntry } {
  return { entry: presentEntry(context, row, context.clock()) };
}
