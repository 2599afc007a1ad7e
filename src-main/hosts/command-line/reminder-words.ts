import type { ReminderKind } from '../../../shared/contract/reminders.ts';

/** What `reminders` says besides its sentences about each thread. */
export interface ReminderWords {
  due: string;
  notDue: string;
  none: string;
  columns: readonly string[];
  given: string;
  next(at: string, thread: string, kind: ReminderKind): string;
  nextDigest(at: string, kind: ReminderKind): string;
  nothingNext: string;
  paused(until: string): string;
  unpaused: string;
}

const english: ReminderWords = {
  due: 'To be answered now',
  notDue: 'Not due',
  none: 'Nothing is due.',
  columns: ['thread', 'name', 'since', 'given', 'why'],
  given: 'given',
  next: (at, thread, kind) => `Next: ${at}, thread ${thread} (${englishKinds[kind]}).`,
  nextDigest: (at, kind) => `Next digest: ${at} (${englishKinds[kind]}).`,
  nothingNext: 'Nothing is to come.',
  paused: (until) => `No reminders until ${until}.`,
  unpaused: 'Reminders are given again.',
};

const englishKinds: Record<ReminderKind, string> = {
  lead: 'before the last good moment',
  last_lead: 'the last before it is too late',
  snooze_over: 'a snooze ends',
  digest_opening: 'at opening',
  digest_closing: 'before closing',
  money: 'about money',
  notification: 'a notification waits for you',
};

const french: ReminderWords = {
  due: 'À répondre maintenant',
  notDue: 'Pas encore, ou pas du tout',
  none: 'Rien à répondre pour l’instant.',
  columns: ['fil', 'nom', 'depuis', 'donné', 'pourquoi'],
  given: 'donné',
  next: (at, thread, kind) => `Prochain : ${at}, fil ${thread} (${frenchKinds[kind]}).`,
  nextDigest: (at, kind) => `Prochain résumé : ${at} (${frenchKinds[kind]}).`,
  nothingNext: 'Rien n’est prévu.',
  paused: (until) => `Pas de rappel avant ${until}.`,
  unpaused: 'Les rappels reprennent.',
};

const frenchKinds: Record<ReminderKind, string> = {
  lead: 'avant le dernier bon moment',
  last_lead: 'le dernier avant qu’il soit trop tard',
  snooze_over: 'fin d’un report',
  digest_opening: 'à l’ouverture',
  digest_closing: 'avant la fermeture',
  money: 'au sujet de l’argent',
  notification: 'une notification attend votre choix',
};

/** The words of a language. */
export function reminderWords(language: 'en' | 'fr'): ReminderWords {
  return language === 'fr' ? french : english;
}
