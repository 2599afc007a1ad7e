import * as z from 'zod';
import { Refusal } from '../../shared/contract/refusal.ts';
import { reportFormats } from '../../shared/contract/reports.ts';
import type { SettingKey } from '../../shared/contract/settings.ts';
import { parseMicros } from '../../shared/money/micros.ts';
import { holidays, openingHours } from '../../shared/window/opening-hours.ts';
import { quietHours } from '../../shared/reminders/quiet-hours.ts';
import { isTimeZone } from '../../shared/time/zone.ts';

type Json = z.infer<ReturnType<typeof z.json>>;
type Parser = (text: string) => Json;

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Regions that have a name and are no country. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
const mostPercent = parseMicros('1000');
/** Each once, the lowest first. */
const levels = z
  .array(z.int().min(1).max(1000))
  .max(10)
  .transform((all) => [...new Set(all)].toSorted((a, b) => a - b));
const currencies = new Set(Intl.supportedValuesOf('currency'));

const parsers: Record<SettingKey, Parser> = {
  shop_name: (text) => within(text.trim(), 1, 100, 'a name of up to 100 characters'),
  country: (text) => {
    const typed = text.trim().toUpperCase();
    if (!/^[A-Z]{2}$/.test(typed)) fail('a country code such as FR');
    const country = new Intl.Locale(`und-${typed}`).region ?? typed;
    if (noCountries.has(country) || regions.of(country) === undefined) fail('a country code such as FR');
    return country;
  },
  currency: (text) => {
    const currency = text.trim().toUpperCase();
    if (!currencies.has(currency)) fail('a currency code such as EUR');
    return currency;
  },
  time_zone: zone,
  language: (text) => (text === 'en' || text === 'fr' ? text : fail('en or fr')),
  opening_hours: (text) => json(text, openingHours, 'JSON such as {"mon":[["09:30","19:00"]]}'),
  holidays: (text) =>
    json(
      text,
      holidays,
      'JSON such as ["2026-12-25"] or [{"from":"2026-12-24","until":"2027-01-02","name":"Noël"}]',
    ),
  monthly_budget: amount,
  hold_above: amount,
  reminder_leads: (text) =>
    json(text, z.array(z.int().min(1).max(1440)).max(10), 'minutes as JSON, such as [120,30]'),
  provider_margin: percentage,
  vat: percentage,
  exempt: truth,
  payment_method: truth,
  integration: (text) =>
    text === 'direct' || text === 'partner' ? text : fail('direct or partner, as the API was obtained'),
  watched_folder: folder,
  send_with: (text) => (text === 'enter' || text === 'ctrl_enter' ? text : fail('enter or ctrl_enter')),
  backup_folder: folder,
  budget_levels: (text) => json(text, levels, 'percentages of the budget as JSON, such as [80,100]'),
  report_folder: folder,
  report_formats: (text) =>
    json(text, z.array(z.enum(reportFormats)).min(1).max(3), 'formats as JSON, such as ["pdf","xlsx"]'),
  digests: (text) =>
    json(text, z.array(z.enum(['opening', 'closing'])).max(2), '["opening","closing"], one of them, or []'),
  digest_lead: (text) => json(text.trim(), z.int().min(5).max(600), 'minutes from 5 to 600, such as 60'),
  quiet_hours: (text) => json(text, quietHours, 'two times as JSON, such as ["21:00","08:00"]'),
  reminder_text: (text) => oneOf(text, ['words', 'name', 'nothing']),
  reminder_sound: (text) => oneOf(text, ['none', 'last', 'all']),
  close_to_tray: truth,
  start_at_login: truth,
  authentication_international: (text) =>
    json(
      text,
      internationalTerms,
      'JSON such as {"home_country":"FR","start_times":{"IN":"2024-07-15T00:00:00Z"}}',
    ),
  // The zone in which the phone wrote the times of its exports: null until the page has asked.
  phone_zone: zone,
};

/** A shop could be called so, and a reminder may have no sound. */
const mayBeNone: ReadonlySet<SettingKey> = new Set<SettingKey>(['shop_name', 'reminder_sound']);

/** Whether the text unsets a key: an empty one, or the word `none` where that is no value. */
export function unsetsSetting(key: SettingKey, text: string): boolean {
  return text === '' || (!mayBeNone.has(key) && text.trim().toLowerCase() === 'none');
}

/** Reads the text that an owner typed for a key; throws the Refusal `bad_setting` that shows what is expected. */
export function parseSetting(key: SettingKey, text: string): Json {
  try {
    return parsers[key](text);
  } catch (error) {
    if (!(error instanceof Expected)) throw error;
    throw new Refusal('bad_setting', `${key} should be ${error.message}, not "${text.slice(0, 80)}".`, {
      key,
    });
  }
}

/** From when on Meta charges authentication abroad at its international rate, by country; `home_country` null while not verified. */
export const internationalTerms = z.strictObject({
  home_country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  start_times: z.record(z.string().regex(/^[A-Z]{2}$/), z.iso.datetime({ offset: true })),
});

class Expected extends Error {}

function fail(what: string): never {
  throw new Expected(what);
}

function within(text: string, least: number, most: number, what: string): string {
  if (text.length < least || text.length > most) fail(what);
  return text;
}

function amount(text: string): string {
  const number = text.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(number)) fail('a number such as 10 or 0.05');
  return number;
}

function percentage(text: string): string {
  const number = text.trim().replace(',', '.');
  const isPercentage = /^\d{1,4}(\.\d{1,6})?$/.test(number) && parseMicros(number) <= mostPercent;
  return isPercentage ? number : fail('a percentage from 0 to 1000, such as 20 or 5.5');
}

function folder(text: string): string {
  return within(text.trim(), 1, 4096, 'the path of a folder, or none');
}

function zone(text: string): string {
  return isTimeZone(text.trim()) ? text.trim() : fail('a time zone such as Europe/Paris');
}

function oneOf(text: string, words: readonly string[]): string {
  return words.includes(text) ? text : fail(words.join(', '));
}

function truth(text: string): boolean {
  return text === 'true' || text === 'false' ? text === 'true' : fail('true or false');
}

function json(text: string, schema: z.ZodType, what: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    fail(what);
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? (parsed.data as Json) : fail(what);
}
