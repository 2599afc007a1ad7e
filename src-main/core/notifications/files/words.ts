/** What is said of a row of a file. */
export type FileWord =
  | 'damaged'
  | 'no_uid'
  | 'no_start'
  | 'unknown_zone'
  | 'bad_rule'
  | 'too_many'
  | 'no_customer'
  | 'unknown_customer'
  | 'several_customers'
  | 'several_named'
  | 'past'
  | 'repeated'
  | 'planned_already'
  | 'by_owner'
  | 'had_opted_out'
  | 'has_left'
  | 'nothing_planned'
  | 'no_longer_told'
  | 'reassigned'
  | 'moved_away';

const english: Readonly<Record<FileWord, string>> = {
  damaged: 'This event of the calendar is damaged.',
  no_uid: 'This event has no identifier (UID), so that it would not be known again: enter it by hand.',
  no_start: 'When it begins cannot be read.',
  unknown_zone: 'Its time zone is not known.',
  bad_rule: 'How it repeats cannot be followed: enter it by hand.',
  too_many: 'This calendar repeats too much to be read whole: export a few months.',
  no_customer: 'Neither a phone number nor a name stands in this row.',
  unknown_customer: 'Nobody who ever wrote to you has this number or name.',
  several_customers: 'It names several of your customers.',
  several_named: 'Several of your customers go by this name: add the phone number.',
  past: 'It is past.',
  repeated: 'The same customer and moment stand in a row above.',
  planned_already: 'The same is planned for this customer already.',
  by_owner: 'You cancelled this one: it stays so.',
  had_opted_out: 'It was called off because this customer wanted none: restore it by hand.',
  has_left: 'Its message has left already.',
  nothing_planned: 'It is called off, and nothing was planned for it.',
  no_longer_told: 'The calendar does not have this one any more.',
  reassigned: 'It is for somebody else now.',
  moved_away: 'It moved to where no message can be planned: the one for its old moment is called off.',
};

const french: Readonly<Record<FileWord, string>> = {
  damaged: 'Cet événement du calendrier est abîmé.',
  no_uid:
    'Cet événement n’a pas d’identifiant (UID) et ne serait pas reconnu ensuite : saisissez-le à la main.',
  no_start: 'Son début ne se lit pas.',
  unknown_zone: 'Son fuseau horaire n’est pas connu.',
  bad_rule: 'Sa répétition ne se laisse pas suivre : saisissez-le à la main.',
  too_many: 'Ce calendrier se répète trop pour être lu en entier : exportez-en quelques mois.',
  no_customer: 'Il n’y a ni numéro de téléphone ni nom sur cette ligne.',
  unknown_customer: 'Personne parmi ceux qui vous ont écrit n’a ce numéro ou ce nom.',
  several_customers: 'Plusieurs de vos clients y sont nommés.',
  several_named: 'Plusieurs de vos clients portent ce nom : ajoutez le numéro de téléphone.',
  past: 'C’est passé.',
  repeated: 'Le même client au même moment figure sur une ligne plus haut.',
  planned_already: 'La même est déjà prévue pour ce client.',
  by_owner: 'Vous l’avez annulée : elle le reste.',
  had_opted_out: 'Elle a été annulée parce que ce client n’en voulait pas : rétablissez-la à la main.',
  has_left: 'Son message est déjà parti.',
  nothing_planned: 'C’est annulé, et rien n’était prévu.',
  no_longer_told: 'Le calendrier n’a plus celle-ci.',
  reassigned: 'Elle est maintenant pour quelqu’un d’autre.',
  moved_away: 'Elle a été déplacée là où aucun message n’est possible : celui de l’ancien moment est annulé.',
};

/** A sentence about a row, in the owner's language. */
export function fileSentence(word: FileWord, language: 'en' | 'fr'): string {
  return (language === 'fr' ? french : english)[word];
}
