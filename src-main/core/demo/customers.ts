/** A customer of the demo shop. Numbers come from ranges kept for fiction, or end in runs of zeros where a country keeps none. */
export interface DemoCustomer {
  name: string;
  firstName: string;
  e164: string;
  language: 'fr' | 'es' | 'en';
  tags: readonly string[];
  /** Which ending the thread has; null for those that were simply served. */
  ending: Ending | null;
}

/** The situations that the demo shop is there to show. */
export type Ending =
  | 'closing'
  | 'missed'
  | 'ad_answered'
  | 'ad_waiting'
  | 'paid_template'
  | 'template_in_window'
  | 'unreachable'
  | 'held_back'
  | 'not_delivered_yet'
  | 'automatic_reply'
  | 'hour_and_half_left'
  | 'five_hours_left'
  | 'thanked'
  | 'right_to_left';

type Row = [
  name: string,
  e164: string,
  language: DemoCustomer['language'],
  ending: Ending | null,
  tags?: string,
];

const rows: readonly Row[] = [
  ['Camille Laurent', '+33639980112', 'fr', 'closing', 'retouche'],
  ['Marie-Charlotte de La Rochefoucauld-Montbrison', '+33639980127', 'fr', 'missed', 'mariage'],
  ['Inès Benali', '+33639980133', 'fr', 'ad_answered', 'publicité'],
  ['Thomas Girard', '+33639980148', 'fr', 'ad_waiting', 'publicité'],
  ['Nathalie Perrin', '+33639980156', 'fr', 'paid_template'],
  ['Julien Moreau', '+33639980161', 'fr', 'template_in_window', 'retouche'],
  ['Odile Chevalier', '+33639980179', 'fr', 'unreachable'],
  ['Emily Carter', '+12125550142', 'en', 'held_back'],
  ['Karim Haddad', '+33639980184', 'fr', 'not_delivered_yet'],
  ['Léa 🌸', '+33639980195', 'fr', 'automatic_reply'],
  ['Sophie Marchand', '+33639980203', 'fr', 'hour_and_half_left', 'fidèle'],
  ['Lucía Fernández', '+34600000012', 'es', 'five_hours_left'],
  ['Hélène Fontaine', '+33639980217', 'fr', 'thanked', 'fidèle'],
  ['ليلى بنعلي', '+212600000014', 'fr', 'right_to_left'],
  ['João Ferreira', '+351910000015', 'fr', null],
  ['Anke Schröder', '+491713920012', 'en', null],
  ['Chloé Dubois', '+33639980224', 'fr', null, 'fidèle'],
  ['Mehdi Zerrouki', '+33639980238', 'fr', null],
  ['Baptiste Roux', '+33639980242', 'fr', null],
  ['Élodie Vasseur', '+32470000016', 'fr', null],
  ['Carmen Ortega Ruiz', '+34600000027', 'es', null],
  ['Aïssatou Diallo', '+33639980259', 'fr', null, 'mariage'],
  ['Nguyễn Thị Mai', '+33639980265', 'fr', null],
  ['Pauline & Hugo', '+33639980271', 'fr', null, 'mariage'],
  ['Monique Bertrand', '+33639980286', 'fr', null, 'fidèle'],
  ['Antoine Lefèvre', '+33639980294', 'fr', null],
  ['Margaux Colin', '+33639980306', 'fr', null],
  ['Yasmine Cherif', '+33639980318', 'fr', null],
];

/** The demo shop's customers. */
export const demoCustomers: readonly DemoCustomer[] = rows.map(([name, e164, language, ending, tags]) => ({
  name,
  firstName: name.split(' ')[0] ?? name,
  e164,
  language,
  ending,
  tags: tags === undefined ? [] : [tags],
}));
