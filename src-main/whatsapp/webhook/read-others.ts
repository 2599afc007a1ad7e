import * as z from 'zod';
import { need } from './collect.ts';
import { id, name, part, seconds, word } from './fields.ts';
import type { FindParty } from './people.ts';
import type { Origin, Update } from './update.ts';

const saved = z.object({
  action: word,
  contact: part({
    full_name: name,
    first_name: name,
    phone_number: id,
    user_id: id,
    parent_user_id: id,
    username: name,
  }),
  metadata: part({ timestamp: seconds }),
});

/** Reads an item of `state_sync`: a contact in the shop's phone, or that it was taken out (then without a name). */
export function readSavedContact(item: unknown, origin: Origin, findParty: FindParty): Update {
  const { action, contact, metadata } = need(saved.safeParse(item).data, 'unreadable');
  const named = {
    phone: contact?.phone_number,
    userId: contact?.user_id,
    parentUserId: contact?.parent_user_id,
  };
  const party = need(findParty(named), 'no_person');
  return {
    type: 'saved_contact',
    origin,
    at: need(metadata?.timestamp, 'no_time'),
    party: { ...party, username: contact?.username ?? party.username },
    name: action === 'remove' ? null : (contact?.full_name ?? contact?.first_name ?? null),
  };
}

const preference = z.object({
  wa_id: id,
  user_id: id,
  parent_user_id: id,
  category: word,
  value: word,
  timestamp: seconds,
});

/** Reads an item of `user_preferences`: whether a person wants the shop's marketing; other wishes are null. */
export function readPreference(item: unknown, origin: Origin, findParty: FindParty): Update | null {
  const found = need(preference.safeParse(item).data, 'unreadable');
  if ((found.category ?? 'marketing_messages') !== 'marketing_messages') return null;
  const named = { phone: found.wa_id, userId: found.user_id, parentUserId: found.parent_user_id };
  return {
    type: 'marketing_choice',
    origin,
    at: need(found.timestamp, 'no_time'),
    party: need(findParty(named), 'no_person'),
    value: need(found.value, 'unreadable'),
  };
}

const about = z.looseObject({ message_template_id: id });
const templateField = /^(message_template_|template_(category|correct_category))/;

/** Keeps what Meta tells of a template, a number or an account as it is. */
export function readEvent(field: string, value: unknown, origin: Origin, at: number): Update {
  const templateId = about.safeParse(value).data?.message_template_id ?? null;
  if (templateField.test(field) && templateId !== null)
    return { type: 'template_event', origin, at, templateId, field, value };
  return { type: 'account_event', origin, at, field, value };
}
