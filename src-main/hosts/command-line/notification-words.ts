import type { Notification } from '../../../shared/contract/notifications.ts';

/** What `notifications` says. */
interface NotificationWords {
  columns: readonly string[];
  state: Readonly<Record<Notification['state'], string>>;
  unknownPrice: string;
  days: string;
  total(messages: number, amount: string): string;
  sent(messages: number, amount: string): string;
  unpriced(count: number): string;
}

const english: NotificationWords = {
  columns: ['id', 'moment', 'customer', 'template', 'price', 'state', 'why'],
  state: {
    planned: 'planned',
    waiting: 'waits for you',
    handed: 'in the outbox',
    sent: 'sent',
    cancelled: 'cancelled',
    expired: 'expired',
    refused: 'refused',
  },
  unknownPrice: 'unknown',
  days: 'By day:',
  total: (messages, amount) => `Still to leave: ${String(messages)}, for ${amount}.`,
  sent: (messages, amount) => `Sent: ${String(messages)}, for ${amount}.`,
  unpriced: (count) => (count === 1 ? 'One has no known price.' : `${String(count)} have no known price.`),
};

const french: NotificationWords = {
  columns: ['id', 'moment', 'client', 'modèle', 'prix', 'état', 'pourquoi'],
  state: {
    planned: 'planifiée',
    waiting: 'vous attend',
    handed: 'dans la boîte d’envoi',
    sent: 'envoyée',
    cancelled: 'annulée',
    expired: 'échue',
    refused: 'refusée',
  },
  unknownPrice: 'inconnu',
  days: 'Par jour :',
  total: (messages, amount) => `À partir encore : ${String(messages)}, pour ${amount}.`,
  sent: (messages, amount) => `Envoyées : ${String(messages)}, pour ${amount}.`,
  unpriced: (count) =>
    count === 1 ? 'Une n’a pas de prix connu.' : `${String(count)} n’ont pas de prix connu.`,
};

/** The words of `notifications` in a language. */
export function notificationWords(language: 'en' | 'fr'): NotificationWords {
  return language === 'fr' ? french : english;
}
