import type { PdfWords } from './words.ts';

const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

/** The sentences of the PDF in English. */
export const english: PdfWords = {
  heading: (month) => `WhatsApp costs, ${month}`,
  soFar: (month) => `WhatsApp costs, ${month} so far`,
  subtitle: (zone, currency, made) => `${zone} · ${currency} · made on ${made}`,
  description: (month) => `What WhatsApp cost in ${month}, counted by Vitrine`,
  noShop: 'WhatsApp month statement',
  unknown: 'unknown',
  free: 'free',
  atLeast: (amount) => `at least ${amount}`,
  messages: (count, shown) => plural(count, `${shown} message`, `${shown} messages`),
  withoutPrice: (count, shown) =>
    plural(count, `${shown} message without a known price`, `${shown} messages without a known price`),
  warning: (count, shown) =>
    plural(
      count,
      `${shown} message has no known price. Every sum that it belongs to is what is known of it, and the real one is higher.`,
      `${shown} messages have no known price. Every sum that they belong to is what is known of it, and the real one is higher.`,
    ),
  spent: 'Spent in the month',
  spentSoFar: 'Spent so far',
  confirmedShort: 'confirmed',
  known: (amount) => `Known of it: ${amount}`,
  exactly: (amount) => `Exactly ${amount}`,
  confirmed: (amount) => `${amount} confirmed by Meta`,
  estimated: (amount) => `${amount} estimated by Meta’s published rates`,
  allConfirmed: 'All of it confirmed by Meta',
  allEstimated: 'Estimated by Meta’s published rates; Meta has confirmed none of it',
  forecast: (middle, low, high) => `Month end about ${middle} (${low} to ${high})`,
  replies: 'Free replies',
  of: (limit) => `of ${limit}`,
  repliesLeft: (left) => `${left} left`,
  repliesGone: 'all used, each further reply has its price',
  moreNumbers: (count) => `and ${String(count)} more, in the appendix`,
  avoidable: 'Could have been avoided',
  noneAvoidable: 'Nothing: no charge that another moment or another message would have spared',
  avoidableLine: (messages, causes) =>
    `${messages}, ${plural(causes, 'one cause', `${String(causes)} causes`)}`,
  byDay: 'By day',
  perDay: 'forecast',
  chart: (dearest, amount) =>
    `Bar chart of the spend of each day by category. The dearest day is ${dearest} with ${amount}; every day stands in the appendix.`,
  otherCategories: 'other',
  byCategory: 'By category and market',
  causes: 'Why it cost more than it had to',
  more: (count) => `and ${String(count)} more, in the appendix`,
  nothing: 'Nothing was sent in this month.',
  apart: 'Beside Meta’s price, in none of the sums above',
  margin: (percent) => `Your provider’s margin, ${percent}`,
  vat: (percent) => `VAT, ${percent}`,
  withMargin: (margin, vat) => {
    const parts = [
      margin === null ? '' : `your provider’s margin (${margin})`,
      vat === null ? '' : `VAT (${vat})`,
    ];
    return `Meta’s price with ${parts.filter((part) => part !== '').join(' and ')}`;
  },
  byHand: (text) => `Entered by hand: ${text}`,
  throughApi: 'Phone chats, as if sent through the API (nothing of it was billed)',
  about: (sources) =>
    `This is the shop’s own count, made by Vitrine from its messages, Meta’s delivery reports and published prices. It is no invoice: Meta’s or the provider’s bill decides. ${sources}`,
  aboutSources: (days) =>
    days.length === 0
      ? ''
      : `Rate ${plural(days.length, 'card', 'cards')} of ${days.join(', ')}; sources in the appendix.`,
  appendices: 'Appendix',
  columns: {
    what: 'What',
    category: 'Category',
    market: 'Market',
    messages: 'Messages',
    unknown: 'No price',
    amount: 'Amount',
    template: 'Template',
    number: 'Number',
    name: 'Name',
    allowance: 'Free replies used',
    customer: 'Customer',
    day: 'Day',
    cause: 'Cause',
    advice: 'What to do',
    line: 'Line',
    era: 'Rules',
    card: 'Rate card of',
    confidence: 'How well backed',
    when: 'Sent',
    kind: 'Kind',
    why: 'Outcome',
  },
  total: 'Total',
  sections: {
    total: 'How the total is made up',
    categories: 'By category and market',
    markets: 'By market',
    templates: 'By template',
    numbers: 'By number',
    customers: 'By customer',
    days: 'By day',
    avoidable: 'What could have been avoided',
    beside: 'Provider’s margin and VAT',
    lines: 'Entered by hand',
    throughApi: 'Phone chats, as if sent through the API',
    sources: 'Where the prices come from',
    charges: 'Every message',
  },
  outcomes: {
    messages: 'Sent through the API',
    charged: 'Charged',
    free: 'Free',
    refused: 'Refused by Meta',
    notDelivered: 'Not delivered, nothing to pay',
    unknown: 'Without a known price',
  },
  unnamedTemplate: 'Template of unknown name',
  freeCustomers: (count, shown) =>
    plural(count, `${shown} customer who cost nothing`, `${shown} customers who cost nothing`),
  moreCustomers: (count, shown) =>
    plural(count, `${shown} more customer, in the XLSX`, `${shown} more customers, in the XLSX`),
  customersNote: 'Dearest first.',
  daysNote: (zone) => `Days begin at 00:00 in ${zone}; a message counts for the day on which Meta prices it.`,
  avoidableNote:
    'What a cause cost is what the same messages would not have cost otherwise; it is part of Meta’s sum.',
  besideNote:
    'Meta’s prices are without tax and without a provider’s margin. What the shop has told Vitrine of both is worked out here, apart.',
  linesNote:
    'Costs that Vitrine does not see, such as broadcasts paid for in the app. They are in no other sum.',
  throughNote:
    'An assumption: what was typed in the WhatsApp Business app on the phone is free, and nothing of this was billed. Priced as if the API had sent it.',
  throughRefused: (count, shown) =>
    plural(
      count,
      `${shown} message could not have been sent as it is: the customer’s window was closed.`,
      `${shown} messages could not have been sent as they are: the customer’s window was closed.`,
    ),
  sourcesNote:
    'Rules and rate cards that priced messages of this month, and how well the weakest rate that was used is backed.',
  asIf: 'phone chats, as if',
  chargesNote: 'Everything that was sent, with what was typed on the phone, in order of time.',
  tooMany: (shown, limit) =>
    `This month has ${shown} messages. Up to ${limit} are listed in a PDF; the whole list is in the XLSX of the same month, and in the CSV.`,
  otherSigns:
    'Signs of names that this document has no letters for are drawn as boxes; the XLSX and the CSV hold them all.',
};
