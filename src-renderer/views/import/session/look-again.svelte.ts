import type { Client } from '../../../connect/client.ts';
import type { RefusalData } from './refused-words.ts';
import { lookInput } from './answers.ts';
import type { FoundChat } from './found-chat.svelte.ts';

/** What looking again needs to know, and whom it tells. */
export interface LookContext {
  client: Client;
  zone: () => string;
  /** The file cannot be read as it was answered. */
  onRefused: (chat: FoundChat, why: RefusalData) => void;
  onFailed: (error: unknown) => void;
}

/** Looks again at chats whose answers changed, one after the other: the match and what is new depend on them. */
export class LookAgain {
  readonly #context: LookContext;
  readonly #queue = new Set<FoundChat>();
  #isBusy = false;
  left = $state.raw(0);

  constructor(context: LookContext) {
    this.#context = context;
  }

  ask(chats: readonly FoundChat[]): void {
    for (const chat of chats) {
      this.#queue.add(chat);
      chat.isChecking = true;
    }
    this.left = this.#queue.size;
    void this.#work();
  }

  /** Forgets what is waiting: the chat was left out, or all of them. */
  forget(chats: readonly FoundChat[]): void {
    for (const chat of chats) this.#queue.delete(chat);
    this.left = this.#queue.size;
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (const chat of this.#queue) {
      this.#queue.delete(chat);
      await this.#look(chat);
      // Answered again meanwhile: its turn comes once more.
      chat.isChecking = this.#queue.has(chat);
      this.left = this.#queue.size;
    }
    this.#isBusy = false;
  }

  async #look(chat: FoundChat): Promise<void> {
    const { client, zone, onRefused, onFailed } = this.#context;
    try {
      const { files, refused } = await client.imports.review(lookInput(chat, zone()));
      if (this.#queue.has(chat)) return;
      const found = files.find(({ file }) => file === chat.found.file);
      const why = refused[0]?.refused;
      if (found) chat.takeLook(found);
      else if (why) onRefused(chat, why);
    } catch (error) {
      onFailed(error);
    }
  }
}
