import type { Json } from '../make-webhook.ts';

/** Somebody who writes in a made log. */
export interface Person {
  phone: string;
  userId: string | null;
  /** The same for all portfolios of a large business, for ever. */
  parentUserId: string | null;
  name: string;
  /** Whether Meta tells the phone along with the user id. */
  showsPhone: boolean;
}

/** As the sender of a message. */
export function fromOf({ phone, userId, parentUserId, showsPhone }: Person): Json {
  return {
    ...(userId === null || showsPhone ? { from: phone } : {}),
    ...(userId === null ? {} : { from_user_id: userId }),
    ...(parentUserId === null ? {} : { from_parent_user_id: parentUserId }),
  };
}

/** As whom a message went to. */
export function toOf({ phone, userId }: Person): Json {
  return { to: phone, ...(userId === null ? {} : { to_user_id: userId }) };
}

/** As a contact beside a message. */
export function contactOf({ phone, userId, name, showsPhone }: Person): Json {
  return {
    profile: { name },
    ...(userId === null || showsPhone ? { wa_id: phone } : {}),
    ...(userId === null ? {} : { user_id: userId }),
  };
}
