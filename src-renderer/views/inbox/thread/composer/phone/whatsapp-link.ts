/** Longer addresses are cut or refused on their way: by browsers, systems and WhatsApp itself. */
const longest = 2_000;

/** Where WhatsApp opens the chat with a customer. */
export interface WhatsAppLink {
  href: string;
  /** The address without the words, as it can be shown. */
  shown: string;
  /** Whether the words are in it; else they are to be pasted there. */
  hasText: boolean;
}

/** The address that opens a chat with a number (E.164) in WhatsApp, with these words in its box where they are not too long for an address. */
export function whatsAppLink(customer: string, text: string): WhatsAppLink {
  const shown = `https://wa.me/${customer.replace(/\D/g, '')}`;
  const whole = `${shown}?text=${encodeURIComponent(text.toWellFormed())}`;
  const hasText = whole.length <= longest;
  return { href: hasText ? whole : shown, shown, hasText };
}
