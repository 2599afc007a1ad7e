import * as z from 'zod';
import { isTimeZone } from '../time/zone.ts';

const begin = Date.parse('2009-01-01T00:00:00Z');
const end = Date.parse('2100-01-01T00:00:00Z');
const outOfTime = 'must lie between 2009, when WhatsApp began, and the end of 2099';
const isInTime = (millis: number): boolean => millis >= begin && millis < end;

const instant = z.iso
  .datetime({ offset: true, abort: true, error: 'must be an instant such as 2026-10-20T10:00:00Z' })
  .refine((text) => isInTime(Date.parse(text)), outOfTime);
const badExpiry = 'must be Unix seconds or an instant, from 2009 to 2099';
const expiry = z.union([z.int(), z.string()], badExpiry).refine(isExpiry, badExpiry);
const count = z.int('must be a whole number').nonnegative('must not be negative');
const category = z.string().nullish();
const badCountry = 'must be two capital letters such as FR';
const country = z.string().regex(/^[A-Z]{2}$/, badCountry);
const startTimes = z.record(country, instant, {
  error: ({ code }) => (code === 'invalid_key' ? badCountry : undefined),
});
const timeZone = z.string().refine(isTimeZone, 'is no time zone; choose one such as Europe/Paris');
const rate = z.string().regex(/^0*\d{1,4}(\.\d{1,6}0*)?$/, 'must be an amount below 10000 such as "0.0068"');
const referral = z.object({
  source_type: z.enum(['ad', 'post']),
  device: z.string().nullish(),
  expiration_timestamp: expiry.nullish(),
});

const messageSchema = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  customer: z.string(),
  kind: z.enum(['text', 'template', 'reaction', 'call']),
  category,
  at: instant,
  delivered_at: instant.nullish(),
  read_at: instant.nullish(),
  phone_number: z.string().nullish(),
  sent_from: z.enum(['api', 'phone_app']).nullish(),
  referral: referral.nullish(),
});

const usageBefore = z.object({
  conversations: count.nullish(),
  service_conversations: count.nullish(),
  service_messages: z.record(z.string(), count).nullish(),
  tier_messages: z.record(z.string(), count).nullish(),
});

const accountSchema = z.object({
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/, 'must be three letters such as EUR')
    .nullish(),
  time_zone: timeZone,
  usage_before: usageBefore.nullish(),
  exempt: z.boolean().nullish(),
  payment_method: z.boolean().nullish(),
  integration: z.enum(['direct', 'partner']).nullish(),
  authentication_international: z
    .object({ home_country: country.nullish(), start_times: startTimes.nullish() })
    .nullish(),
});

const tierSchema = z.object({
  market: z.string(),
  category: z.string(),
  from: z.int().positive(),
  to: z.int().positive().nullish(),
  rate,
});

/** A price scenario as the price command reads it; further keys are ignored. */
export const scenarioSchema = z.object({
  id: z.string(),
  account: accountSchema,
  rate_tiers: z.array(tierSchema).nullish(),
  messages: z.array(messageSchema),
});

const noUsage = { tier_messages: {} };
const noAccount = { time_zone: null, usage_before: noUsage };

/** What of a bad scenario can still be checked: a part that is not as it should be is null or left out. */
export const looseSchema = z
  .object({
    account: z
      .object({
        time_zone: timeZone.nullable().catch(null),
        usage_before: z.object({ tier_messages: z.record(z.string(), z.unknown()).catch({}) }).catch(noUsage),
      })
      .catch(noAccount),
    rate_tiers: z.array(tierSchema.nullable().catch(null)).catch([]),
    messages: z.array(messageSchema.nullable().catch(null)).catch([]),
  })
  .catch({ account: noAccount, rate_tiers: [], messages: [] });

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioMessage = Scenario['messages'][number];
export type ScenarioTier = z.infer<typeof tierSchema>;

function isExpiry(value: number | string): boolean {
  const isSeconds = typeof value === 'number' || /^\d+$/.test(value);
  return isSeconds ? isInTime(Number(value) * 1000) : instant.safeParse(value).success;
}
