import * as z from 'zod';
import { shownReminder, type ShownReminder } from '../../../shared/contract/reminders.ts';

const told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('given'), reminders: z.array(shownReminder) }),
  z.object({ type: z.literal('done'), ids: z.array(z.string()) }),
]);

/** What the shop's pages in one browser tell each other: each reminder is given to one of them, and shown on all. */
export class OtherPages {
  readonly #channel = new BroadcastChannel('vitrine.reminders');

  constructor(heard: { given: (reminders: ShownReminder[]) => void; done: (ids: string[]) => void }) {
    this.#channel.addEventListener('message', ({ data }) => {
      const message = told.safeParse(data);
      if (!message.success) return;
      if (message.data.type === 'given') heard.given(message.data.reminders);
      else heard.done(message.data.ids);
    });
  }

  give(reminders: readonly ShownReminder[]): void {
    this.#channel.postMessage({ type: 'given', reminders });
  }

  done(ids: readonly string[]): void {
    this.#channel.postMessage({ type: 'done', ids });
  }
}
