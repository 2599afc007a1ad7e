import type { ProblemCode, RateProblem } from './types.ts';

type Say = (value: string, place: string) => string;

const english: Readonly<Record<ProblemCode, Say>> = {
  absurd_rate: (value, place) =>
    `${value} for ${place} cannot be a rate beside the others, so it was left out.`,
  ambiguous_number: (value, place) =>
    `“${value}” for ${place} could be two different numbers, so it was left out.`,
  bad_band: (value, place) => `“${value}” is no band of messages for ${place}, so it was left out.`,
  bands_overlap: (value, place) => `The band ${value} of ${place} overlaps another, so neither was taken.`,
  effective_differs: (value) => `The file itself says that it applies from ${value}.`,
  gap_between_bands: (value, place) => `The file gives no rate for the messages ${value} of ${place}.`,
  list_card_missing: (value) =>
    `There is no list of rates for ${value} yet: until you import it, only what this file names has a rate.`,
  market_missing: () => 'This line names no market, so it was left out.',
  market_twice: (_, place) => `${place} stands twice with different rates, so neither was taken.`,
  negative_rate: (value, place) => `“${value}” for ${place} is below zero, so it was left out.`,
  no_rates: (value) => `“${value}” has no rates and was left out.`,
  not_a_number: (value, place) => `“${value}” for ${place} is not a number, so it was left out.`,
  unknown_column: (value) => `Vitrine does not know the column “${value}” and left it out.`,
  unknown_currency: (value, place) =>
    `“${value}” is no currency that Vitrine knows, so ${place} was left out.`,
  wrong_width: (value) => `“${value}” does not have as many cells as the header, so it was left out.`,
  zero_rate: (_, place) => `A rate of zero for ${place} was taken as no rate.`,
};

const french: Readonly<Record<ProblemCode, Say>> = {
  absurd_rate: (value, place) =>
    `${value} pour ${place} ne peut pas être un tarif à côté des autres : laissé de côté.`,
  ambiguous_number: (value, place) =>
    `« ${value} » pour ${place} peut se lire comme deux nombres différents : laissé de côté.`,
  bad_band: (value, place) =>
    `« ${value} » n’est pas une tranche de messages pour ${place} : laissée de côté.`,
  bands_overlap: (value, place) =>
    `La tranche ${value} de ${place} en chevauche une autre : aucune des deux n’a été reprise.`,
  effective_differs: (value) => `Le fichier lui-même dit qu’il s’applique à partir du ${value}.`,
  gap_between_bands: (value, place) =>
    `Le fichier ne donne aucun tarif pour les messages ${value} de ${place}.`,
  list_card_missing: (value) =>
    `Il n’y a pas encore de liste de tarifs pour ${value} : tant que vous ne l’avez pas importée, seul ce que ce fichier nomme a un tarif.`,
  market_missing: () => 'Cette ligne ne nomme aucun marché : laissée de côté.',
  market_twice: (_, place) =>
    `${place} figure deux fois avec des tarifs différents : aucun des deux n’a été repris.`,
  negative_rate: (value, place) => `« ${value} » pour ${place} est négatif : laissé de côté.`,
  no_rates: (value) => `« ${value} » n’a pas de tarifs : laissé de côté.`,
  not_a_number: (value, place) => `« ${value} » pour ${place} n’est pas un nombre : laissé de côté.`,
  unknown_column: (value) => `Vitrine ne connaît pas la colonne « ${value} » et l’a laissée de côté.`,
  unknown_currency: (value, place) =>
    `« ${value} » n’est pas une devise que Vitrine connaît : ${place} laissé de côté.`,
  wrong_width: (value) => `« ${value} » n’a pas autant de cellules que l’en-tête : laissé de côté.`,
  zero_rate: (_, place) => `Un tarif de zéro pour ${place} a été pris pour une absence de tarif.`,
};
const longestValue = 80;

/** A problem as a sentence for the owner. */
export function describeRateProblem(problem: RateProblem, language: 'en' | 'fr'): string {
  const place = [problem.market, problem.category.replaceAll('_', ' ')].filter((it) => it !== '').join(', ');
  const value = problem.value.replace(/\s+/g, ' ').slice(0, longestValue);
  return (language === 'fr' ? french : english)[problem.code](value, place.slice(0, longestValue));
}
