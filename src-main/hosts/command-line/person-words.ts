import type { PersonData } from '../../../shared/contract/person.ts';

/** What `erase` says. */
interface PersonWords {
  counted(data: PersonData): string;
  months(months: readonly string[]): string;
  remains: string;
  question(messages: number): string;
  yes: readonly string[];
  kept: string;
  /** How far it is, 0 to 1, null while that is not known. */
  erasing(done: number | null): string;
  overwriting(done: number | null): string;
  erased(data: PersonData): string;
  notScrubbed: string;
}

const english: PersonWords = {
  counted: (data) =>
    [
      `${data.name} (${data.customer})`,
      `  ${many(data.threads, 'chat')}, ${many(data.messages, 'message')}, ${many(data.group_messages, 'message')} in groups, ${many(data.files, 'file')}`,
      `  ${many(data.webhooks, 'webhook')}, ${many(data.statuses, 'status', 'statuses')}, ${many(data.outbox, 'message')} in the outbox, ${many(data.drafts, 'draft')}, ${many(data.notifications, 'notification')}, ${many(data.tags, 'tag')}, ${many(data.notes, 'note')}`,
    ].join('\n'),
  months: (months) => `These sums leave the reports: ${months.join(', ')}.`,
  remains:
    'Backups, the phone, Meta and exports in your folders still hold it. An export that is imported again brings it back.',
  question: (messages) => `Erase ${many(messages, 'message')} for good? Nothing brings them back. (yes/no) `,
  yes: ['yes', 'y'],
  kept: 'Nothing was erased.',
  erasing: (done) => `Erasing…${percent(done, '%')}`,
  overwriting: (done) => `Overwriting the words in the file…${percent(done, '%')}`,
  erased: (data) =>
    `Erased for good: ${many(data.messages + data.group_messages, 'message')}, ${many(data.files, 'file')} of ${data.name}.`,
  notScrubbed:
    'Another program reads the file just now: what was erased is overwritten there when Vitrine starts next.',
};

const french: PersonWords = {
  counted: (data) =>
    [
      `${data.name} (${data.customer})`,
      `  ${many(data.threads, 'discussion')}, ${many(data.messages, 'message')}, ${many(data.group_messages, 'message')} dans des groupes, ${many(data.files, 'fichier')}`,
      `  ${many(data.webhooks, 'webhook')}, ${many(data.statuses, 'état')}, ${many(data.outbox, 'message')} dans la boîte d’envoi, ${many(data.drafts, 'brouillon')}, ${many(data.notifications, 'notification')}, ${many(data.tags, 'étiquette')}, ${many(data.notes, 'note')}`,
    ].join('\n'),
  months: (months) => `Ces sommes quittent les rapports : ${months.join(', ')}.`,
  remains:
    'Les sauvegardes, le téléphone, Meta et les exports dans vos dossiers les gardent. Un export importé à nouveau les ramène.',
  question: (messages) =>
    `Effacer ${many(messages, 'message')} définitivement ? Rien ne les ramènera. (oui/non) `,
  yes: ['oui', 'o'],
  kept: 'Rien n’a été effacé.',
  erasing: (done) => `Effacement…${percent(done, '\u00a0%')}`,
  overwriting: (done) => `Réécriture du fichier sans ces mots…${percent(done, '\u00a0%')}`,
  erased: (data) =>
    `Effacés définitivement : ${many(data.messages + data.group_messages, 'message')}, ${many(data.files, 'fichier')} de ${data.name}.`,
  notScrubbed:
    'Un autre programme lit le fichier en ce moment : ce qui a été effacé y sera écrasé au prochain démarrage de Vitrine.',
};

function percent(done: number | null, sign: string): string {
  return done === null ? '' : ` ${String(Math.round(done * 100))}${sign}`;
}

function many(count: number, one: string, several = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

/** The words of `erase` in a language. */
export function personWords(language: 'en' | 'fr'): PersonWords {
  return language === 'fr' ? french : english;
}
