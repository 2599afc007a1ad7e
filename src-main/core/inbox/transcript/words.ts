/** What a transcript says between what people said. */
export interface TranscriptWords {
  /** For Intl. */
  locale: string;
  fileName(name: string): string;
  between(name: string, shop: string): string;
  written(day: string, zone: string): string;
  span(since: string | null, until: string | null): string;
  file(name: string): string;
  template(name: string): string;
  call: string;
  edited: string;
  deleted: string;
  earlier: string;
  quotes(beginning: string): string;
  reaction(emoji: string): string;
  failed(why: string): string;
  queued: string;
  empty: string;
  shop: string;
}

const english: TranscriptWords = {
  locale: 'en-GB',
  fileName: (name) => `WhatsApp chat with ${name}`,
  between: (name, shop) => `WhatsApp chat between ${name} and ${shop}`,
  written: (day, zone) => `Written by Vitrine on ${day}. All times are those of ${zone}.`,
  span: (since, until) =>
    since === null ? `Until ${until ?? ''}` : until === null ? `From ${since}` : `From ${since} to ${until}`,
  file: (name) => `[File: ${name}]`,
  template: (name) => `[Template: ${name}]`,
  call: '[Call]',
  edited: '(edited)',
  deleted: '[Deleted by its author]',
  earlier: 'before that:',
  quotes: (beginning) => `> ${beginning}`,
  reaction: (emoji) => `[Reaction: ${emoji}]`,
  failed: (why) => `[Not delivered] ${why}`.trim(),
  queued: '[Not sent yet]',
  empty: 'No messages.',
  shop: 'the shop',
};

const french: TranscriptWords = {
  locale: 'fr-FR',
  fileName: (name) => `Discussion WhatsApp avec ${name}`,
  between: (name, shop) => `Discussion WhatsApp entre ${name} et ${shop}`,
  written: (day, zone) => `Écrit par Vitrine le ${day}. Toutes les heures sont celles de ${zone}.`,
  span: (since, until) =>
    since === null
      ? `Jusqu’au ${until ?? ''}`
      : until === null
        ? `Depuis le ${since}`
        : `Du ${since} au ${until}`,
  file: (name) => `[Fichier : ${name}]`,
  template: (name) => `[Modèle : ${name}]`,
  call: '[Appel]',
  edited: '(modifié)',
  deleted: '[Supprimé par son auteur]',
  earlier: 'avant cela :',
  quotes: (beginning) => `> ${beginning}`,
  reaction: (emoji) => `[Réaction : ${emoji}]`,
  failed: (why) => `[Non distribué] ${why}`.trim(),
  queued: '[Pas encore envoyé]',
  empty: 'Aucun message.',
  shop: 'la boutique',
};

/** The words of transcripts in a language. */
export function transcriptWords(language: 'en' | 'fr'): TranscriptWords {
  return language === 'fr' ? french : english;
}
