import { api } from '../implement.ts';
import { runInTurns } from '../steps.ts';
import { readBodiesOf } from './bodies.ts';
import { countPerson } from './count-person.ts';
import { cancelErasing, followErasing } from './erasing.ts';
import { exportPerson } from './export-person.ts';
import { findPerson } from './find-person.ts';
import { readMessageIds } from './message-ids.ts';

/** One person’s data: shown, handed out, erased. */
export const person = {
  data: api.person.data.handler(async ({ context, input }) => {
    const found = await runInTurns(findPerson(context.db, input.customer));
    let webhooks = 0;
    const messages = await runInTurns(readMessageIds(context.db, found));
    for await (const _ of readBodiesOf(context.db, found, messages)) webhooks += 1;
    return runInTurns(countPerson(context.db, found, { messages, webhooks }));
  }),

  exportTicket: api.person.exportTicket.handler(async ({ context, input }) => {
    if (context.readonly !== null) throw context.readonly;
    const found = await runInTurns(findPerson(context.db, input.customer));
    const { file, name } = await exportPerson(context, found);
    return { path: `/media/${context.tickets.issue(context.caller, { file, name })}`, name };
  }),

  erase: api.person.erase.handler(({ context, input }) => followErasing(context, input.customer)),

  cancelErase: api.person.cancelErase.handler(({ input }) => ({ asked: cancelErasing(input.erasing) })),
};
