import * as z from 'zod';

const instant = z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-10-20T10:00:00Z' });
const count = z.int().nonnegative();
const category = z.string().nullish();
const rate = z.string().regex(/^\d+(\.\d{1,6}0*)?$/, 'must be an amount such as "0.0068"');

const referral = z.object({
  source_type: z.enum(['ad', 'post']),
  device: z.string().nullish(),
  expiration_timestamp: z.union([z.int(), z.string().regex(/^\d{9,}$/), instant]).nullish(),
});

const message = z.object({
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

const account = z.object({
  currency: z.string().nullish(),
  time_zone: z.string(),
  usage_before: usageBefore.nullish(),
  exempt: z.boolean().nullish(),
  payment_method: z.boolean().nullish(),
  integration: z.enum(['direct', 'partner']).nullish(),
  authentication_international: z
    .object({ home_country: z.string().nullish(), start_times: z.record(z.string(), instant).nullish() })
    .nullish(),
});

const tier = z.object({
  market: z.string(),
  category: z.string(),
  from: z.int().positive(),
  to: z.int().positive().nullish(),
  rate,
});

/** A price scenario as the price command reads it; further keys are ignored. */
export const scenarioSchema = z.object({
  id: z.string(),
  account,
  rate_tiers: z.array(tier).nullish(),
  messages: z.array(message),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioMessage = Scenario['messages'][number];
