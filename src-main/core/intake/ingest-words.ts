/** What can be wrong with a log, apart from what a body says. */
export type IngestProblem = 'body_too_large' | 'no_bodies' | 'not_signed' | 'wrong_signature';

const sentences: Readonly<Record<'en' | 'fr', Readonly<Record<IngestProblem, string>>>> = {
  en: {
    body_too_large: 'This is longer than any webhook of Meta’s, so it was left out.',
    no_bodies: 'There is no webhook in this file.',
    not_signed: 'This body carries no signature, so nothing says that Meta sent it: it was left out.',
    wrong_signature: 'The signature does not fit this body and secret: it was left out.',
  },
  fr: {
    body_too_large: 'C’est plus long que tout webhook de Meta : laissé de côté.',
    no_bodies: 'Il n’y a aucun webhook dans ce fichier.',
    not_signed: 'Ce corps n’a pas de signature, rien ne dit que Meta l’a envoyé : laissé de côté.',
    wrong_signature: 'La signature ne correspond pas à ce corps et à ce secret : laissé de côté.',
  },
};

/** A problem of a log as a sentence. */
export function ingestSentence(problem: IngestProblem, language: 'en' | 'fr'): string {
  return sentences[language][problem];
}
