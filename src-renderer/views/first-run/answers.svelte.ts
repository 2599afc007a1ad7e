import type { Channel } from '../../../shared/contract/shapes.ts';
import { t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';
import { refusalOf, sentenceOf } from '../../state/sentence.ts';
import { weekdays, type Weekday } from '../settings/hours/opening-week.ts';
import { readStretches } from '../settings/hours/read-clock.ts';

/** What the first run asks. */
export interface Answers {
  channel: Channel | '';
  country: string;
  currency: string;
  time_zone: string;
  shop_name: string;
}

export type AnswerKey = keyof Answers;

/** What may be answered as well: the shop's number, and the hours of the days on which it opens. */
export interface MoreAnswers {
  e164: string;
  hours: string;
  days: readonly Weekday[];
}

/** The owner's answers, begun from what the machine suggests, and what is wrong with them. */
export class FirstRunAnswers {
  given = $state.raw<Answers>({ channel: '', country: '', currency: '', time_zone: '', shop_name: '' });
  more = $state.raw<MoreAnswers>({ e164: '', hours: '', days: weekdays.slice(1, 6) });
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

  answerMore(more: Partial<MoreAnswers>): void {
    this.more = { ...this.more, ...more };
    this.refused = { ...this.refused, e164: undefined, opening_hours: undefined };
  }

  toggleDay(day: Weekday): void {
    const { days } = this.more;
    this.answerMore({ days: days.includes(day) ? days.filter((other) => other !== day) : [...days, day] });
  }

  /** Stores the answers; false when one is missing or refused, which then stands beside it. */
  async store(): Promise<boolean> {
    this.isChecked = true;
    const { channel, ...rest } = this.given;
    if (channel === '' || this.missing.length > 0 || !(await this.#storeMore())) return false;
    return this.#try(null, () =>
      this.#app.client.settings.setUp({ ...rest, channel, language: this.#app.locale.language }),
    );
  }

  /** First, because with the answers the first run is over. */
  async #storeMore(): Promise<boolean> {
    const { settings } = this.#app.client;
    const { e164, hours, days } = this.more;
    const stretches = readStretches(hours);
    if (hours.trim() !== '' && stretches === null) {
      this.refused = { ...this.refused, opening_hours: t('firstRun.hours_bad') };
      return false;
    }
    const week = JSON.stringify(Object.fromEntries(days.map((day) => [day, stretches])));
    const isNumbered =
      e164.trim() === '' ||
      (await this.#try('e164', () => settings.changeNumber({ id: 'main', e164: e164.trim() })));
    if (!isNumbered) return false;
    return (
      stretches === null ||
      this.#try('opening_hours', () => settings.set({ key: 'opening_hours', value: week }))
    );
  }

  async #try(place: string | null, write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      const key = place ?? refusalOf(error)?.details['key'];
      if (!refusalOf(error) || typeof key !== 'string') throw error;
      this.refused = { ...this.refused, [key]: sentenceOf(error) };
      return false;
    }
  }
}
