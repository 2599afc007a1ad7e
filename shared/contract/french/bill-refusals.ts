import { say, type Sentences } from './sentence.ts';

/** Bills that the owner brings to be compared. */
export const billRefusals: Sentences = {
  bill_columns_missing: ({ headings, missing }) =>
    `On ne sait pas quelles colonnes contiennent ${say(missing)}. Les en-têtes sont : ${Array.isArray(headings) ? headings.join(' | ') : ''}.`,
  bill_cut_off:
    'Ce fichier s’arrête trop tôt ou est abîmé. Téléchargez-le à nouveau et attendez qu’il soit entier.',
  bill_dimension_missing: ({ missing }) =>
    `Ce fichier ne distingue pas ses chiffres par ${say(missing)} : redemandez-les à Meta avec cette dimension (dimensions([COUNTRY,PHONE,PRICING_CATEGORY,PRICING_TYPE])).`,
  bill_empty: 'Il n’y a rien dans ce fichier qui soit facturé. Exportez-le à nouveau.',
  bill_is_page:
    'C’est une page web et non une facture, peut-être celle d’une connexion. Connectez-vous et exportez le fichier à nouveau.',
  bill_is_pdf: 'C’est un PDF : saisissez ses totaux, ou exportez les mêmes chiffres en CSV, XLSX ou JSON.',
  bill_lines_unreadable: ({ lines }) =>
    `${say(lines)} lignes de ce fichier ne se lisent pas avec certitude : rien n’en a été pris.`,
  bill_meta_empty:
    'Ce fichier ne contient aucun chiffre de Meta : rien n’a été envoyé dans cette période, ou un autre compte a été demandé.',
  bill_meta_error: ({ code }) =>
    `Ce fichier contient une erreur de Meta (code ${say(code)}) et aucun chiffre. Redemandez-les à Meta.`,
  bill_needs_answers: ({ date_order: order, currency, categories }) =>
    `Précisez ${[
      ...(order === true ? ['si les dates commencent par le jour ou par le mois'] : []),
      ...(currency === true ? ['dans quelle devise est ce fichier'] : []),
      ...(Array.isArray(categories) && categories.length > 0
        ? [`ce que sont ces catégories : ${say(categories)}`]
        : []),
    ].join(' ; ')}.`,
  bill_no_cost:
    'Ce fichier dit combien de messages il y a eu, mais pas ce qu’ils ont coûté : demandez aussi la mesure COST. Meta ne la donne pas quand la ligne de crédit d’un partenaire paie ; comparez alors la facture du partenaire.',
  bill_other_currency: ({ theirs, ours, line }) =>
    `Cette facture est en ${say(theirs)}${line === undefined ? '' : ` (dès la ligne ${say(line)})`}, et Meta facture votre boutique en ${say(ours)} : on ne compare pas des montants de deux devises.`,
  bill_other_month: ({ month, months }) =>
    `Cette facture ne dit rien de ${say(month)}, seulement de ${say(months)}.`,
  bill_other_numbers:
    'Les chiffres de ce fichier concernent tous des numéros qui ne sont pas parmi les vôtres ici : demandez les vôtres à Meta, ou ajoutez le numéro sous Numéros.',
  bill_too_large:
    'Ce fichier est bien plus grand qu’une facture : il n’a pas été ouvert. Exportez un mois à la fois.',
  not_a_bill:
    'Ce n’est ni la réponse de Meta à pricing_analytics, ni un tableau en CSV ou XLSX avec des en-têtes et des lignes dessous. Exportez-le à nouveau, ou saisissez les totaux de la facture.',
  unknown_bill: 'Cette facture n’est plus ici.',
};
