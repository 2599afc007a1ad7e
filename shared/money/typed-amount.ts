/** Digits grouped in threes by one and the same separator, or in one piece; then perhaps a decimal part. */
const shape =
  /^(?<whole>[1-9]\d{0,2}(?<group>[\s'’.,])\d{3}(?:\k<group>\d{3})*|\d+)(?:(?<point>[.,])(?<fraction>\d{1,6})0*)?$/u;
const oneSeparator = /^\d{1,3}[.,]\d{3}$/;
const decimalPoints = { en: '.', fr: ',' };

/**
 * An amount as people type it, "1,234.50", "1 234,50" or "-12,5", in micros. Null when it is none, has more than six decimals or is too
 * large to be exact. A single comma or point before three digits is what the language takes it for; 'ambiguous' is the French "1.234".
 */
export function readTypedAmount(text: string, language: 'en' | 'fr'): number | 'ambiguous' | null {
  const typed = text.trim().replace(/^−/, '-');
  const digits = typed.replace(/^[-+]\s?/, '');
  const groups = shape.exec(digits)?.groups;
  if (groups === undefined) return null;
  const { whole = '', group, point, fraction = '' } = groups;
  if (group !== undefined && group === point) return null;
  const size =
    group !== undefined && oneSeparator.test(digits)
      ? readOne(digits, group, language)
      : toMicros(whole.replaceAll(/\D/g, ''), fraction);
  if (typeof size !== 'number') return size;
  return typed.startsWith('-') && size > 0 ? -size : size;
}

function readOne(digits: string, separator: string, language: 'en' | 'fr'): number | 'ambiguous' | null {
  const [whole = '', rest = ''] = digits.split(separator);
  if (separator === decimalPoints[language]) return toMicros(whole, rest);
  return language === 'fr' ? 'ambiguous' : toMicros(whole + rest, '');
}

function toMicros(whole: string, fraction: string): number | null {
  const micros = Number(whole + fraction.padEnd(6, '0'));
  return Number.isSafeInteger(micros) ? micros : null;
}
