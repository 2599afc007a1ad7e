import type { ThreadShape } from '../../../../../../shared/contract/inbox.ts';
import { t } from '../../../../../messages/translate.svelte.ts';
import type { App } from '../../../../../state/app.svelte.ts';
import { sentenceOf } from '../../../../../state/sentence.ts';
import type { ThreadDraft } from '../../../../../state/thread-draft.svelte.ts';
import type { OtherWay } from '../other-way.ts';
import { forgetNote } from './forget-note.ts';
import { whatsAppLink, type WhatsAppLink } from './whatsapp-link.ts';

/** How an answer gets to the phone: WhatsApp opens at the customer, the words are only copied, or (in the demo shop) nothing happens. */
export type PhoneWay = 'open' | 'no_number' | 'group' | 'demo';

const stored = 'vitrine.phone.asks_not';

/** Answering with WhatsApp itself: copying the words, opening the chat there, and noting here that they were sent. */
export class PhoneAnswer implements OtherWay {
  /** Whether the owner is told what happens and asked for their word. */
  isAsking = $state(false);
  isBusy = $state.raw(false);
  problem = $state.raw<string | null>(null);
  #asksNot = $state.raw(localStorage.getItem(stored) === 'yes');
  readonly #app: App;
  readonly #thread: () => ThreadShape;

  constructor(app: App, thread: () => ThreadShape) {
    this.#app = app;
    this.#thread = thread;
  }

  get way(): PhoneWay {
    const { kind, customer } = this.#thread();
    if (this.#app.shop.isDemo) return 'demo';
    if (kind === 'group') return 'group';
    // A customer who hides the number goes by an id of Meta's, which opens nothing.
    return customer?.startsWith('+') === true ? 'open' : 'no_number';
  }

  /** What the button says. */
  get words(): string {
    return t(this.way === 'open' || this.way === 'demo' ? 'phone.send' : 'phone.copy');
  }

  /** Whether the owner does not want to be told each time, on this machine. */
  get asksNot(): boolean {
    return this.#asksNot;
  }

  set asksNot(asksNot: boolean) {
    this.#asksNot = asksNot;
    if (asksNot) localStorage.setItem(stored, 'yes');
    else localStorage.removeItem(stored);
  }

  linkOf(text: string): WhatsAppLink {
    return whatsAppLink(this.#thread().customer ?? '', text.trim());
  }

  /** Says what happens, or does it at once where the owner does not want to be told. */
  async send(draft: ThreadDraft): Promise<void> {
    if (draft.text.trim() === '' || this.isBusy) return;
    const needsOwner = this.way === 'demo' || this.way === 'no_number';
    if (needsOwner || !this.asksNot) this.isAsking = true;
    else await this.hand(draft, this.way === 'open');
  }

  /** Copies the words, opens WhatsApp if wanted, and notes them as sent by phone. */
  async hand(draft: ThreadDraft, opens: boolean): Promise<void> {
    if (this.isBusy || this.way === 'demo') return;
    this.isBusy = true;
    this.isAsking = false;
    this.problem = null;
    const thread = this.#thread().id;
    const taken = draft.take();
    const text = taken.text.trim();
    const link = opens ? this.linkOf(text) : null;
    try {
      const isCopied = await copy(text);
      if (!isCopied && link?.hasText !== true) {
        draft.putBack(taken);
        this.problem = t('phone.copy_failed');
        return;
      }
      if (link !== null) window.open(link.href, '_blank', 'noopener,noreferrer');
      const { message } = await this.#app.client.inbox.notePhoneSend({ thread, text });
      draft.settle();
      this.#app.notices.say(t(link?.hasText === false ? 'phone.noted_paste' : 'phone.noted'), 'good', {
        label: t('phone.undo'),
        act: () => forgetNote(this.#app, message),
      });
    } catch (error) {
      draft.putBack(taken);
      this.problem = sentenceOf(error);
    } finally {
      this.isBusy = false;
    }
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
