import type { Draft } from '../../../../../shared/contract/outbox.ts';
import type { ChargeShape } from '../../../../../shared/contract/shapes.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { sentenceOf } from '../../../../state/sentence.ts';
import type { Taken, ThreadDraft } from '../../../../state/thread-draft.svelte.ts';
import { mostOf } from '../../../outbox/entry/entry-words.ts';
import { attachNext } from './attaching.ts';

/** Handing a draft over to the outbox: whether that is going on, and why it did not work. */
export class Sending {
  isBusy = $state.raw(false);
  problem = $state.raw<string | null>(null);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Writes the draft down to be sent, agreeing to the price that was shown. */
  async send(thread: string, draft: ThreadDraft, shown: ChargeShape | null): Promise<void> {
    await this.#handOver(thread, draft, async (wanted) => {
      if (draft.edited) await this.#app.client.outbox.edit({ id: draft.edited.id, draft: wanted });
      else await this.#add(thread, wanted, agreedTo(shown, true));
    });
  }

  /** Writes the draft down to leave once the customer has written again. */
  async keepUntilAnswer(thread: string, draft: ThreadDraft): Promise<void> {
    await this.#handOver(thread, draft, async (wanted) => {
      const id = await this.#add(thread, wanted, {});
      await this.#app.client.outbox.wait({ id });
    });
  }

  async #add(thread: string, draft: Draft, agreed: { agreed?: string }): Promise<string> {
    const { entry } = await this.#app.client.outbox.add({ thread, draft, ...agreed, ends_draft: true });
    this.#app.drafts.take(thread, null);
    return entry.id;
  }

  async #handOver(
    thread: string,
    draft: ThreadDraft,
    write: (wanted: Draft) => Promise<void>,
  ): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    const taken = draft.take();
    try {
      await write(wantedOf(taken));
      draft.settle();
      attachNext(this.#app, thread);
      await this.#app.outbox.refresh();
    } catch (error) {
      draft.putBack(taken);
      this.problem = sentenceOf(error);
    } finally {
      this.isBusy = false;
    }
  }
}

/** What the outbox is told of what stood in the box; its file is with the core already. */
function wantedOf({ text, file, quoted }: Taken): Draft {
  const words = text.trim();
  const quotes = quoted === null ? {} : { quotes: quoted.id };
  return file === null
    ? { kind: 'text', text: words, ...quotes }
    : { kind: 'media', caption: words, ...quotes };
}

/** What the owner agrees to by sending at a price that was shown; nothing where nothing is charged. `saysUnknown`: the button said that the price is not known. */
export function agreedTo(shown: ChargeShape | null, saysUnknown = false): { agreed?: string } {
  const most = mostOf(shown);
  // For a price that nobody knows the outbox takes 0 as the owner's word.
  if (shown !== null && most === null) return saysUnknown ? { agreed: '0' } : {};
  return most === null || most === '0' ? {} : { agreed: most };
}
