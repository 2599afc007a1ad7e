import type { Settings, ShopNumber } from '../../shared/contract/settings.ts';
import { holidays, openingHours, type OpeningHours } from '../../shared/window/opening-hours.ts';
import type { Client } from '../connect/client.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Locale } from './locale.svelte.ts';
import type { Notices } from './notices.svelte.ts';

const defaultLead = 120;

/** The owner's settings and numbers, kept current for the whole page. */
export class Shop {
  /** Null until the first answer. */
  settings = $state.raw<Settings | null>(null);
  isSetUp = $state.raw(false);
  isDemo = $state.raw(false);
  ownNames = $state.raw<readonly string[]>([]);
  numbers = $state.raw<readonly ShopNumber[]>([]);
  readonly #client: Client;
  readonly #locale: Locale;
  #hasSpoken = false;

  constructor(connection: Connection, changes: Changes, locale: Locale, notices: Notices) {
    this.#client = connection.client;
    this.#locale = locale;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['settings'], follow);
  }

  get currency(): string | null {
    return this.#text('currency');
  }

  get name(): string | null {
    return this.#text('shop_name');
  }

  get country(): string | null {
    return this.#text('country');
  }

  /** How long before its end a window counts as closing, in ms: the largest reminder lead. */
  get closingMs(): number {
    const leads = this.settings?.reminder_leads;
    const minutes = Array.isArray(leads) ? leads.filter((lead) => typeof lead === 'number') : [];
    return Math.max(...minutes, minutes.length > 0 ? 0 : defaultLead) * 60_000;
  }

  /** With the holidays in them; null when the owner set none. */
  get openingHours(): OpeningHours | null {
    const hours = openingHours
      .nullable()
      .catch(null)
      .parse(this.settings?.opening_hours ?? null);
    const daysOff = holidays.catch([]).parse(this.settings?.holidays ?? []);
    return hours === null ? null : { ...hours, holidays: daysOff };
  }

  async refresh(): Promise<void> {
    const [list, { numbers }] = await Promise.all([
      this.#client.settings.list(),
      this.#client.settings.numbers(),
    ]);
    this.settings = list.settings;
    this.isSetUp = list.set_up;
    this.isDemo = list.demo;
    this.ownNames = list.own_names;
    this.numbers = numbers;
    this.#locale.follow({
      language: list.set_up ? this.#text('language') : null,
      country: this.country,
      zone: this.#text('time_zone'),
    });
    // Once: the language of another page open on the same shop is not argued with.
    if (this.#hasSpoken || this.#text('language') !== null) return;
    this.#hasSpoken = true;
    await this.#client.settings.spoken({ language: this.#locale.language });
  }

  #text(key: keyof Settings): string | null {
    const value = this.settings?.[key];
    return typeof value === 'string' && value !== '' ? value : null;
  }
}
