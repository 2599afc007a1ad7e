import { Refusal } from '../../../../shared/contract/refusal.ts';
import { findOptOut, insertOwnersOptOut, takeBackOptOuts } from '../../../database/opt-outs.ts';
import type { Connection } from '../../../database/open.ts';
import { findThreadIdentity } from '../../../database/thread-identities.ts';
import { api } from '../../implement.ts';
import { requireShownId } from '../../inbox/require-thread.ts';
import { heedOptOuts } from './hear.ts';

/** Who wants no notifications, by their own word or the owner's. */
export const optOuts = {
  optOut: api.notifications.optOut.handler(({ context, input }) => {
    const found = findOptOut(context.db, requireShownId(context.db, input.thread));
    if (found === undefined) return { out: false, at: null, told_by: null };
    return { out: true, at: context.zone().toIso(found.at), told_by: found.told_by };
  }),

  setOptOut: api.notifications.setOptOut.handler(({ context, input: { thread: id, out } }) =>
    context.write(['notifications', 'inbox'], (db) => {
      const thread = requireCustomer(db, id);
      const isOut = findOptOut(db, thread) !== undefined;
      if (isOut && !out) takeBackOptOuts(db, thread, context.clock());
      if (!isOut && out) insertOwnersOptOut(db, thread, context.clock());
      return { out, cancelled: heedOptOuts(db, context) };
    }),
  ),
};

function requireCustomer(db: Connection, id: string): number {
  const thread = requireShownId(db, id);
  if (findThreadIdentity(db, thread)?.kind === 'customer') return thread;
  throw new Refusal('group_is_no_person', 'A group is many people: name one of them.', { text: id });
}
