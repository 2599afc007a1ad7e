import type { Category } from './charge.ts';
import { uncount, used } from './counters.ts';
import type { Era, Sale, Verdict } from './eras/era.ts';
import { chargedReply, countReply, monthlyAllowance } from './eras/service-billed.ts';
import { chargedTemplate, free, ride } from './eras/verdict.ts';
import type { MetaPricing } from './meta-pricing.ts';

const categories: Readonly<Record<string, Category>> = {
  marketing: 'marketing',
  marketing_lite: 'marketing',
  utility: 'utility',
  authentication: 'authentication',
  authentication_international: 'authentication_international',
  service: 'service',
  user_initiated: 'user_initiated',
  business_initiated: 'business_initiated',
};

/**
 * The verdict once Meta's status has spoken: its word wins over the estimate, and what was counted follows. Meta says whether
 * and as what, our cards how much. Null for a word that this version does not know.
 */
export function confirm(sale: Sale, era: Era, estimate: Verdict, pricing: MetaPricing): Verdict | null {
  const decided = decide(sale, era, estimate, pricing);
  return decided?.amount ? { ...decided, certainty: 'confirmed' } : decided;
}

function decide(sale: Sale, era: Era, estimate: Verdict, pricing: MetaPricing): Verdict | null {
  switch (pricing.model) {
    case 'PMP':
      return perMessage(sale, era, estimate, pricing);
    case 'CBP':
      return byConversation(sale, era, estimate, pricing);
    case 'NBP':
      return byNotification(sale, estimate, pricing);
    default:
      return null;
  }
}

function perMessage(sale: Sale, era: Era, estimate: Verdict, pricing: MetaPricing): Verdict | null {
  const category = categoryOf(pricing.category);
  switch (pricing.type) {
    case 'regular':
      return category === null ? null : billed(sale, estimate, category);
    case 'free_entry_point':
      return notBilled(sale, estimate, 'free_entry_point');
    case 'free_customer_service':
    case 'free_group_customer_service':
      return era.id === '2026-10-01' && category === 'service'
        ? withinAllowance(sale, estimate)
        : notBilled(sale, estimate, 'customer_service_window');
    default:
      return null;
  }
}

function billed(sale: Sale, estimate: Verdict, category: Category): Verdict {
  if (category === 'user_initiated' || category === 'business_initiated') return estimate;
  const isSame = estimate.outcome === 'charged' && estimate.category === category;
  if (isSame && estimate.note !== 'perhaps_free_entry_point') return estimate;
  takeBack(sale, estimate);
  const surely = { ...sale, isPerhapsFree: false };
  if (category !== 'service') return chargedTemplate(surely, category);
  // Billed replies mean that the month's free ones are used up, whatever we had counted.
  const { serviceMessages } = sale.counters;
  serviceMessages.set(
    sale.number,
    Math.max(monthlyAllowance, used(sale.counters, 'serviceMessages', sale.number)),
  );
  return chargedReply(surely);
}

function withinAllowance(sale: Sale, estimate: Verdict): Verdict {
  if (estimate.reason === 'service_allowance') return estimate;
  takeBack(sale, estimate);
  return { ...countReply(sale, free(sale, 'service_allowance')), category: 'service' };
}

function notBilled(sale: Sale, estimate: Verdict, reason: Verdict['reason']): Verdict {
  if (estimate.outcome === 'free' && estimate.reason === reason) return estimate;
  takeBack(sale, estimate);
  return free(sale, reason);
}

/** In 2022–2025 `billable: true` did not mean that the message was paid: its category, a free entry point and `false` say something. */
function byConversation(sale: Sale, era: Era, estimate: Verdict, pricing: MetaPricing): Verdict | null {
  if (pricing.category === 'referral_conversion') return notBilled(sale, estimate, 'free_entry_point');
  const category = categoryOf(pricing.category);
  if (category === null) return null;
  if (era.id >= '2025-07-01') return goesOn(sale, estimate, category);
  const asTold = category === estimate.category ? estimate : priceAs(sale, era, estimate, category);
  if (pricing.billable !== false || asTold.outcome === 'free') return asTold;
  return { ...notBilled(sale, asTold, 'free_tier'), category };
}

/** A conversation that began before 1 July 2025 and was still open after it. */
function goesOn(sale: Sale, estimate: Verdict, category: Category): Verdict {
  const straddling = sale.conversations.find((one) => one.category === category);
  if (straddling !== undefined && estimate.rides === straddling) return estimate;
  takeBack(sale, estimate);
  return straddling === undefined ? { ...free(sale, 'open_conversation'), category } : ride(sale, straddling);
}

function priceAs(sale: Sale, era: Era, estimate: Verdict, category: Category): Verdict {
  takeBack(sale, estimate);
  const isTemplate = category !== 'service';
  return era.price({ ...sale, category, isTemplate, wasWindowOpen: category === 'user_initiated' });
}

function byNotification(sale: Sale, estimate: Verdict, pricing: MetaPricing): Verdict | null {
  if (pricing.billable === null) return null;
  if (pricing.billable) return estimate.outcome === 'charged' ? estimate : null;
  return notBilled(sale, estimate, 'customer_service_window');
}

/** Uncounts what an estimate had counted. */
export function takeBack(sale: Sale, { counted }: Verdict): void {
  if (counted !== null) uncount(sale.counters, counted);
}

function categoryOf(text: string | null): Category | null {
  return text === null ? null : (categories[text.toLowerCase().replaceAll('-', '_')] ?? null);
}
