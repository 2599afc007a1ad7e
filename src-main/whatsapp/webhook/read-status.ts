import * as z from 'zod';
import { need } from './collect.ts';
import { id, list, name, number, part, seconds, text, truth, word } from './fields.ts';
import type { FindParty } from './people.ts';
import type { Origin, Update } from './update.ts';

const status = z.object({
  id,
  status: word,
  timestamp: seconds,
  recipient_id: id,
  recipient_type: word,
  recipient_user_id: id,
  recipient_parent_user_id: id,
  parent_recipient_user_id: id,
  biz_opaque_callback_data: text,
  pricing: part({ pricing_model: name, type: word, category: word, billable: truth }),
  conversation: part({ id, expiration_timestamp: seconds, origin: part({ type: word }) }),
  errors: list,
});

const failure = part({ code: number, title: text, message: text, error_data: part({ details: text }) });

// A voice note that was played was read before; Meta has other words too, such as `deleted`, that say nothing of delivery.
const kinds: Readonly<Record<string, Extract<Update, { type: 'status' }>['kind']>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
};

/** Reads an item of `statuses`; null for a kind that nobody knows. */
export function readStatus(item: unknown, origin: Origin, findParty: FindParty): Update | null {
  const found = need(status.safeParse(item).data, 'unreadable');
  const metaId = need(found.id, 'no_id');
  const told = need(found.status, 'unreadable');
  const kind = Object.hasOwn(kinds, told) ? kinds[told] : undefined;
  if (kind === undefined) return null;
  const error = failure.parse(found.errors?.[0]);
  return {
    type: 'status',
    origin,
    metaId,
    kind,
    at: need(found.timestamp, 'no_time'),
    callback: found.biz_opaque_callback_data ?? null,
    pricing: readPricing(found),
    conversation: found.conversation?.id ?? null,
    expiresAt: found.conversation?.expiration_timestamp ?? null,
    errorCode: error?.code ?? null,
    errorDetails: error?.error_data?.details ?? error?.message ?? error?.title ?? null,
    party: readRecipient(found, findParty),
  };
}

type Found = z.output<typeof status>;

function readPricing({ pricing, conversation }: Found): Extract<Update, { type: 'status' }>['pricing'] {
  if (pricing === null || pricing === undefined) return null;
  return {
    model: pricing.pricing_model ?? null,
    type: pricing.type ?? null,
    category: pricing.category ?? conversation?.origin?.type ?? null,
    billable: pricing.billable ?? null,
  };
}

function readRecipient(found: Found, findParty: FindParty): Extract<Update, { type: 'status' }>['party'] {
  if (found.recipient_type === 'group') return null;
  return findParty({
    phone: found.recipient_id,
    userId: found.recipient_user_id,
    parentUserId: found.recipient_parent_user_id ?? found.parent_recipient_user_id,
  });
}
