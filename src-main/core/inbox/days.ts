import { findMessageFrom } from '../../database/thread-places.ts';
import { api } from '../implement.ts';
import { requireThread } from './require-thread.ts';

/** Where a day of a thread begins, by the shop's calendar. */
export const days = {
  messageOn: api.inbox.messageOn.handler(({ context, input }) => {
    const thread = requireThread(context, input.thread);
    const start = context.zone().toInstant(`${input.day}T00:00:00`);
    const id = findMessageFrom(context.db, thread.id, start);
    return { message: id === null ? null : String(id) };
  }),
};
