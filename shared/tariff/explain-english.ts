import type { Category, Charge } from './charge.ts';
import { hasPlace, isCardOfAnotherEra, isCorrected, type SentenceParts } from './explain.ts';

const kinds: Record<Category, string> = {
  marketing: 'marketing template',
  utility: 'utility template',
  authentication: 'authentication template',
  authentication_international: 'international authentication template',
  service: 'reply',
  user_initiated: 'conversation that the customer began',
  business_initiated: 'conversation that you began',
  notification: 'template',
};

const conversations: Partial<Record<Category, string>> = {
  service: 'service conversation',
  user_initiated: 'conversation that the customer began',
  business_initiated: 'conversation that you began',
  authentication_international: 'international authentication conversation',
};

const doubts: Readonly<Record<string, string>> = {
  market_uncertain: ' Which market Meta counted this country in is uncertain.',
  weak_rate: ' This rate rests on one weak source; import Meta’s card to be sure.',
};

/** The sentence in English. */
export function english(parts: SentenceParts): string {
  return `${said(parts)}${afterwards(parts)}`;
}

function said(parts: SentenceParts): string {
  const { charge } = parts;
  if (charge.amount === null) return unknownPrice(parts);
  if (charge.outcome === 'charged') return chargedSentence(parts);
  if (charge.outcome === 'not_delivered') return notDelivered(parts);
  if (charge.outcome === 'refused') {
    return parts.windowClosed === ''
      ? 'Not sent: this customer has not written yet, so only a template may be sent. Nothing to pay.'
      : `Not sent: the customer service window closed on ${parts.windowClosed}, so only a template may be sent. Nothing to pay.`;
  }
  return freeSentence(parts);
}

function freeSentence({ charge, conversationOpened, numberName }: SentenceParts): string {
  switch (charge.reason) {
    case 'service_allowance':
      return !hasPlace(charge)
        ? 'Free: one of your 1,000 free replies of the month.'
        : `Free: reply ${grouped(charge.allowanceIndex)} of your 1,000 this month${onNumber(numberName)}.`;
    case 'free_tier':
      return charge.allowanceIndex === null
        ? 'Free: one of your 1,000 free conversations of the month.'
        : `Free: conversation ${grouped(charge.allowanceIndex)} of your 1,000 free ones this month.`;
    case 'open_conversation':
      return conversationOpened === ''
        ? 'Free: part of a conversation that was open already; it counts once for 24 hours.'
        : `Free: part of the ${conversationKind(charge.category)}, open since ${conversationOpened}; it counts once for 24 hours.`;
    case 'service_free':
      return 'Free: conversations that only answered the customer cost nothing from 1 November 2024 to 30 June 2025.';
    case 'free_entry_point':
      return 'Free: the customer came from your ad, you answered within 24 hours, and the free days still ran.';
    case 'phone_app':
      return 'Free: typed in the WhatsApp Business app on the phone, where nothing is billed.';
    case 'reaction':
      return 'Free: reactions cost nothing and use up none of your replies.';
    case 'exempt':
      return 'Free: your organisation is exempt from paying for replies.';
    case 'customer_service_window':
      if (charge.era === '2026-10-01') return 'Free within 24 hours of the customer’s last message.';
      return charge.era === '2018-08-01'
        ? 'Free: sent within 24 hours of the customer’s last message, under the rules until 31 January 2022.'
        : 'Free: delivered within 24 hours of the customer’s last message, under the rules until 30 September 2026.';
    default:
      return 'Free under the rules of that day.';
  }
}

function chargedSentence({ charge, price, market, cardDate, time, numberName }: SentenceParts): string {
  if (charge.note === 'launch_range') {
    return `${price}: template to ${market}, sent ${time}. Only the range of the prices of 2018–2022 is known.`;
  }
  const rates = cardDate === '' ? 'your own volume tiers' : `rate card of ${cardDate}`;
  const source = `${rates}, delivered ${time}`;
  const what = whatIsBilled(charge, market, numberName);
  if (charge.note === 'perhaps_free_entry_point') {
    return `${price}: ${what}, ${source}; perhaps free, since the free days after the ad may last up to 7 days.`;
  }
  return `${price}: ${what}, ${source}.${doubts[charge.note ?? ''] ?? ''}`;
}

function whatIsBilled(charge: Charge, market: string, numberName: string | null): string {
  if (charge.reason === 'service_over_allowance') {
    return `reply ${grouped(charge.allowanceIndex ?? 0)} this month${onNumber(numberName)}, past your 1,000 free ones, to ${market}`;
  }
  if (charge.reason === 'conversation_opened')
    return `opened ${withArticle(conversationKind(charge.category))} of 24 hours, ${market}`;
  return `${kinds[charge.category ?? 'notification']} to ${market}`;
}

function notDelivered({ charge }: SentenceParts): string {
  if (charge.note === 'no_payment_method') {
    return 'Not delivered: your 1,000 free replies this month are used up and the account has no payment method. Nothing to pay.';
  }
  if (charge.note === 'united_states_marketing') {
    return 'Not delivered: since 1 April 2025 Meta delivers no marketing templates to numbers in the United States. Nothing to pay.';
  }
  return 'Nothing to pay: Meta bills delivered messages only, and no delivery is known.';
}

function unknownPrice({ charge, market, cardDate, day }: SentenceParts): string {
  const currency = charge.currency ?? '';
  if (charge.note === 'before_billing') return 'Price unknown: Meta began to bill on 1 August 2018.';
  if (charge.note === 'no_category')
    return 'Price unknown: the category of this template is not known; Meta’s status or the template list would tell.';
  if (charge.currency === null) return 'Price unknown: the account has no currency; set it to see prices.';
  if (charge.era === '2018-08-01')
    return `Price unknown: for 2018–2022 only the range in USD and EUR is known, not in ${currency}.`;
  if (isCardOfAnotherEra(charge)) {
    return `Price unknown: there is no ${currency} rate card for ${day}; import Meta’s ${currency} card in force on that day.`;
  }
  const kind =
    charge.reason === 'conversation_opened'
      ? conversationKind(charge.category)
      : kinds[charge.category ?? 'notification'];
  if (charge.note === 'no_tier_rate') {
    return `Price unknown: the volume tiers of the ${currency} rate card of ${cardDate} leave a gap here for ${withArticle(kind)} to ${market}; import Meta’s volume tiers of that date.`;
  }
  return `Price unknown: the ${currency} rate card of ${cardDate} has no rate for ${withArticle(kind)} to ${market}; import Meta’s full card of that date.`;
}

function afterwards({ charge, estimatePrice }: SentenceParts): string {
  if (charge.note === 'unknown_pricing')
    return ' Meta’s status says something that this version does not know, so this is our own estimate.';
  if (charge.estimate === null) return '';
  if (!isCorrected(charge))
    return charge.amount === null
      ? ' Meta’s status says that it was billed, not how much.'
      : ' Meta’s status confirmed it.';
  return ` Meta’s status said so; our estimate was: ${estimateText(charge, estimatePrice)}.`;
}

function estimateText({ estimate }: Charge, price: string): string {
  if (estimate?.outcome === 'refused') return 'not allowed, window closed';
  if (estimate?.amount === null) return 'price unknown';
  if (estimate?.outcome !== 'charged') return 'free';
  return `${price}, ${kinds[estimate.category ?? 'notification']}`;
}

function conversationKind(category: Category | null): string {
  return conversations[category ?? 'service'] ?? `${category ?? ''} conversation`;
}

function withArticle(kind: string): string {
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function onNumber(name: string | null): string {
  return name === null ? '' : `, number ${name}`;
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}
