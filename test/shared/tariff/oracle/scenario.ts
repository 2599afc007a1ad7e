/** A price scenario as JSON has it: only the keys that the law speaks of. */
export interface ScenarioJson {
  id: string;
  account: {
    currency?: string;
    time_zone: string;
    usage_before?: {
      conversations?: number;
      service_conversations?: number;
      service_messages?: Record<string, number>;
      tier_messages?: Record<string, number>;
    };
    exempt?: boolean;
    payment_method?: boolean;
    integration?: 'direct' | 'partner';
    authentication_international?: { home_country?: string; start_times?: Record<string, string> };
  };
  rate_tiers?: { market: string; category: string; from: number; to: number | null; rate: string }[];
  messages: MessageJson[];
}

export interface MessageJson {
  id: string;
  direction: 'in' | 'out';
  customer: string;
  kind: 'text' | 'template' | 'reaction' | 'call';
  category?: string;
  at: string;
  delivered_at?: string;
  read_at?: string;
  phone_number?: string;
  sent_from?: 'api' | 'phone_app';
  referral?: { source_type: 'ad' | 'post'; device?: string; expiration_timestamp?: number | string };
}

/** A message of the customer, instants in ms UTC; `click` when it came from an ad on a phone. */
export interface Inbound {
  thread: string;
  kind: MessageJson['kind'];
  at: number;
  click: { expiresAt: number | null } | null;
}

/** A message of the shop; `order` is its place among all that were sent. */
export interface Outbound {
  id: string;
  order: number;
  thread: string;
  customer: string;
  number: string;
  kind: MessageJson['kind'];
  category: string | null;
  at: number;
  deliveredAt: number | null;
  isTyped: boolean;
}

const templateCategories = ['marketing', 'utility', 'authentication', 'authentication_international'];

/** The customers' messages, oldest first. */
export function inboundOf(scenario: ScenarioJson): Inbound[] {
  return scenario.messages
    .filter(({ direction }) => direction === 'in')
    .sort(byTime)
    .map((message) => ({
      thread: threadOf(message),
      kind: message.kind,
      at: Date.parse(message.at),
      click: clickOf(message),
    }));
}

/** The shop's messages in the order in which they were sent: at equal instants by id, numbers by their value. */
export function outboundOf(scenario: ScenarioJson): Outbound[] {
  return scenario.messages
    .filter(({ direction }) => direction === 'out')
    .sort(byTime)
    .map((message, order) => {
      const delivered = message.delivered_at ?? message.read_at;
      return {
        id: message.id,
        order,
        thread: threadOf(message),
        customer: message.customer,
        number: message.phone_number ?? 'main',
        kind: message.kind,
        category: templateCategories.find((known) => known === message.category) ?? null,
        at: Date.parse(message.at),
        deliveredAt: delivered === undefined ? null : Date.parse(delivered),
        isTyped: message.sent_from === 'phone_app',
      };
    });
}

function byTime(a: MessageJson, b: MessageJson): number {
  return Date.parse(a.at) - Date.parse(b.at) || a.id.localeCompare(b.id, 'en', { numeric: true });
}

function threadOf({ phone_number: number, customer }: MessageJson): string {
  return `${number ?? 'main'} ${customer}`;
}

function clickOf({ referral }: MessageJson): Inbound['click'] {
  if (referral?.source_type !== 'ad' || referral.device === 'web') return null;
  const expiry = referral.expiration_timestamp;
  if (expiry === undefined) return { expiresAt: null };
  return { expiresAt: /^\d+$/.test(String(expiry)) ? Number(expiry) * 1000 : Date.parse(String(expiry)) };
}
