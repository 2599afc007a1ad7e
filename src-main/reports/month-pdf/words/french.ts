import type { PdfWords } from './words.ts';

// Zéro est singulier en français.
const plural = (count: number, one: string, other: string): string => (count < 2 ? one : other);
// « de novembre », mais « d’avril ».
const de = (word: string): string => (/^[aeiouyéèh]/i.test(word) ? `d’${word}` : `de ${word}`);

/** Les phrases du PDF en français. */
export const french: PdfWords = {
  heading: (month) => `Coûts WhatsApp ${de(month)}`,
  soFar: (month) => `Coûts WhatsApp ${de(month)}, jusqu’ici`,
  subtitle: (zone, currency, made) => `${zone} · ${currency} · établi le ${made}`,
  description: (month) => `Ce que WhatsApp a coûté en ${month}, compté par Vitrine`,
  noShop: 'Relevé mensuel WhatsApp',
  unknown: 'inconnu',
  free: 'gratuit',
  atLeast: (amount) => `au moins ${amount}`,
  messages: (count, shown) => plural(count, `${shown} message`, `${shown} messages`),
  withoutPrice: (count, shown) =>
    plural(count, `${shown} message sans prix connu`, `${shown} messages sans prix connu`),
  warning: (count, shown) =>
    plural(
      count,
      `${shown} message n’a pas de prix connu. Chaque somme dont il fait partie dit ce qui en est connu\u202f; la vraie est plus haute.`,
      `${shown} messages n’ont pas de prix connu. Chaque somme dont ils font partie dit ce qui en est connu\u202f; la vraie est plus haute.`,
    ),
  spent: 'Dépensé dans le mois',
  spentSoFar: 'Dépensé jusqu’ici',
  confirmedShort: 'confirmé',
  known: (amount) => `Connu\u00a0: ${amount}`,
  exactly: (amount) => `Exactement ${amount}`,
  confirmed: (amount) => `${amount} confirmés par Meta`,
  estimated: (amount) => `${amount} estimés selon les tarifs publiés par Meta`,
  allConfirmed: 'Entièrement confirmé par Meta',
  allEstimated: 'Estimé selon les tarifs publiés par Meta ; Meta n’en a encore rien confirmé',
  forecast: (middle, low, high) => `Fin de mois vers ${middle} (de ${low} à ${high})`,
  replies: 'Réponses gratuites',
  of: (limit) => `sur ${limit}`,
  repliesLeft: (left) => `${left} restantes`,
  repliesGone: 'épuisées, chaque réponse de plus a son prix',
  moreNumbers: (count) => `et ${String(count)} de plus, en annexe`,
  avoidable: 'Aurait pu être évité',
  noneAvoidable: 'Rien : aucun frais qu’un autre moment ou un autre message aurait évité',
  avoidableLine: (messages, causes) =>
    `${messages}, ${plural(causes, 'une cause', `${String(causes)} causes`)}`,
  byDay: 'Par jour',
  perDay: 'prévision',
  chart: (dearest, amount) =>
    `Diagramme en barres de la dépense de chaque jour par catégorie. Le jour le plus cher est le ${dearest}, avec ${amount}\u202f; chaque jour figure en annexe.`,
  otherCategories: 'autres',
  byCategory: 'Par catégorie et marché',
  causes: 'Pourquoi cela a coûté plus que nécessaire',
  more: (count) => `et ${String(count)} de plus, en annexe`,
  nothing: 'Rien n’a été envoyé ce mois-ci.',
  apart: 'À côté du prix de Meta, dans aucune des sommes ci-dessus',
  margin: (percent) => `Marge de votre prestataire, ${percent}`,
  vat: (percent) => `TVA, ${percent}`,
  withMargin: (margin, vat) => {
    const parts = [
      margin === null ? '' : `la marge du prestataire (${margin})`,
      vat === null ? '' : `la TVA (${vat})`,
    ];
    return `Prix de Meta avec ${parts.filter((part) => part !== '').join(' et ')}`;
  },
  byHand: (text) => `Saisi à la main\u00a0: ${text}`,
  throughApi: 'Discussions du téléphone, comme par l’API (rien n’en a été facturé)',
  about: (sources) =>
    `Ceci est le compte de la boutique, établi par Vitrine d’après ses messages, les accusés de Meta et les prix publiés. Ce n’est pas une facture\u00a0: celle de Meta ou du prestataire fait foi. ${sources}`,
  aboutSources: (days) =>
    days.length === 0
      ? ''
      : `${plural(days.length, 'Grille tarifaire', 'Grilles tarifaires')} du ${days.join(', du ')}\u202f; sources en annexe.`,
  appendices: 'Annexe',
  columns: {
    what: 'Objet',
    category: 'Catégorie',
    market: 'Marché',
    messages: 'Messages',
    unknown: 'Sans prix',
    amount: 'Montant',
    template: 'Modèle',
    number: 'Numéro',
    name: 'Nom',
    allowance: 'Réponses gratuites utilisées',
    customer: 'Client',
    day: 'Jour',
    cause: 'Cause',
    advice: 'Que faire',
    line: 'Ligne',
    era: 'Règles',
    card: 'Grille du',
    confidence: 'Fiabilité',
    when: 'Envoyé',
    kind: 'Sorte',
    why: 'Issue',
  },
  total: 'Total',
  sections: {
    total: 'De quoi le total est fait',
    categories: 'Par catégorie et marché',
    markets: 'Par marché',
    templates: 'Par modèle',
    numbers: 'Par numéro',
    customers: 'Par client',
    days: 'Par jour',
    avoidable: 'Ce qui aurait pu être évité',
    beside: 'Marge du prestataire et TVA',
    lines: 'Saisi à la main',
    throughApi: 'Discussions du téléphone, comme par l’API',
    sources: 'D’où viennent les prix',
    charges: 'Tous les messages',
  },
  outcomes: {
    messages: 'Envoyés par l’API',
    charged: 'Facturés',
    free: 'Gratuits',
    refused: 'Refusés par Meta',
    notDelivered: 'Non remis, rien à payer',
    unknown: 'Sans prix connu',
  },
  unnamedTemplate: 'Modèle au nom inconnu',
  freeCustomers: (count, shown) =>
    plural(count, `${shown} client qui n’a rien coûté`, `${shown} clients qui n’ont rien coûté`),
  moreCustomers: (count, shown) =>
    plural(count, `${shown} client de plus, dans le XLSX`, `${shown} clients de plus, dans le XLSX`),
  customersNote: 'Le plus cher d’abord.',
  daysNote: (zone) =>
    `Les jours commencent à 00:00 (${zone})\u202f; un message compte pour le jour où Meta le chiffre.`,
  avoidableNote:
    'Le coût d’une cause est ce que les mêmes messages n’auraient pas coûté autrement ; il fait partie de la somme de Meta.',
  besideNote:
    'Les prix de Meta s’entendent hors taxes et hors marge d’un prestataire. Ce que la boutique a dit des deux à Vitrine est calculé ici, à part.',
  linesNote:
    'Des coûts que Vitrine ne voit pas, comme des diffusions payées dans l’application. Ils ne sont dans aucune autre somme.',
  throughNote:
    'Une hypothèse : ce qui est écrit sur le téléphone, dans l’application WhatsApp Business, est gratuit, et rien de ceci n’a été facturé. Chiffré comme si l’API l’avait envoyé.',
  throughRefused: (count, shown) =>
    plural(
      count,
      `${shown} message n’aurait pas pu partir tel quel\u00a0: la fenêtre du client était fermée.`,
      `${shown} messages n’auraient pas pu partir tels quels\u00a0: la fenêtre du client était fermée.`,
    ),
  sourcesNote:
    'Les règles et les grilles tarifaires qui ont chiffré les messages de ce mois, et la fiabilité du plus faible des tarifs utilisés.',
  asIf: 'discussions du téléphone, hypothèse',
  chargesNote: 'Tout ce qui a été envoyé, avec ce qui a été écrit sur le téléphone, dans l’ordre du temps.',
  tooMany: (shown, limit) =>
    `Ce mois compte ${shown} messages. Un PDF en liste ${limit} au plus\u202f; la liste entière est dans le XLSX du même mois, et dans le CSV.`,
  otherSigns:
    'Les signes de noms pour lesquels ce document n’a pas de lettres sont dessinés comme des cases ; le XLSX et le CSV les contiennent tous.',
};
