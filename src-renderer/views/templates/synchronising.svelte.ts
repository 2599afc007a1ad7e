import { t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';
import { sentenceOf } from '../../state/sentence.ts';

/** Fetching the templates from Meta, as the owner asked: whether it goes on, and why it did not work. */
export class Synchronising {
  isBusy = $state.raw(false);
  problem = $state.raw<string | null>(null);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  async run(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    try {
      const { new: added, ...counts } = await this.#app.client.templates.sync();
      this.#app.notices.say(t('templates.sync_done', { added, ...counts }), 'good');
    } catch (error) {
      this.problem = sentenceOf(error);
    } finally {
      this.isBusy = false;
    }
  }
}
