import { api } from '../implement.ts';
import { readBodiesOf } from './bodies.ts';
import { countPerson } from './count-person.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { findPerson } from './find-person.ts';

/** One person’s data: shown, handed out, erased. */
export const person = {
  data: api.person.data.handler(async ({ context, input }) => {
    const found = findPerson(context.db, input.customer);
    let webhooks = 0;
    for await (const _ of readBodiesOf(context.db, found)) webhooks += 1;
    return countPerson(context.db, found, webhooks);
  }),

  exportTicket: api.person.exportTicket.handler(async ({ context, input }) => {
    if (context.readonly !== null) throw context.readonly;
    const { file, name } = await exportPerson(context, findPerson(context.db, input.customer));
    return { path: `/media/${context.tickets.issue(context.caller, { file, name })}`, name };
  }),

  erase: api.person.erase.handler(({ context, input }) => erasePerson(context, input.customer)),
};
