import { offerPath } from '../../../connect/offer-file.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';
import { sentenceOf } from '../../../state/sentence.ts';
import type { ReportChoice } from './report-choice.ts';

/** Has a month's report made, to be saved by the browser, and knows how far it is. */
export class ReportMaking {
  /** What is under way: how much of it is done, 0 to 1, null while that is not known, and how many messages are in it. */
  work = $state.raw<{ done: number | null; charges: number } | null>(null);
  /** Why the last one was refused, in one sentence. */
  problem = $state.raw<string | null>(null);
  readonly #app: App;
  #stop: AbortController | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  /** Makes one and hands it to the browser; false when it was refused or cancelled. */
  async make(month: string, { format, language, paper }: ReportChoice): Promise<boolean> {
    const { client, notices, format: written } = this.#app;
    const stop = new AbortController();
    const order = { month, format, language, paper, decimals: 'locale', bom: true } as const;
    this.#stop = stop;
    this.problem = null;
    this.work = { done: null, charges: 0 };
    try {
      for await (const event of await client.reports.make(order, { signal: stop.signal })) {
        if (stop.signal.aborted) return false;
        if (event.type === 'progress') this.work = { done: event.done, charges: event.charges };
        else {
          offerPath(event.path);
          const { name: file, charges: count } = event;
          notices.say(t('report.ready', { file, count, size: written.bytes(event.bytes) }), 'good');
        }
      }
      return true;
    } catch (error) {
      if (!stop.signal.aborted) this.problem = sentenceOf(error);
      return false;
    } finally {
      if (this.#stop === stop) this.work = null;
    }
  }

  /** Gives up what is under way; nothing of it is kept. */
  cancel(): void {
    if (this.work === null) return;
    this.#stop?.abort();
    this.work = null;
    this.#app.notices.say(t('report.cancelled'));
  }
}
