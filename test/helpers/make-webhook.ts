/** Parts of a webhook as Meta writes them. */
export type Json = Readonly<Record<string, unknown>>;

/** The shop's number and Ana, who writes to it, in made webhooks. */
export const shop = { display_phone_number: '5511912345678', phone_number_id: '106540352242922' };
export const account = '102290129340398';
export const ana = { phone: '5511987654321', userId: 'BR.1502576394655843', name: 'Ana' };
/** When made messages were written, in seconds as Meta tells it. */
export const someSecond = 1_795_000_000;

/** A whole body around one value. */
export function webhook(field: string, value: Json): string {
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: account, changes: [{ field, value: { messaging_product: 'whatsapp', ...value } }] }],
  });
}

/** A body with messages of Ana's; each gets her as sender, an id and a time unless it says otherwise. */
export function messagesFrom(messages: readonly Json[], more: Json = {}): string {
  return webhook('messages', {
    metadata: shop,
    contacts: [{ profile: { name: ana.name }, wa_id: ana.phone, user_id: ana.userId }],
    messages: messages.map((message, index) => ({
      from: ana.phone,
      from_user_id: ana.userId,
      id: `wamid.${String(index)}`,
      timestamp: String(someSecond + index),
      ...message,
    })),
    ...more,
  });
}

/** A body with statuses of messages to Ana. */
export function statuses(items: readonly Json[], more: Json = {}): string {
  return webhook('messages', {
    metadata: shop,
    statuses: items.map((status) => ({
      id: 'wamid.OUT',
      status: 'delivered',
      timestamp: String(someSecond),
      recipient_id: ana.phone,
      ...status,
    })),
    ...more,
  });
}
