/** What an export of a person's data says in words. */
interface PersonWords {
  fileName(name: string): string;
  readme(person: { name: string; customer: string; at: string; zone: string }): string;
}

const english: PersonWords = {
  fileName: (name) => `Data of ${name}`,
  readme: ({ name, customer, at, zone }) => `Everything that Vitrine keeps about ${name} (${customer})
Written on ${at} (${zone}).

transcript*.txt   the chats as text: who wrote what and when
messages.json     every message with its status, reactions and price
files/            photos, voice messages, documents; each name begins with its message's id
about.json        names, numbers, Meta's ids, tags, note, ads, drafts, messages that wait to be sent,
                  notifications planned for them, whether they want any, reminders about them, imports
statuses.json     what Meta said became of the messages
webhooks.jsonl    what Meta's servers delivered about this person, as it came; one delivery a line

Instants in about.json and statuses.json are milliseconds since 1 January 1970 UTC.
What others wrote is not in here, nor is what lies in backups, on the phone or at Meta.
`,
};

const french: PersonWords = {
  fileName: (name) => `Données de ${name}`,
  readme: ({ name, customer, at, zone }) => `Tout ce que Vitrine garde sur ${name} (${customer})
Écrit le ${at} (${zone}).

transcript*.txt   les discussions en texte : qui a écrit quoi et quand
messages.json     chaque message avec son état, ses réactions et son prix
files/            photos, messages vocaux, documents ; chaque nom commence par l’identifiant de son message
about.json        noms, numéros, identifiants chez Meta, étiquettes, note, publicités, brouillons, messages en attente,
                  notifications prévues, refus d’en recevoir, rappels à leur sujet, importations
statuses.json     ce que Meta a dit du sort des messages
webhooks.jsonl    ce que les serveurs de Meta ont livré sur cette personne, tel quel ; une livraison par ligne

Les instants de about.json et statuses.json sont des millisecondes depuis le 1er janvier 1970 UTC.
Ce que d’autres ont écrit n’y est pas, ni ce qui se trouve dans les sauvegardes, sur le téléphone ou chez Meta.
`,
};

/** The words of an export in a language. */
export function personWords(language: 'en' | 'fr'): PersonWords {
  return language === 'fr' ? french : english;
}
