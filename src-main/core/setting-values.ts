import * as z from 'zod';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { SettingKey } from '../../shared/contract/settings.ts';
import { holidays, openingHours } from '../../shared/window/opening-hours.ts';
import { isTimeZone } from '../../shared/time/zone.ts';

type Json = z.infer<ReturnType<typeof z.json>>;
type Parser = (text: string) => Json;

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Regions that have a name and are no country. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
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
  time_zone: (text) => (isTimeZone(text.trim()) ? text.trim() : fail('a time zone such as Europe/Paris')),
  language: (text) => (text === 'en' || text === 'fr' ? text : fail('en or fr')),
  opening_hours: (text) => json(text, openingHours, 'JSON such as {"mon":[["09:30","19:00"]]}'),
  holidays: (text) => json(text, holidays, 'JSON such as ["2026-12-25"]'),
  monthly_budget: amount,
  hold_above: amount,
  reminder_leads: (text) =>
    json(text, z.array(z.int().min(1).max(1440)).max(10), 'minutes as JSON, such as [120,30]'),
  provider_margin: amount,
  vat: amount,
};

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
