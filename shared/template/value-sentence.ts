import type { ValueProblem } from './check-values.ts';

type Sentences = Readonly<Record<ValueProblem['code'], (problem: ValueProblem) => string>>;

const english: Sentences = {
  missing: () => 'Fill this in.',
  line_break: () => 'Meta takes no line break and no tab here.',
  spaces: () => 'Meta takes no more than four spaces in a row.',
  too_long: ({ limit }) =>
    `Too long: with it this part has more than ${limit.toLocaleString('en')} characters.`,
  not_in_address: () => 'This cannot stand in an address: leave out spaces and signs such as " < >.',
  not_a_coordinate: () => 'Write it in degrees, such as 48.8566.',
};

const french: Sentences = {
  missing: () => 'À remplir.',
  line_break: () => 'Meta n’accepte ici ni retour à la ligne ni tabulation.',
  spaces: () => 'Meta n’accepte pas plus de quatre espaces de suite.',
  too_long: ({ limit }) => `Trop long : cette partie dépasse ainsi ${limit.toLocaleString('fr')} caractères.`,
  not_in_address: () =>
    'Ceci ne peut pas figurer dans une adresse : ôtez les espaces et les signes comme " < >.',
  not_a_coordinate: () => 'Écrivez-le en degrés, comme 48.8566.',
};

/** What is wrong with a value, in a sentence. */
export function valueSentence(problem: ValueProblem, language: 'en' | 'fr'): string {
  return (language === 'fr' ? french : english)[problem.code](problem);
}
