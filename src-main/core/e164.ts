import { Refusal } from '../../shared/contract/refusal.ts';

/** A number in E.164 as WhatsApp prints it (spaces, dots, brackets, hyphens allowed), or null when the text is none. */
export function readE164(text: string): string | null {
  const digits = text.replace(/[\s\u00a0\u202f().\-\u2010\u2011/]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}

/** The same, or the Refusal `bad_number` that shows the form expected. */
export function parseE164(text: string): string {
  const number = readE164(text);
  if (number !== null) return number;
  throw new Refusal(
    'bad_number',
    `"${text.slice(0, 40)}" is no international phone number: write it like +33612345678.`,
    { text: text.slice(0, 40) },
  );
}
