import { say, type Sentences } from './sentence.ts';

/** Lists and calendars of appointments, deliveries and the like that the owner brings. */
export const notificationFileRefusals: Sentences = {
  calendar_cut_off:
    'Ce calendrier s’arrête trop tôt. Téléchargez-le à nouveau et attendez qu’il soit entier.',
  calendar_too_large:
    'Ce calendrier contient bien plus que ce que Vitrine lit à la fois. Exportez-en quelques mois, ou un seul calendrier.',
  not_a_calendar:
    'Ce n’est pas un calendrier : exportez-le au format iCalendar (.ics), ou comme tableau en CSV ou XLSX.',
  notification_columns_missing: ({ headings, missing }) =>
    `On ne sait pas quelles colonnes contiennent ${say(missing)}. Les en-têtes sont : ${Array.isArray(headings) ? headings.join(' | ') : ''}.`,
  notification_file_costs_more: ({ price, agreed }) =>
    `Toutes ensemble coûteraient ${say(price)}, plus que les ${say(agreed)} acceptés : rien n’a été prévu.`,
  notification_file_empty: 'Il n’y a rien dans ce fichier. Exportez-le à nouveau.',
  notification_file_is_pdf: 'C’est un PDF : exportez la même liste en CSV, XLSX ou iCalendar (.ics).',
  notification_file_is_page:
    'C’est une page web, peut-être celle d’une connexion. Connectez-vous et exportez le fichier à nouveau.',
  notification_file_too_large:
    'Ce fichier contient plus de 10 000 lignes ou est trop gros : exportez-en quelques semaines.',
  notification_file_unknown:
    'Ce n’est ni un calendrier (.ics), ni un tableau CSV ou XLSX avec des en-têtes et des lignes en dessous. Exportez-le à nouveau.',
  notification_needs_date_order:
    'Les dates de ce fichier se lisent de deux façons : précisez si elles commencent par le jour ou par le mois.',
};
