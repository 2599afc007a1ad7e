import type { Draft } from '../../../../../shared/contract/outbox.ts';
import type { ChargeShape } from '../../../../../shared/contract/shapes.ts';
import { discard, sendFile } from '../../../../connect/upload.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { sentenceOf } from '../../../../state/sentence.ts';
import { mostOf } from '../../../outbox/entry/entry-words.ts';
import type { Taken, ThreadDraft } from './drafts.svelte.ts';

/** Handing a draft over to the outbox: whether that is going on, how far a file is, and why it did not work. */
export class Sending {
  isBusy = $state.raw(false);
  /** 0 to 1; null while no file is on its way. */
  share = $state.raw<number | null>(null);
  problem = $state.raw<string | null>(null);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Writes the draft down to be sent, agreeing to the price that was shown. */
  async send(thread: string, draft: ThreadDraft, shown: ChargeShape | null): Promise<void> {
    await this.#handOver(draft, async (wanted) => {
      if (draft.edited) await this.#app.client.outbox.edit({ id: draft.edited.id, draft: wanted });
      else await this.#app.client.outbox.add({ thread, draft: wanted, ...agreedTo(shown, true) });
    });
  }

  /** Writes the draft down to leave once the customer has written again. */
  async keepUntilAnswer(thread: string, draft: ThreadDraft): Promise<void> {
    await this.#handOver(draft, async (wanted) => {
      const { entry } = await this.#app.client.outbox.add({ thread, draft: wanted });
      await this.#app.client.outbox.wait({ id: entry.id });
    });
  }

  async #handOver(draft: ThreadDraft, write: (wanted: Draft) => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    const kept = draft.take();
    try {
      await this.#write(kept, write);
      draft.settle();
      await this.#app.outbox.refresh();
    } catch (error) {
      draft.putBack(kept);
      this.problem = sentenceOf(error);
    } finally {
      this.isBusy = false;
      this.share = null;
    }
  }

  async #write(draft: Taken, write: (wanted: Draft) => Promise<void>): Promise<void> {
    const text = draft.text.trim();
    const quotes = draft.quoted === null ? {} : { quotes: draft.quoted.id };
    if (draft.file === null) {
      await write({ kind: 'text', text, ...quotes });
      return;
    }
    const { client } = this.#app;
    const tell = (share: number) => (this.share = share);
    const upload = await sendFile(client, draft.file, tell, new AbortController().signal);
    try {
      await write({ kind: 'media', upload, caption: text, ...quotes });
    } finally {
      await discard(client, [upload]);
    }
  }
}

/** What the owner agrees to by sending at a price that was shown; nothing where nothing is charged. `saysUnknown`: the button said that the price is not known. */
export function agreedTo(shown: ChargeShape | null, saysUnknown = false): { agreed?: string } {
  const most = mostOf(shown);
  // For a price that nobody knows the outbox takes 0 as the owner's word.
  if (shown !== null && most === null) return saysUnknown ? { agreed: '0' } : {};
  return most === null || most === '0' ? {} : { agreed: most };
}
