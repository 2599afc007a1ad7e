import { untrack } from 'svelte';
import { t } from '../messages/translate.svelte.ts';
import { commandIds, commandOf, type CommandId } from '../keys/commands.ts';
import type { App } from './app.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** What a command does now; `which` is the place of the pressed key among its keys. */
export interface Offer {
  run: (which: number) => unknown;
  /** In place of the table's words: "Back to open" for a chat that is done. */
  label?: string;
}

export type Offers = Partial<Record<CommandId, Offer['run'] | Offer>>;

/** The commands that can be given now: each view offers its own while it is shown. Keys and palette ask here. */
export class Actions {
  #offers = $state.raw<readonly Offers[]>([]);
  readonly #notices: Notices;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** From now on these can be given, before what others offer under the same id; returns the way to end that. */
  offer(offers: Offers): () => void {
    this.#offers = [offers, ...this.#offers];
    return () => (this.#offers = this.#offers.filter((other) => other !== offers));
  }

  /** What a command does now, with its words; null when nobody offers it. */
  find(id: CommandId): Required<Offer> | null {
    const found = this.#offers.find((offers) => offers[id])?.[id];
    if (!found) return null;
    const { run, label } = typeof found === 'function' ? { run: found } : found;
    return { run, label: label ?? t(commandOf(id).label) };
  }

  /** Every command that can be given now, in the order of the table. */
  list(): (Required<Offer> & { id: CommandId })[] {
    return commandIds.flatMap((id) => {
      const offer = this.find(id);
      return offer ? [{ id, ...offer }] : [];
    });
  }

  /** Gives a command; false when nobody offers it. What goes wrong is said in a notice. */
  run(id: CommandId, which = 0): boolean {
    const offer = this.find(id);
    if (!offer) return false;
    void (async () => offer.run(which))().catch((error: unknown) => this.#notices.fail(error));
    return true;
  }
}

/** Offers commands while the component that calls this is shown; `offers` is asked again when what it reads changes. */
export function offerActions(app: App, offers: () => Offers): void {
  $effect(() => {
    const current = offers();
    return untrack(() => {
      const end = app.actions.offer(current);
      return () => untrack(end);
    });
  });
}
