import { marketName } from '../../../shared/tariff/market-name.ts';

const french: Readonly<Record<string, string>> = {
  marketing: 'marketing',
  utility: 'utilitaire',
  authentication: 'authentification',
  authentication_international: 'authentification internationale',
  service: 'réponses',
  user_initiated: 'ouvertes par le client',
  business_initiated: 'ouvertes par la boutique',
  notification: 'modèles',
  unknown: 'catégorie inconnue',
};

/** A category and market in the language asked for; in English in the words of the JSON output, which scripts know. */
export function placeWords(category: string, market: string, language: 'en' | 'fr'): string {
  const kind = language === 'fr' ? (french[category] ?? category) : category;
  return `${kind}, ${marketName(market, language)}`;
}
