/** What `connection` says beside the core's own sentences. */
export interface ConnectionWords {
  receiverOn(port: number, lastAt: string | null): string;
  receiverOff: string;
  nothing: string;
}

const words: Readonly<Record<'en' | 'fr', ConnectionWords>> = {
  en: {
    receiverOn: (port, lastAt) =>
      `The receiver is on, on 127.0.0.1:${port}, while Vitrine is open. ${lastAt === null ? 'No webhook has come yet.' : `The last webhook came at ${lastAt}.`}`,
    receiverOff: 'The receiver is off: no webhook is taken.',
    nothing: 'No number is connected to the Cloud API. Connect one in Settings, under Numbers.',
  },
  fr: {
    receiverOn: (port, lastAt) =>
      `Le récepteur est allumé, sur 127.0.0.1:${port}, tant que Vitrine est ouverte. ${lastAt === null ? 'Aucun webhook n’est encore arrivé.' : `Le dernier webhook est arrivé à ${lastAt}.`}`,
    receiverOff: 'Le récepteur est éteint : aucun webhook n’est reçu.',
    nothing: 'Aucun numéro n’est connecté à l’API Cloud. Connectez-en un dans les réglages, sous Numéros.',
  },
};

/** The words in a language. */
export function connectionWordsOf(language: 'en' | 'fr'): ConnectionWords {
  return words[language];
}
