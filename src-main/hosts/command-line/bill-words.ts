import type { BillCause } from '../../../shared/contract/bills.ts';

/** What the command line says of bills. */
export interface BillWords {
  /** What each row is, ours, theirs, the difference. */
  columns: readonly [string, string, string, string];
  /** All markets together. */
  allMarkets: string;
  /** Lines of a bill that are no messages. */
  other: string;
  total: string;
  unexplained: string;
  messages(count: number): string;
  otherMonths(months: readonly string[]): string;
  causes: Readonly<Record<BillCause, string>>;
  /** How the columns are said. */
  sayColumns: string;
  sayAnswers: string;
}

const english: BillWords = {
  columns: ['', 'ours', 'theirs', 'difference'],
  allMarkets: 'all markets',
  other: 'taxes and fees',
  total: 'Total',
  unexplained: 'unexplained',
  messages: (count) => (count === 1 ? '1 message' : `${String(count)} messages`),
  otherMonths: (months) => `This bill has other months too: ${months.join(', ')} (--month).`,
  causes: {
    rate_card_missing: 'no rate card of ours has a price for them',
    delivered_next_month: 'billed when sent; delivered, and so ours, next month',
    delivered_last_month: 'billed last month, when sent; delivered, and so ours, this month',
    recategorised: 'billed under another category',
    allowance_order: 'other replies were the free ones',
    failed: 'billed although they never arrived, or given back',
    tax_and_margin: 'what comes on top of Meta’s price: margin, taxes, rounding',
  },
  sayColumns:
    'Say which heading holds what, once: --map \'{"date":"…","category":"…","country":"…","amount":"…"}\' (customer or market instead of country; messages, currency, status, message_id help).',
  sayAnswers:
    'Say it once with --map: {"date_order":"dmy|mdy|ymd"}, {"currency":"EUR"}, {"categories":{"their word":"utility"}}.',
};

const french: BillWords = {
  columns: ['', 'chez nous', 'chez eux', 'écart'],
  allMarkets: 'tous les marchés',
  other: 'taxes et frais',
  total: 'Total',
  unexplained: 'inexpliqué',
  messages: (count) => (count === 1 ? '1 message' : `${String(count)} messages`),
  otherMonths: (months) => `Cette facture a aussi d’autres mois : ${months.join(', ')} (--month).`,
  causes: {
    rate_card_missing: 'aucune grille tarifaire ici n’a de prix pour eux',
    delivered_next_month: 'facturés à l’envoi ; distribués, donc comptés ici, le mois suivant',
    delivered_last_month: 'facturés le mois dernier, à l’envoi ; distribués, donc comptés ici, ce mois-ci',
    recategorised: 'facturés dans une autre catégorie',
    allowance_order: 'd’autres réponses étaient les gratuites',
    failed: 'facturés sans être jamais arrivés, ou remboursés',
    tax_and_margin: 'ce qui s’ajoute au prix de Meta : marge, taxes, arrondis',
  },
  sayColumns:
    'Dites une fois quel en-tête contient quoi : --map \'{"date":"…","category":"…","country":"…","amount":"…"}\' (customer ou market au lieu de country ; messages, currency, status, message_id aident).',
  sayAnswers:
    'Dites-le une fois avec --map : {"date_order":"dmy|mdy|ymd"}, {"currency":"EUR"}, {"categories":{"leur mot":"utility"}}.',
};

/** The words on bills in a language. */
export function billWordsOf(language: 'en' | 'fr'): BillWords {
  return language === 'fr' ? french : english;
}
