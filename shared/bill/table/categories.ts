import { plain } from './plain.ts';

// Every word by which providers call a category, in five languages, as `plain` leaves it.
const words: readonly (readonly [category: string, pattern: RegExp])[] = [
  [
    'authentication_international',
    /\b(?:auth\w*|otp) (?:intl|int|international\w*)\b|\binternational auth\w*/,
  ],
  ['marketing_lite', /^marketing lite$/],
  ['business_initiated', /\b(?:business initiated|bic|iniciada por la empresa|iniciada pela empresa)\b/],
  ['user_initiated', /\b(?:user initiated|uic|iniciada por el usuario|iniciada pelo usuario)\b/],
  [
    'marketing',
    /\b(?:marketing|mkt|mktg|promo|promotion\w*|promotionnel\w*|promocion\w*|promocao|werb\w*)\b/,
  ],
  [
    'utility',
    /\b(?:utility|utilities|util|utilitaire\w*|utilidad\w*|utilidade\w*|utilitari[oa]s?|dienstprogramm|transactional\w*|transactionnel\w*|transaccional\w*|transacional\w*|transaktion\w*)\b/,
  ],
  [
    'authentication',
    /\b(?:auth|authentication|authentification|autenticacion|autenticacao|authentifizierung|otp|2fa)\b/,
  ],
  [
    'service',
    /\b(?:service|services|servicio\w*|servico\w*|reponse|reponses|session|free form|freeform|sitzung)\b/,
  ],
];
const extras =
  /\b(?:fee|fees|frais|abonnement|subscription|platform|plataforma|plateforme|tax|vat|tva|iva|mwst|gst|suscripcion|assinatura|gebuhr\w*|margin|marge|margen|commission|comision)\b/;
const meta = /^(?:AI_BOT|GROUP_[A-Z_]+|MARKETING_LITE_DYNAMIC|REFERRAL_CONVERSION|GENERAL_PURPOSE_AI)$/;

/** What a provider's word for a category means, as far as it is known; `other` is a fee or tax; null for an unknown word. */
export function guessCategory(cell: string): string | null {
  const text = cell.trim();
  if (meta.test(text)) return text.toLowerCase();
  const word = plain(text.replaceAll('_', ' '));
  const found = words.find(([, pattern]) => pattern.test(word));
  return found?.[0] ?? (extras.test(word) ? 'other' : null);
}

/** The category of a cell: by what the owner said of that word, else as guessed. */
export function createCategoryReader(
  said: Readonly<Record<string, string>>,
): (cell: string) => string | null {
  const known = new Map(Object.entries(said).map(([word, category]) => [plain(word), category]));
  const found = new Map<string, string | null>();
  return (cell) => {
    let category = found.get(cell);
    if (category !== undefined) return category;
    category = known.get(plain(cell)) ?? guessCategory(cell);
    if (found.size < 10_000) found.set(cell, category);
    return category;
  };
}
