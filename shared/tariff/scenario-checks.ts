import type { Zone } from '../time/zone.ts';
import { isCustomerAddress, marketTables } from './market.ts';
import type { Problem } from './scenario-problem.ts';
import type { ScenarioMessage, ScenarioTier } from './scenario-schema.ts';

const templateCategories = ['marketing', 'utility', 'authentication', 'authentication_international'];
const categories = [...templateCategories, 'service'];

/** The parts of a scenario that have the right shape; null stands for one that has not. */
export interface ShapedParts {
  messages: readonly (ScenarioMessage | null)[];
  tiers: readonly (ScenarioTier | null)[];
  tierMessages: readonly string[];
  zone: Zone | null;
}

/** What is wrong in parts that have the right shape, each with its place in the scenario. */
export function findProblems({ messages, tiers, tierMessages, zone }: ShapedParts): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const categoriesSince = zone?.monthStart('2023-06') ?? Infinity;
  for (const key of tierMessages) addCounterProblem(problems, key);
  for (const [index, tier] of tiers.entries()) {
    if (tier !== null) addTierProblems(problems, `rate_tiers[${index}]`, tier);
  }
  addOverlaps(problems, tiers);
  for (const [index, message] of messages.entries()) {
    if (message === null) continue;
    const place = `messages[${index}]`;
    if (ids.has(message.id))
      problems.push({ path: `${place}.id`, message: `“${message.id}” stands for two messages` });
    ids.add(message.id);
    if (!isCustomerAddress(message.customer)) {
      problems.push({
        path: `${place}.customer`,
        message: `“${message.customer}” is neither an E.164 number nor a business-scoped id`,
      });
    }
    addDeliveryProblems(problems, place, message);
    if (message.direction === 'out') addOutboundProblems(problems, place, message, categoriesSince);
  }
  return problems;
}

function addDeliveryProblems(problems: Problem[], place: string, message: ScenarioMessage): void {
  for (const key of ['delivered_at', 'read_at'] as const) {
    const text = message[key] ?? null;
    if (text !== null && Date.parse(text) < Date.parse(message.at))
      problems.push({ path: `${place}.${key}`, message: 'is before the message was sent' });
  }
}

function addOutboundProblems(
  problems: Problem[],
  place: string,
  message: ScenarioMessage,
  categoriesSince: number,
): void {
  const sentAt = Date.parse(message.at);
  if (message.kind === 'call') {
    problems.push({
      path: `${place}.kind`,
      message: 'a call of the shop is no message and has no price here',
    });
  }
  const delivered = message.delivered_at ?? message.read_at ?? null;
  if ((delivered === null ? sentAt : Date.parse(delivered)) < categoriesSince) return;
  const path = `${place}.category`;
  const category = message.category ?? null;
  if (category !== null && !isCategoryOf(message.kind, category))
    problems.push({ path, message: `“${category}” is no category of a ${message.kind}` });
  if (category === null && message.kind === 'template' && delivered !== null)
    problems.push({ path, message: 'is required on templates delivered since 1 June 2023' });
}

function addTierProblems(problems: Problem[], place: string, tier: ScenarioTier): void {
  if (!isMarket(tier.market))
    problems.push({ path: `${place}.market`, message: `“${tier.market}” is no market` });
  if (!categories.includes(tier.category))
    problems.push({ path: `${place}.category`, message: `“${tier.category}” is no category` });
  if (endOf(tier) < tier.from)
    problems.push({ path: `${place}.to`, message: `is below the start of the band, ${tier.from}` });
}

function addOverlaps(problems: Problem[], tiers: ShapedParts['tiers']): void {
  const furthest = new Map<string, { tier: ScenarioTier; index: number }>();
  const ordered = tiers
    .flatMap((tier, index) => (tier === null ? [] : { tier, index }))
    .sort((a, b) => a.tier.from - b.tier.from);
  for (const { tier, index } of ordered) {
    const key = `${tier.market}/${tier.category}`;
    const other = furthest.get(key);
    if (other !== undefined && tier.from <= endOf(other.tier)) {
      const message = `the band overlaps rate_tiers[${other.index}]`;
      problems.push({ path: `rate_tiers[${index}].from`, message });
    }
    if (other === undefined || endOf(tier) > endOf(other.tier)) furthest.set(key, { tier, index });
  }
}

function endOf(tier: ScenarioTier): number {
  return tier.to ?? Infinity;
}

function addCounterProblem(problems: Problem[], key: string): void {
  const path = `account.usage_before.tier_messages.${key}`;
  const slash = key.lastIndexOf('/');
  const market = key.slice(0, Math.max(0, slash));
  const category = key.slice(slash + 1);
  if (!isMarket(market) || !categories.includes(category))
    problems.push({ path, message: 'is no market and category such as “France/utility”' });
  else if (category === 'authentication_international')
    problems.push({ path, message: `counts as authentication; add it to “${market}/authentication”` });
}

function isCategoryOf(kind: ScenarioMessage['kind'], category: string): boolean {
  if (kind === 'reaction') return category === 'service';
  return templateCategories.includes(category) || (category === 'service' && kind === 'text');
}

function isMarket(name: string): boolean {
  return marketTables.some((table) => table.markets.has(name));
}
