import type { BillProblem, BillProblemCode } from '../contract/bills.ts';

const english: Readonly<Record<BillProblemCode, string>> = {
  bad_date: 'no date in it can be read',
  bad_amount: 'its amount cannot be read',
  bad_count: 'its number of messages cannot be read',
  unknown_category: 'its category is not known: say what it means',
  unknown_market: 'its country or market is not known',
  no_market: 'neither a market nor a country nor an international number says where the customer is',
  no_category: 'it has no category',
  other_currency: 'it is in another currency than your shop’s',
  broken_line: 'it has other columns than the headings say',
  more_problems: 'more lines like these',
};

const french: Readonly<Record<BillProblemCode, string>> = {
  bad_date: 'aucune date n’y est lisible',
  bad_amount: 'son montant est illisible',
  bad_count: 'son nombre de messages est illisible',
  unknown_category: 'sa catégorie est inconnue : dites ce qu’elle signifie',
  unknown_market: 'son pays ou son marché est inconnu',
  no_market: 'ni marché, ni pays, ni numéro international ne disent où se trouve le client',
  no_category: 'elle n’a pas de catégorie',
  other_currency: 'elle est dans une autre devise que celle de la boutique',
  broken_line: 'ses colonnes ne sont pas celles que disent les en-têtes',
  more_problems: 'autres lignes de ce genre',
};

/** A problem as a sentence: "Line 7: its amount cannot be read (abc)". */
export function describeBillProblem({ line, code, text }: BillProblem, language: 'en' | 'fr'): string {
  const words = (language === 'fr' ? french : english)[code];
  if (code === 'more_problems') return language === 'fr' ? `Et ${text} ${words}.` : `And ${text} ${words}.`;
  const shown = text === '' ? '' : language === 'fr' ? ` (« ${text} »)` : ` (“${text}”)`;
  if (line === null) return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${shown}.`;
  return language === 'fr'
    ? `Ligne ${String(line)} : ${words}${shown}.`
    : `Line ${String(line)}: ${words}${shown}.`;
}
