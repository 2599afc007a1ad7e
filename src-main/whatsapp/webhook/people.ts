import * as z from 'zod';
import { id, name, part } from './fields.ts';
import type { PartyFacts } from './update.ts';

/** Whom an item names: each where Meta may have written it. */
export interface Named {
  phone?: string | null | undefined;
  userId?: string | null | undefined;
  parentUserId?: string | null | undefined;
}

/** Finds the person whom an item names, with what the `contacts` beside it say; null when it names nobody. */
export type FindParty = (named: Named) => PartyFacts | null;

const contact = z.object({
  wa_id: id,
  user_id: id,
  parent_user_id: id,
  username: name,
  profile: part({ name, username: name }),
});

/** A phone number as E.164 with its plus sign, from the digits that Meta writes; null for anything else. */
export function readPhone(text: string | null | undefined): string | null {
  const digits = /^\+?([1-9]\d{6,14})$/.exec((text ?? '').replaceAll(/[\s().-]/g, ''))?.[1];
  return digits === undefined ? null : `+${digits}`;
}

// `BR.1502…`, and `BR.ENT.…` for the person as several portfolios know them.
const userIdShape = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]+$/;

/** Makes the finder for one value of a webhook. */
export function indexContacts(contacts: readonly unknown[]): FindParty {
  const byPhone = new Map<string, PartyFacts>();
  const byUserId = new Map<string, PartyFacts>();
  const all: PartyFacts[] = [];
  for (const item of contacts) {
    const parsed = contact.safeParse(item);
    if (!parsed.success) continue;
    const { wa_id: waId, user_id: userId, parent_user_id: parentUserId, profile, username } = parsed.data;
    const facts = {
      ...identify({ phone: waId, userId, parentUserId }),
      profileName: profile?.name ?? null,
      username: profile?.username ?? username ?? null,
    };
    if (facts.phone === null && facts.userId === null) continue;
    all.push(facts);
    if (facts.phone !== null) byPhone.set(facts.phone, facts);
    if (facts.userId !== null) byUserId.set(facts.userId, facts);
  }
  return (named) => {
    const { phone, userId, parentUserId } = identify(named);
    if (phone === null && userId === null) return all.length === 1 ? (all[0] ?? null) : null;
    const known = byUserId.get(userId ?? '') ?? byPhone.get(phone ?? '');
    return {
      phone: phone ?? known?.phone ?? null,
      userId: userId ?? known?.userId ?? null,
      parentUserId: parentUserId ?? known?.parentUserId ?? null,
      profileName: known?.profileName ?? null,
      username: known?.username ?? null,
    };
  };
}

/** Puts each id where it belongs: Meta has been seen writing a user id in a field of phones. */
export function identify(named: Named): Pick<PartyFacts, 'phone' | 'userId' | 'parentUserId'> {
  const { phone = null, userId = null, parentUserId = null } = named;
  const stray = phone !== null && userIdShape.test(phone) ? phone : null;
  const found = (userId !== null && readPhone(userId) === null ? userId : null) ?? stray ?? parentUserId;
  return {
    phone: readPhone(phone) ?? readPhone(userId),
    userId: found,
    parentUserId: parentUserId ?? (found?.startsWith('ENT.', 3) === true ? found : null),
  };
}
