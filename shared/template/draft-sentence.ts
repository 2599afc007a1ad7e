import type { DraftProblem, DraftRule } from './check-draft.ts';

type Sentences = Readonly<Record<DraftRule, string | ((limit: string) => string)>>;

const english: Sentences = {
  missing: 'This is needed.',
  too_long: (limit) => `At most ${limit} characters.`,
  name_signs: 'Small letters without accents, digits and _ only, such as order_ready.',
  name_taken: 'There is a template of this name in this language: take another name.',
  language: 'Write the language as Meta does, such as en, fr or pt_BR.',
  authentication:
    'Meta words messages with codes itself: create this one in WhatsApp Manager, then synchronise.',
  one_variable: 'A header holds one variable at most.',
  no_variables: 'No variable can stand here.',
  line_break: 'This must be one line.',
  at_start: 'Meta refuses a text that begins with a variable: put a word before it.',
  at_end:
    'Meta refuses a text that ends with a variable: put a word after it; a full stop alone is often too little.',
  adjacent: 'Two variables follow each other: put a word between them.',
  braces: 'A variable is written {{name}}, with two braces on both sides.',
  variable_name: 'A variable’s name is small letters, digits and _, beginning with a letter.',
  positions: 'Numbered variables count from {{1}} on without a gap.',
  mixed: 'Use names or numbers for the variables, not both.',
  few_words: (limit) => `Too few words for so many variables: Meta wants ${limit} or more around them.`,
  too_many: (limit) => `At most ${limit} of these.`,
  apart: 'Quick replies must stand together, before or after the other buttons.',
  address: 'Write a web address that begins with https://',
  variable_place: 'A variable can only stand at the very end of the address, written {{1}}.',
  phone: 'Write the phone number with its country code, such as +33 1 23 45 67 89.',
  example: 'Meta’s reviewers ask for an example.',
};

const french: Sentences = {
  missing: 'À remplir.',
  too_long: (limit) => `${limit} caractères au plus.`,
  name_signs: 'Seulement des minuscules sans accent, des chiffres et _, comme commande_prete.',
  name_taken: 'Un modèle porte déjà ce nom dans cette langue : choisissez un autre nom.',
  language: 'Écrivez la langue comme Meta, par exemple en, fr ou pt_BR.',
  authentication:
    'Meta rédige lui-même les messages à code : créez celui-ci dans WhatsApp Manager, puis synchronisez.',
  one_variable: 'Un en-tête contient une variable au plus.',
  no_variables: 'Aucune variable ne peut figurer ici.',
  line_break: 'Ceci doit tenir en une ligne.',
  at_start: 'Meta refuse un texte qui commence par une variable : mettez un mot devant.',
  at_end:
    'Meta refuse un texte qui finit par une variable : mettez un mot après ; un point seul ne suffit souvent pas.',
  adjacent: 'Deux variables se suivent : mettez un mot entre elles.',
  braces: 'Une variable s’écrit {{nom}}, avec deux accolades de chaque côté.',
  variable_name: 'Le nom d’une variable : des minuscules, des chiffres et _, en commençant par une lettre.',
  positions: 'Les variables numérotées se suivent à partir de {{1}}, sans trou.',
  mixed: 'Donnez aux variables des noms ou des numéros, pas les deux.',
  few_words: (limit) => `Trop peu de mots pour autant de variables : Meta en veut au moins ${limit} autour.`,
  too_many: (limit) => `${limit} au plus.`,
  apart: 'Les réponses rapides doivent se suivre, avant ou après les autres boutons.',
  address: 'Écrivez une adresse web qui commence par https://',
  variable_place: 'Une variable ne peut être qu’à la toute fin de l’adresse, écrite {{1}}.',
  phone: 'Écrivez le numéro avec son indicatif, comme +33 1 23 45 67 89.',
  example: 'Les relecteurs de Meta demandent un exemple.',
};

/** What a draft's problem is, in a sentence that says what to do. */
export function draftSentence({ code, limit }: DraftProblem, language: 'en' | 'fr'): string {
  const sentence = (language === 'fr' ? french : english)[code];
  return typeof sentence === 'string' ? sentence : sentence(limit.toLocaleString(language));
}
