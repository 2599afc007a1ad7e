/** Where an address of the web really leads. */
export interface TrueHost {
  /** The host in letters as they are read, with its port. */
  name: string;
  /** The same as machines write it; null where that says nothing more. */
  ascii: string | null;
  /** What stands before an @ and looks like a host, but is not where it leads. */
  disguise: string | null;
}

/** The host of an http or https address as the browser would go there, and what may mislead about it. */
export function trueHostOf(href: string): TrueHost {
  const url = new URL(href);
  const name = url.host.split('.').map(readLabel).join('.');
  const disguise = [url.username, url.password].filter(Boolean).join(':');
  return { name, ascii: name === url.host ? null : url.host, disguise: disguise === '' ? null : disguise };
}

function readLabel(label: string): string {
  return label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label;
}

// RFC 3492 with its parameters for host names; a label that browsers would not have made stays as it is.
function decodePunycode(input: string): string {
  const split = Math.max(0, input.lastIndexOf('-'));
  const points = [...input.slice(0, split)].map((sign) => sign.codePointAt(0) ?? 0);
  let [code, bias, place] = [128, 72, 0];
  let at = split === 0 ? 0 : split + 1;
  while (at < input.length) {
    const before = place;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      const digit = digitOf(input.charCodeAt(at));
      at += 1;
      if (digit === null || place > 0x7f_ff_ff) return `xn--${input}`;
      place += digit * weight;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = points.length + 1;
    bias = adapt(place - before, length, before === 0);
    code += Math.floor(place / length);
    place %= length;
    if (code > 0x10_ff_ff) return `xn--${input}`;
    points.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...points);
}

function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : null;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let left = isFirst ? Math.floor(delta / 700) : delta >> 1;
  left += Math.floor(left / length);
  let k = 0;
  for (; left > 455; k += 36) left = Math.floor(left / 35);
  return k + Math.floor((36 * left) / (left + 38));
}
