import { parseMicros } from '../money/micros.ts';
import { createZone, type Zone } from '../time/zone.ts';
import type { Account, MonthUsage, RateTier } from './account.ts';
import type { InboundEvent, OutboundEvent, TariffEvent } from './event.ts';
import { findProblems, type ShapedParts } from './scenario-checks.ts';
import { pathText, ScenarioProblem, type Problem } from './scenario-problem.ts';
import {
  looseSchema,
  scenarioSchema,
  type Scenario,
  type ScenarioMessage,
  type ScenarioTier,
} from './scenario-schema.ts';

const templateCategories = [
  'marketing',
  'utility',
  'authentication',
  'authentication_international',
] as const;

/** A checked scenario; throws a ScenarioProblem with everything that is wrong. */
export function readScenario(input: unknown): Scenario {
  const parsed = scenarioSchema.safeParse(input);
  const problems = parsed.success
    ? findProblems(partsOf(parsed.data))
    : parsed.error.issues
        .map(({ path, message }): Problem => ({ path: pathText(path), message }))
        .concat(findProblems(salvage(input)));
  if (!parsed.success || problems.length > 0) throw new ScenarioProblem(problems);
  return parsed.data;
}

/** The account of a checked scenario. */
export function readAccount({ account, rate_tiers }: Scenario): Account {
  const terms = account.authentication_international;
  const starts = Object.entries(terms?.start_times ?? {}).map(([country, text]): [string, number] => [
    country,
    Date.parse(text),
  ]);
  return {
    currency: account.currency?.toUpperCase() ?? null,
    zone: createZone(account.time_zone),
    isExempt: account.exempt ?? false,
    hasPaymentMethod: account.payment_method ?? true,
    integration: account.integration ?? 'partner',
    ...(terms
      ? {
          authenticationInternational: {
            homeCountry: terms.home_country ?? null,
            startTimes: Object.fromEntries(starts),
          },
        }
      : {}),
    rateTiers: account.currency == null ? [] : (rate_tiers ?? []).map(toRateTier),
  };
}

/** The messages of a checked scenario as events in the order of the fold; equal instants: customer first, then by id. */
export function readEvents({ messages }: Scenario): TariffEvent[] {
  const byId = new Intl.Collator('en', { numeric: true });
  return messages
    .map((message) => ({ message, event: toEvent(message) }))
    .sort(
      (a, b) =>
        a.event.at - b.event.at ||
        Number(a.event.direction === 'out') - Number(b.event.direction === 'out') ||
        byId.compare(a.message.id, b.message.id),
    )
    .map(({ event }) => event);
}

/** What the local month of the first delivered outbound message had used. */
export function readUsageBefore(
  { account }: Scenario,
  events: readonly TariffEvent[],
  zone: Zone,
): MonthUsage[] {
  const deliveries = events.flatMap((event) =>
    event.direction === 'out' && event.deliveredAt !== null ? [event.deliveredAt] : [],
  );
  if (deliveries.length === 0) return [];
  const first = deliveries.reduce((earliest, instant) => Math.min(earliest, instant));
  return [
    {
      month: zone.monthOf(first),
      serviceMessages: account.usage_before?.service_messages ?? {},
      tierMessages: account.usage_before?.tier_messages ?? {},
      conversations: account.usage_before?.conversations ?? 0,
      serviceConversations: account.usage_before?.service_conversations ?? 0,
    },
  ];
}

function toRateTier(tier: ScenarioTier): RateTier {
  return { ...tier, to: tier.to ?? null, rate: parseMicros(tier.rate) };
}

function toEvent(message: ScenarioMessage): TariffEvent {
  const shared = {
    customer: message.customer,
    number: message.phone_number ?? 'main',
    at: Date.parse(message.at),
  };
  if (message.direction === 'in')
    return { ...shared, direction: 'in', kind: message.kind, ad: adOf(message) };
  const delivered = message.delivered_at ?? message.read_at ?? null;
  return {
    ...shared,
    direction: 'out',
    id: message.id,
    kind: message.kind === 'call' ? 'text' : message.kind,
    category: templateCategories.find((known) => known === message.category) ?? null,
    deliveredAt: delivered === null ? null : Date.parse(delivered),
    sentFrom: message.sent_from ?? 'api',
  } satisfies OutboundEvent;
}

function adOf({ referral }: ScenarioMessage): NonNullable<InboundEvent['ad']> | null {
  if (referral?.source_type !== 'ad' || referral.device === 'web') return null;
  const expiry = referral.expiration_timestamp ?? null;
  if (expiry === null) return { expiresAt: null };
  const isUnixSeconds = typeof expiry === 'number' || /^\d+$/.test(expiry);
  return { expiresAt: isUnixSeconds ? Number(expiry) * 1000 : Date.parse(expiry) };
}

function partsOf({ account, messages, rate_tiers }: Scenario): ShapedParts {
  return {
    messages,
    tiers: rate_tiers ?? [],
    tierMessages: Object.keys(account.usage_before?.tier_messages ?? {}),
    zone: createZone(account.time_zone),
  };
}

// What can still be checked where other parts are ill-shaped, so that everything wrong is said at once.
function salvage(input: unknown): ShapedParts {
  const { account, messages, rate_tiers } = looseSchema.parse(input);
  return {
    messages,
    tiers: rate_tiers,
    tierMessages: Object.keys(account.usage_before.tier_messages),
    zone: account.time_zone === null ? null : createZone(account.time_zone),
  };
}
