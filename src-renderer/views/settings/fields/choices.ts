/** One choice of a list: what is stored, what is read, and other words that find it. */
export interface Choice {
  value: string;
  label: string;
  /** Small text after the label, e.g. a code or the time there. */
  note?: string;
  /** Lower case, without accents. */
  words: string;
}

/** ISO 3166-1 alpha-2, all that are assigned. */
const countryCodes = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** The currencies in which Meta bills WhatsApp. */
const billedCurrencies = 'EUR USD GBP INR AED ARS AUD BRL CLP COP IDR MXN MYR PEN SAR SGD'.split(' ');

/** Lower case and without accents, so that "cote" finds "Côte d'Ivoire". */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const wordEnd = /[\s/_'’(),-]+/;

/** Those of `choices` in which every typed word begins a word; the ones that begin with the text first. */
export function findChoices(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = plainWords(typed).split(wordEnd).filter(Boolean);
  if (wanted.length === 0) return [...choices];
  const found = choices.filter((choice) => {
    const words = choice.words.split(wordEnd);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  const text = plainWords(typed).trim();
  return found.sort((a, b) => Number(b.words.startsWith(text)) - Number(a.words.startsWith(text)));
}

/** Every country by its name in the owner's language. */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  return countryCodes
    .map((code) => {
      const label = names.of(code) ?? code;
      return {
        value: code,
        label,
        note: code,
        words: plainWords(`${label} ${english.of(code) ?? ''} ${code}`),
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** The currencies of Meta's bills, the most used first. */
export function currencyChoices(locale: string): Choice[] {
  return namedCurrencies(billedCurrencies, locale);
}

/** Every currency there is, those of Meta's bills first, then by name. */
export function everyCurrency(locale: string): Choice[] {
  const others = Intl.supportedValuesOf('currency').filter((code) => !billedCurrencies.includes(code));
  const named = namedCurrencies(others, locale).sort((a, b) => a.label.localeCompare(b.label, locale));
  return [...currencyChoices(locale), ...named];
}

function namedCurrencies(codes: readonly string[], locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return codes.map((code) => {
    const name = names.of(code) ?? code;
    const label = name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    return { value: code, label, note: code, words: plainWords(`${label} ${code}`) };
  });
}

/** Every time zone that the page knows, with its offset at `now`. */
export function zoneChoices(locale: string, now: number): Choice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return [...zones].map((zone) => {
    const parts = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      timeZoneName: 'shortOffset',
    }).formatToParts(now);
    const note = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
    const label = zone.replaceAll('_', ' ');
    return { value: zone, label, note, words: plainWords(label) };
  });
}
