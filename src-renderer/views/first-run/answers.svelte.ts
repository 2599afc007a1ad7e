import type { Channel } from '../../../shared/contract/shapes.ts';
import type { App } from '../../state/app.svelte.ts';
import { refusalOf, sentenceOf } from '../../state/sentence.ts';

/** What the first run asks. */
export interface Answers {
  channel: Channel | '';
  country: string;
  currency: string;
  time_zone: string;
  shop_name: string;
}

export type AnswerKey = keyof Answers;

/** The owner's answers, begun from what the machine suggests, and what is wrong with them. */
export class FirstRunAnswers {
  given = $state.raw<Answers>({ channel: '', country: '', currency: '', time_zone: '', shop_name: '' });
  /** Shown only once the owner tried to go on. */
  isChecked = $state.raw(false);
  refused = $state.raw<Partial<Record<string, string>>>({});
  readonly missing = $derived(
    (Object.keys(this.given) as AnswerKey[]).filter((key) => this.given[key].trim() === ''),
  );
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Fills what is still empty with the machine's suggestions. */
  async suggest(): Promise<void> {
    const { country, currency, time_zone } = await this.#app.client.settings.suggest();
    const given = this.given;
    this.given = {
      ...given,
      country: given.country || (country ?? ''),
      currency: given.currency || (currency ?? ''),
      time_zone: given.time_zone || time_zone,
    };
  }

  answer(key: AnswerKey, value: string): void {
    this.given = { ...this.given, [key]: value };
    this.refused = { ...this.refused, [key]: undefined };
  }

  /** Stores the answers; false when one is missing or refused, which then stands beside it. */
  async store(): Promise<boolean> {
    this.isChecked = true;
    const { channel, ...rest } = this.given;
    if (channel === '' || this.missing.length > 0) return false;
    try {
      await this.#app.client.settings.setUp({ ...rest, channel, language: this.#app.locale.language });
      return true;
    } catch (error) {
      const key = refusalOf(error)?.details['key'];
      if (typeof key !== 'string') throw error;
      this.refused = { ...this.refused, [key]: sentenceOf(error) };
      return false;
    }
  }
}
