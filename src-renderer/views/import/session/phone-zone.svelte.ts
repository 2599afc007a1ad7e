import type { App } from '../../../state/app.svelte.ts';

/** The zone in which the phone wrote the times of its exports: asked with the first import, remembered for the next. */
export class PhoneZone {
  readonly #app: App;
  #answered = $state.raw<string | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  /** The zone that holds: the one chosen now, else the remembered one, else the shop's. */
  get value(): string {
    return this.#answered ?? this.#remembered ?? this.#app.locale.zone;
  }

  /** No import was made with an answer yet. */
  get isNew(): boolean {
    return this.#remembered === null;
  }

  answer(zone: string): void {
    this.#answered = zone;
  }

  /** Keeps the zone for the next imports. */
  async remember(): Promise<void> {
    const { value } = this;
    if (value === this.#remembered) return;
    try {
      await this.#app.client.settings.set({ key: 'phone_zone', value });
    } catch (error) {
      this.#app.notices.failInBackground(error);
    }
  }

  get #remembered(): string | null {
    const stored = this.#app.shop.settings?.phone_zone;
    return typeof stored === 'string' ? stored : null;
  }
}
