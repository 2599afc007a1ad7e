import type { OutboxEntry } from '../../../shared/contract/outbox.ts';

/** What `outbox` and `send` say. */
interface OutboxWords {
  columns: readonly string[];
  state: Readonly<Record<OutboxEntry['state'], string>>;
  waiting: string;
  written: string;
  released: string;
  waits: string;
  discarded: string;
  again: string;
}

const english: OutboxWords = {
  columns: ['id', 'thread', 'state', 'price', 'text'],
  state: { ready: 'ready', held: 'held', sending: 'on its way', uncertain: 'uncertain', failed: 'failed' },
  waiting: 'waits for the customer',
  written: 'Written down: it leaves while Vitrine is open.',
  released: 'It leaves at that price while Vitrine is open.',
  waits: 'It waits until the customer writes.',
  discarded: 'Discarded.',
  again: 'It is sent once more while Vitrine is open.',
};

const french: OutboxWords = {
  columns: ['id', 'discussion', 'état', 'prix', 'texte'],
  state: { ready: 'prêt', held: 'retenu', sending: 'en route', uncertain: 'incertain', failed: 'échoué' },
  waiting: 'attend le client',
  written: 'Noté : il part quand Vitrine est ouvert.',
  released: 'Il part à ce prix quand Vitrine est ouvert.',
  waits: 'Il attend que le client écrive.',
  discarded: 'Abandonné.',
  again: 'Il est renvoyé quand Vitrine est ouvert.',
};

/** The words of `outbox` in a language. */
export function outboxWords(language: 'en' | 'fr'): OutboxWords {
  return language === 'fr' ? french : english;
}
