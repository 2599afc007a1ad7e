import { parseMicros } from '../money/micros.ts';
import { createZone, isTimeZone, type Zone } from '../time/zone.ts';
import type { Account, MonthUsage } from './account.ts';
import type { InboundEvent, OutboundEvent, TariffEvent } from './event.ts';
import { isCustomerAddress } from './market.ts';
import { pathText, ScenarioProblem, type Problem } from './scenario-problem.ts';
import { scenarioSchema, type Scenario, type ScenarioMessage } from './scenario-schema.ts';

const templateCategories = [
  'marketing',
  'utility',
  'authentication',
  'authentication_international',
] as const;

/** A checked scenario. */
export function readScenario(input: unknown): Scenario {
  const parsed = scenarioSchema.safeParse(input);
  if (!parsed.success) {
    throw problemsAsError(
      parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })),
    );
  }
  const scenario = parsed.data;
  if (!isTimeZone(scenario.account.time_zone)) {
    throwProblems([
      { path: 'account.time_zone', message: `“${scenario.account.time_zone}” is no time zone` },
    ]);
  }
  throwProblems(findProblems(scenario, createZone(scenario.account.time_zone)));
  return scenario;
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
    rateTiers: (rate_tiers ?? []).map((tier) => ({
      ...tier,
      to: tier.to ?? null,
      rate: parseMicros(tier.rate),
    })),
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

function findProblems({ messages }: Scenario, zone: Zone): Problem[] {
  const seen = new Set<string>();
  const categoriesSince = zone.monthStart('2023-06');
  return messages.flatMap((message, index) => {
    const problems = checkMessage(message, categoriesSince);
    if (seen.has(message.id))
      problems.push({ path: 'id', message: `“${message.id}” stands for two messages` });
    seen.add(message.id);
    return problems.map(({ path, message: text }) => ({ path: `messages[${index}].${path}`, message: text }));
  });
}

function checkMessage(message: ScenarioMessage, categoriesSince: number): Problem[] {
  const problems: Problem[] = [];
  const sentAt = Date.parse(message.at);
  if (!isCustomerAddress(message.customer)) {
    problems.push({
      path: 'customer',
      message: `“${message.customer}” is neither an E.164 number nor a business-scoped id`,
    });
  }
  if (message.direction === 'in') return problems;
  if (message.kind === 'call')
    problems.push({ path: 'kind', message: 'a call of the shop is no message and has no price here' });
  for (const key of ['delivered_at', 'read_at'] as const) {
    const text = message[key] ?? null;
    if (text !== null && Date.parse(text) < sentAt)
      problems.push({ path: key, message: 'is before the message was sent' });
  }
  const delivered = message.delivered_at ?? message.read_at ?? null;
  const isInCategories = (delivered === null ? sentAt : Date.parse(delivered)) >= categoriesSince;
  const category = message.category ?? null;
  if (isInCategories && category !== null && !isKnownCategory(message.kind, category)) {
    problems.push({ path: 'category', message: `“${category}” is no category of a ${message.kind}` });
  }
  if (isInCategories && category === null && message.kind === 'template' && delivered !== null) {
    problems.push({ path: 'category', message: 'is required on templates delivered since 1 June 2023' });
  }
  return problems;
}

function isKnownCategory(kind: ScenarioMessage['kind'], category: string): boolean {
  return (
    (category === 'service' && kind !== 'template') || templateCategories.some((known) => known === category)
  );
}

function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw problemsAsError(problems);
}

function problemsAsError([
  first = { path: '', message: 'is no scenario' },
  ...rest
]: readonly Problem[]): ScenarioProblem {
  return new ScenarioProblem([first, ...rest]);
}
