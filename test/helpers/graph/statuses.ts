import { createZone } from '../../../shared/time/zone.ts';
import { webhookError } from './answers.ts';
import { freeUntil, nextId, type Person, type Taken, type World } from './world.ts';

type Kind = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** Tells a status of a message, as a webhook of the time and version would. `after`: how many seconds after now. */
export function tellStatus(world: World, message: Taken, kind: Kind, after = 0): void {
  message.statuses.push(kind);
  const at = world.now() + after * 1000;
  const { person } = message;
  const isToUser = message.to === person.userId;
  const status = {
    id: message.metaId,
    status: kind,
    timestamp: String(Math.floor(at / 1000)),
    ...(person.phone === null ? {} : { recipient_id: person.phone.slice(1) }),
    ...(kind === 'failed' && !isToUser ? {} : { recipient_user_id: person.userId }),
    ...(message.callback === null ? {} : { biz_opaque_callback_data: message.callback }),
    ...(kind === 'failed'
      ? { errors: [webhookError(message.failedWith ?? 131000)] }
      : kind === 'played'
        ? {}
        : priceOf(world, message, kind, at)),
  };
  const contacts = kind === 'failed' ? {} : { contacts: [contactOf(person)] };
  tell(world, message.phoneNumberId, 'messages', { ...contacts, statuses: [status] });
}

/** The `contacts` entry of a person: a number only where they show it. */
export function contactOf(person: Person): Record<string, unknown> {
  const username = person.username === null ? {} : { username: person.username };
  return {
    profile: { name: person.name, ...username },
    ...(person.phone === null ? {} : { wa_id: person.phone.slice(1) }),
    user_id: person.userId,
  };
}

/** Puts a change of a number's into the queue of webhooks. */
export function tell(
  world: World,
  phoneNumberId: string,
  field: string,
  value: Readonly<Record<string, unknown>>,
): void {
  const number = world.numbers.get(phoneNumberId);
  if (number === undefined) throw new Error(`The stand-in has no number ${phoneNumberId}.`);
  world.changes.push({
    account: number.account,
    field,
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: number.phone.slice(1), phone_number_id: phoneNumberId },
      ...value,
    },
  });
}

/** `pricing` and `conversation` of the three times of facts 2.5. Billing is on delivery, by the account's own days. */
function priceOf(world: World, message: Taken, kind: Kind, at: number): Record<string, unknown> {
  const account = world.accounts.get(world.numbers.get(message.phoneNumberId)?.account ?? '');
  const day = createZone(account?.zone ?? 'UTC').dayOf(at);
  const free = freeUntil(world, message.phoneNumberId, message.person);
  const expiry = free ?? at + 86_400_000;
  const conversation = {
    conversation: {
      id: `c${nextId(world)}`,
      ...(kind === 'sent' ? { expiration_timestamp: String(Math.floor(expiry / 1000)) } : {}),
      origin: { type: free === null ? message.category : 'referral_conversion' },
    },
  };
  if (day < '2025-07-01') {
    const category = free === null ? message.category : 'referral_conversion';
    const pricing = { billable: category !== 'service' && free === null, pricing_model: 'CBP', category };
    return { ...conversation, pricing };
  }
  const type = free === null ? typeOf(world, message, day, kind) : 'free_entry_point';
  return {
    ...(world.webhookVersion <= 23 || free !== null ? conversation : {}),
    ...(type === null
      ? {}
      : {
          pricing: {
            billable: type === 'regular',
            pricing_model: 'PMP',
            type,
            category: free === null ? message.category : 'referral_conversion',
          },
        }),
  };
}

function typeOf(world: World, message: Taken, day: string, kind: Kind): string | null {
  if (day < '2026-10-01') {
    const isFree = message.category === 'service' || (message.category === 'utility' && message.wasInWindow);
    return isFree ? 'free_customer_service' : 'regular';
  }
  if (message.category !== 'service') return 'regular';
  const key = `${message.phoneNumberId}/${day.slice(0, 7)}`;
  const before = world.serviceCounts.get(key) ?? 0;
  if (kind === 'delivered') world.serviceCounts.set(key, before + 1);
  if (before >= 1000 || world.allowance === 'regular') return 'regular';
  return world.allowance === 'no_pricing' ? null : 'free_customer_service';
}
