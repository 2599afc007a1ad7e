import type { Category } from './charge.ts';
import type { SentenceParts } from './explain.ts';

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

/** The sentence in English. */
export function english(parts: SentenceParts): string {
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

function freeSentence({ charge, numberName }: SentenceParts): string {
  const onNumber = numberName === null ? '' : ` on ${numberName}`;
  switch (charge.reason) {
    case 'service_allowance':
      return `Free: reply ${(charge.allowanceIndex ?? 0).toLocaleString('en-GB')} of your 1,000 this month${onNumber}.`;
    case 'free_entry_point':
      return 'Free: the customer came from your ad, you answered within 24 hours, and the free days still ran.';
    case 'phone_app':
      return 'Free: typed in the WhatsApp Business app on the phone, where nothing is billed.';
    case 'reaction':
      return 'Free: reactions cost nothing and use up none of your replies.';
    case 'exempt':
      return 'Free: your organisation is exempt from paying for replies.';
    case 'customer_service_window':
      return 'Free: delivered within 24 hours of the customer’s last message, under the rules until 30 September 2026.';
    default:
      return 'Free under the rules of that day.';
  }
}

function chargedSentence({ charge, price, market, cardDate, time }: SentenceParts): string {
  const source = `rate card of ${cardDate}, delivered ${time}`;
  const why =
    charge.reason === 'service_over_allowance'
      ? `reply ${(charge.allowanceIndex ?? 0).toLocaleString('en-GB')} this month, past your 1,000 free ones, to ${market}`
      : `${kinds[charge.category ?? 'notification']} to ${market}`;
  if (charge.note === 'perhaps_free_entry_point') {
    return `${price}: ${why}, ${source}; perhaps free, since the free days after the ad may last up to 7 days.`;
  }
  const doubt =
    charge.note === 'market_uncertain' ? ' Which market Meta counted this country in is uncertain.' : '';
  return `${price}: ${why}, ${source}.${doubt}`;
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

function unknownPrice({ charge, market, cardDate }: SentenceParts): string {
  if (charge.note === 'era_not_priced') {
    return 'Price unknown: this version prices messages delivered since 1 July 2025.';
  }
  if (charge.note === 'no_rate_card') {
    return charge.currency === null
      ? 'Price unknown: the account has no currency; set it to see prices.'
      : `Price unknown: there is no ${charge.currency} rate card for that day; import Meta’s card for ${charge.currency}.`;
  }
  const kind = kinds[charge.category ?? 'notification'];
  return `Price unknown: the ${charge.currency ?? ''} rate card of ${cardDate} has no rate for a ${kind} to ${market}; import Meta’s full card of that date.`;
}
