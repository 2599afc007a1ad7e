import type { PersonData } from '../../../../../shared/contract/person.ts';
import type { App } from '../../../../state/app.svelte.ts';

/** Has a person's data erased, and knows how far it is. */
export class PersonErasing {
  /** What is under way: until the words are unreachable, and until they are overwritten; how much of it is done, 0 to 1, null while that is not known. */
  work = $state.raw<{ stage: 'erasing' | 'overwriting'; done: number | null } | null>(null);
  readonly customer: string;
  readonly #app: App;
  #id = '';

  constructor(app: App, customer: string) {
    this.#app = app;
    this.customer = customer;
  }

  /** Erases to the end, also when nobody looks any more; null when it was given up. Throws what it is refused for. */
  async erase(): Promise<(PersonData & { scrubbed: boolean }) | null> {
    const { person } = this.#app.client;
    this.work = { stage: 'erasing', done: null };
    try {
      for await (const event of await person.erase({ customer: this.customer })) {
        if (event.type === 'started') this.#id = event.erasing;
        else if (event.type === 'progress') this.work = { stage: event.stage, done: event.done };
        else return event.type === 'cancelled' ? null : event;
      }
      throw new Error('The erasing ended without a word.');
    } finally {
      this.work = null;
    }
  }

  /** Asks for it to be given up: all is there again then. */
  async stop(): Promise<void> {
    await this.#app.client.person.cancelErase({ erasing: this.#id });
  }
}
