import type { SettingKey } from '../../../shared/contract/settings.ts';
import { hasMessage, t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';
import { refusalOf, sentenceOf } from '../../state/sentence.ts';

const markMs = 2500;

/** Saves settings one by one; knows which was saved last and which were refused, and why. */
export class SettingsForm {
  /** The place whose change was saved a moment ago. */
  saved = $state.raw<string | null>(null);
  problems = $state.raw<Partial<Record<string, string>>>({});
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** The stored value as the text of a field: what `save` takes. */
  text(key: SettingKey): string {
    const value = this.#app.shop.settings?.[key] ?? '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  /** Stores what the owner typed; an empty text unsets. */
  async save(key: SettingKey, typed: string): Promise<void> {
    const value = typed.trim() === '' ? null : typed.trim();
    await this.run(key, () => this.#app.client.settings.set({ key, value }));
  }

  /** Does a write and marks `place` as saved, or puts the refusal beside it. */
  async run(place: string, write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      await this.#app.shop.refresh();
      this.problems = { ...this.problems, [place]: undefined };
      this.#mark(place);
      return true;
    } catch (error) {
      if (refusalOf(error)) this.problems = { ...this.problems, [place]: sentenceFor(place, error) };
      else this.#app.notices.fail(error);
      return false;
    }
  }

  #mark(place: string): void {
    this.saved = place;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.saved = null), markMs);
  }
}

function sentenceFor(place: string, error: unknown): string {
  const refusal = refusalOf(error);
  const key =
    refusal?.code === 'bad_setting' ? `settings.bad_${place}` : `settings.refused_${refusal?.code ?? ''}`;
  return hasMessage(key) ? t(key, refusal?.details) : sentenceOf(error);
}
