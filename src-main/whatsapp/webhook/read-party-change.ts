import { id, part, text, word } from './fields.ts';
import type { MessageHead } from './heads.ts';
import { identify } from './people.ts';
import type { Origin, Update } from './update.ts';

const system = part({
  type: word,
  body: text,
  wa_id: id,
  new_wa_id: id,
  user_id: id,
  previous_user_id: id,
  customer: id,
});

const changes = new Set(['user_changed_number', 'customer_changed_number', 'user_changed_user_id']);

/** Reads the note that a customer has another number or user id; null for another note, or one that names only one side. */
export function readPartyChange(head: MessageHead, origin: Origin): Update | null {
  const found = system.parse(head['system']);
  if (!changes.has(found?.type ?? '')) return null;
  const after = identify({ phone: found?.wa_id ?? found?.new_wa_id, userId: found?.user_id });
  const sender = identify({ phone: head.from ?? found?.customer, userId: head.from_user_id });
  // Whose id stands beside the note, the old one or the new one, differs by its age.
  const sendersId = sender.userId === after.userId ? null : sender.userId;
  const before = { phone: sender.phone, userId: found?.previous_user_id ?? sendersId };
  const isNamed = (side: typeof before): boolean => side.phone !== null || side.userId !== null;
  if (!isNamed(before) || !isNamed(after)) return null;
  return {
    type: 'party_change',
    origin,
    metaId: head.metaId,
    at: head.at,
    from: before,
    to: { phone: after.phone, userId: after.userId },
    text:
      before.phone !== null && after.phone !== null
        ? `${before.phone} → ${after.phone}`
        : (found?.body ?? '🔄'),
  };
}
