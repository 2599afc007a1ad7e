import { refuseHere } from './failure.ts';
import type { GraphAnswer, MessageContent, Recipient } from './graph.ts';
import { fail } from './request.ts';

/** The body of a message, or why none can be made. What has no plus sign would get the shop's own country code from Meta; a user id in `to` vanishes. */
export function messageBody(message: {
  to: Recipient;
  callback: string;
  content: MessageContent;
  quotes?: string;
}): GraphAnswer<Record<string, unknown>> {
  const to = recipient(message.to);
  if (to === null) return fail(refuseHere(131009, 'The recipient is neither a phone number nor a user id.'));
  const body = {
    ...message.content,
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...to,
    biz_opaque_callback_data: message.callback,
    ...(message.quotes === undefined ? {} : { context: { message_id: message.quotes } }),
  };
  return { ok: true, value: body };
}

function recipient(to: Recipient): { to: string } | { recipient: string } | null {
  if ('userId' in to)
    return /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/.test(to.userId) ? { recipient: to.userId } : null;
  const digits = to.phone.replace(/^\+/, '');
  return /^[1-9]\d{5,14}$/.test(digits) ? { to: `+${digits}` } : null;
}
