import * as z from 'zod';
import { method } from './base.ts';
import { channel } from './shapes.ts';

/** The keys that an owner can set, in the order they are listed. */
export const settingKeys = [
  'shop_name',
  'country',
  'currency',
  'time_zone',
  'language',
  'opening_hours',
  'holidays',
  'monthly_budget',
  'hold_above',
  'reminder_leads',
  'provider_margin',
  'vat',
  'exempt',
  'payment_method',
  'integration',
  'authentication_international',
  'phone_zone',
  'watched_folder',
  'send_with',
  'backup_folder',
  'budget_levels',
  'report_folder',
  'report_formats',
  'digests',
  'digest_lead',
  'quiet_hours',
  'reminder_text',
  'reminder_sound',
  'close_to_tray',
  'start_at_login',
] as const;

export type SettingKey = (typeof settingKeys)[number];

const settingKey = z.enum(settingKeys);

const language = z.enum(['en', 'fr']);

/** A value as it is stored and printed: text, a number of minutes, a week of opening hours; null when unset. */
export const settingValue = z.json();

const settings = z.record(settingKey, settingValue);

export const shopNumber = z.object({
  id: z.string(),
  name: z.string().nullable(),
  e164: z.string().nullable(),
  channel,
});

/** The access keys that Vitrine may hold. */
export const secretNames = ['cloud_api_token', 'app_secret'] as const;

const secretName = z.enum(secretNames);

/**
 * What keeps a secret from others on this machine: the system's `keyring`; only a key that every copy of the program knows
 * (`obfuscated`); the rights on a plain `file`, in a host that has no way to a keyring.
 */
export const secretProtection = z.enum(['keyring', 'obfuscated', 'file']);

/** Which secrets are stored and how, never what they say. */
const secretsStatus = z.object({
  protection: secretProtection,
  /** The owner lets secrets be stored although they are only obfuscated. */
  agreed: z.boolean(),
  may_store: z.boolean(),
  stored: z.array(secretName),
  /** Those that the owner's agreement let in: they go when it is taken back. */
  stored_weakly: z.array(secretName),
  /** The file that holds them cannot be read; what is stored next begins a new one. */
  damaged: z.boolean(),
});

/** The owner's settings, access keys and the shop's own numbers. */
export const settingsContract = {
  list: method.output(
    z.object({ settings, set_up: z.boolean(), demo: z.boolean(), own_names: z.array(z.string()) }),
  ),
  /** `value` is the text an owner types; refused with `bad_setting` when it does not fit the key; null unsets. */
  set: method
    .input(z.object({ key: settingKey, value: z.string().nullable() }))
    .output(z.object({ key: settingKey, value: settingValue })),
  /** The first run in one step. */
  setUp: method
    .input(
      z.object({
        channel,
        country: z.string(),
        currency: z.string(),
        time_zone: z.string(),
        shop_name: z.string(),
        language,
      }),
    )
    .output(z.object({ set_up: z.literal(true) })),
  /** Tells in which language a page speaks: the core's sentences follow it as long as the owner has chosen none. No setting changes. */
  spoken: method.input(z.object({ language })).output(z.object({ language })),
  /** What the machine suggests for the first run. */
  suggest: method.output(
    z.object({ country: z.string().nullable(), currency: z.string().nullable(), time_zone: z.string() }),
  ),
  numbers: method.output(z.object({ numbers: z.array(shopNumber) })),
  addNumber: method
    .input(z.object({ e164: z.string(), channel, name: z.string().optional() }))
    .output(shopNumber),
  changeNumber: method
    .input(
      z.object({
        id: z.string(),
        channel: channel.optional(),
        e164: z.string().nullable().optional(),
        name: z.string().nullable().optional(),
      }),
    )
    .output(shopNumber),
  secrets: method.output(secretsStatus),
  /** Lets secrets be stored where nothing truly seals them; `agreed: false` forgets those that were. */
  agreeToWeakSecrets: method.input(z.object({ agreed: z.boolean() })).output(secretsStatus),
};

export type ShopNumber = z.infer<typeof shopNumber>;
export type Settings = z.infer<typeof settings>;
export type SecretName = z.infer<typeof secretName>;
export type SecretProtection = z.infer<typeof secretProtection>;
export type SecretsStatus = z.infer<typeof secretsStatus>;
