/** A link in a text: where it stands there, and where it leads. */
export interface FoundLink {
  start: number;
  end: number;
  kind: 'web' | 'mail' | 'phone';
  /** What would be opened: an address of http, https, mailto or tel, as the browser reads it. */
  href: string;
}

// Neither spaces nor quotation marks, brackets of markup, control or invisible characters: an override of the reading order ends an address.
const inAddress = String.raw`[^\s<>"“”«»\p{C}\p{Z}]`;
const webPattern = String.raw`(?<![\p{L}\p{N}@/.-])(?:https?:\/\/|www\.(?=[\p{L}\p{N}]))${inAddress}{1,2000}`;
const mailPattern = String.raw`(?<![\p{L}\p{N}.+_%-])(?:mailto:)?[a-z\d][a-z\d.+_%-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@-])`;
const phonePattern = String.raw`(?<![\p{L}\p{N}+])(?:tel:\+?\d{3,15}|\+\d(?:[ .\u00a0\u202f-]?\(?\d\)?){7,14})(?![\p{L}\p{N}])`;
const pattern = new RegExp(`(?<web>${webPattern})|(?<mail>${mailPattern})|(?<phone>${phonePattern})`, 'giu');

const isInDigits = /^\d+(?:\.\d+){3}$/;

/** No link is longer, in UTF-16 units. */
export const longestLink = 2100;

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The links of a text in their order: addresses of the web, mail addresses and international numbers; nothing else is ever one. */
export function findLinks(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of text.matchAll(pattern)) {
    const { web, mail, phone } = match.groups ?? {};
    const start = match.index;
    const link = web
      ? readWeb(withoutTail(web, text[start - 1] ?? ''))
      : mail
        ? { written: mail, kind: 'mail' as const, href: `mailto:${mail.replace(/^mailto:/i, '')}` }
        : phone
          ? { written: phone, kind: 'phone' as const, href: `tel:${phone.replace(/[^\d+]/g, '')}` }
          : null;
    if (link !== null)
      found.push({ start, end: start + link.written.length, kind: link.kind, href: link.href });
  }
  return found;
}

function readWeb(written: string): { written: string; kind: 'web'; href: string } | null {
  const whole = /^https?:/i.test(written) ? written : `https://${written}`;
  const address = URL.parse(whole);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  // A word is no host, and one in digits may be the owner's own network: shown as text.
  if (!/[^.]\.[^.]/.test(address.hostname) || isInDigits.test(address.hostname)) return null;
  return { written, kind: 'web', href: address.href };
}

// What a sentence puts behind an address is not of it: punctuation, a bracket that was opened before, the sign of bold text.
function withoutTail(address: string, before: string): string {
  // How many more of each kind of bracket are closed than opened; counted once, for a hostile address is all brackets.
  const closed = new Map(
    Object.entries(closing).map(([last, first]) => [last, count(address, last) - count(address, first)]),
  );
  let end = address.length;
  for (;;) {
    const last = address[end - 1] ?? '';
    const more = closed.get(last);
    const isTail =
      more === undefined ? /[.,;:!?'’…*~]/.test(last) || (last === '_' && before === '_') : more > 0;
    if (!isTail) return address.slice(0, end);
    if (more !== undefined) closed.set(last, more - 1);
    end -= 1;
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
