import * as z from 'zod';
import { Refusal } from '../../shared/contract/refusal.ts';
import { settingKeys, type Settings } from '../../shared/contract/settings.ts';
import { quietHours, type QuietHours } from '../../shared/reminders/quiet-hours.ts';
import { holidays, openingHours, type OpeningHours } from '../../shared/window/opening-hours.ts';
import type { Connection } from '../database/open.ts';
import { readSettings } from '../database/settings.ts';
import type { Environment } from './environment.ts';

/** The settings in force: the owner's, else the machine's, else null. */
export interface OwnerSettings {
  readonly values: Settings;
  readonly country: string | null;
  readonly currency: string | null;
  readonly time_zone: string;
  readonly shop_name: string | null;
  /** Of the core's sentences: the owner's choice, else what the last page spoke, else English. */
  readonly language: 'en' | 'fr';
  /** With the holidays in it. */
  readonly opening_hours: OpeningHours | null;
  /** The largest reminder lead, in ms: how early a window counts as closing. */
  readonly closing_lead: number;
  /** How long before the last good moment the owner is reminded, in minutes. */
  readonly reminder_leads: readonly number[];
  readonly digests: readonly ('opening' | 'closing')[];
  /** How long before closing time its digest comes, in minutes. */
  readonly digest_lead: number;
  readonly quiet_hours: QuietHours | null;
  /** What a reminder may show to whoever stands by: the customer's words, the name alone, neither. */
  readonly reminder_text: 'words' | 'name' | 'nothing';
  /** Which reminders are heard: none, the last before it is too late, all. */
  readonly reminder_sound: 'none' | 'last' | 'all';
  /** The parts of the month's budget, in percent, at which the owner is told. */
  readonly budget_levels: readonly number[];
  /** Marks of the program itself, such as `set_up` and `demo`. */
  readonly marks: ReadonlySet<string>;
}

const defaultLeads = [120, 30];
const defaultLevels = [80, 100];
const defaultDigests = ['opening', 'closing'] as const;
const defaultDigestLead = 60;
const digests = z.array(z.enum(defaultDigests)).catch([...defaultDigests]);
const digestLead = z.number().catch(defaultDigestLead);
const language = z.enum(['en', 'fr']);
const reminderText = z.enum(['words', 'name', 'nothing']).catch('words');
const reminderSound = z.enum(['none', 'last', 'all']).catch('last');

/** Where the language of the last page stands among the program's own marks. */
export const spokenKey = 'spoken_language';

/** Reads all settings and fills the gaps from the machine. */
export function readOwnerSettings(db: Connection, environment: Environment): OwnerSettings {
  const stored = readSettings(db);
  const defaults: Partial<Settings> = {
    time_zone: environment.timeZone,
    country: environment.country,
    currency: environment.currency,
    reminder_leads: defaultLeads,
    budget_levels: defaultLevels,
    digests: [...defaultDigests],
    digest_lead: defaultDigestLead,
    reminder_text: 'words',
    reminder_sound: 'last',
    close_to_tray: false,
    start_at_login: false,
  };
  const values = Object.fromEntries(
    settingKeys.map((key) => {
      const text = stored.get(key);
      return [key, text === undefined ? (defaults[key] ?? null) : (JSON.parse(text) as Settings[typeof key])];
    }),
  ) as Settings;
  const leads = Array.isArray(values.reminder_leads) ? values.reminder_leads.map(Number) : defaultLeads;
  const hours = openingHours.nullable().catch(null).parse(values.opening_hours);
  const daysOff = holidays.catch([]).parse(values.holidays ?? []);
  return {
    values,
    country: textOrNull(values.country),
    currency: textOrNull(values.currency),
    time_zone: textOrNull(values.time_zone) ?? 'UTC',
    shop_name: textOrNull(values.shop_name),
    language: language.catch(spokenOn(stored)).parse(values.language),
    opening_hours: hours === null ? null : { ...hours, holidays: daysOff },
    closing_lead: Math.max(0, ...leads) * 60_000,
    reminder_leads: leads,
    digests: digests.parse(values.digests),
    digest_lead: digestLead.parse(values.digest_lead),
    quiet_hours: quietHours.nullable().catch(null).parse(values.quiet_hours),
    reminder_text: reminderText.parse(values.reminder_text),
    reminder_sound: reminderSound.parse(values.reminder_sound),
    budget_levels: Array.isArray(values.budget_levels) ? values.budget_levels.map(Number) : defaultLevels,
    marks: new Set(['set_up', 'demo'].filter((mark) => stored.has(mark))),
  };
}

/** The currency, or the Refusal that says which key to set. */
export function requireCurrency(settings: OwnerSettings): string {
  if (settings.currency !== null) return settings.currency;
  throw new Refusal(
    'setting_missing',
    'Set the currency in which Meta bills you first: vitrine settings currency EUR',
    { key: 'currency' },
  );
}

function spokenOn(stored: ReadonlyMap<string, string>): 'en' | 'fr' {
  return language.catch('en').parse(JSON.parse(stored.get(spokenKey) ?? 'null'));
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
