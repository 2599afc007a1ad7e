import { plain } from '../../bill/table/plain.ts';
import type { NotificationKind } from '../../contract/notifications.ts';

const kinds: readonly (readonly [NotificationKind, RegExp])[] = [
  [
    'order_ready',
    /\b(?:ready|order ready|pret\w*|commande prete|retrait|click and collect|pickup|pick up|collect|recoger|listo|lista|pronto|pronta|retirada|abholbereit|abholung|bereit)\b/,
  ],
  ['delivery', /\b(?:delivery|deliveries|shipping|livraison|envoi|entrega|envio|lieferung|zustellung)\b/],
  ['ticket', /\b(?:ticket|billet|entrada|bilhete|ingresso|eintritt\w*|karte|boarding)\b/],
  [
    'appointment',
    /\b(?:appointment|booking|visit|rendez vous|rdv|reservation|consultation|cita|reserva|consulta|termin|buchung)\b/,
  ],
];

/** What kind of notification a word of a file means, in five languages; null where none does. */
export function kindOfWord(cell: string): NotificationKind | null {
  const words = plain(cell.slice(0, 100).replaceAll('_', ' '));
  return kinds.find(([, has]) => has.test(words))?.[0] ?? null;
}

const off = /\b(?:cancel\w*|annul\w*|anulad\w*|storn\w*|abgesagt|abgelehnt|called off)\b/;
const denied = /\b(?:not|non|no|nao|nicht|un) ?(?:cancel|annul|anulad|storn)/;
const yes = /^(?:x|y|yes|oui|si|sim|ja|true|vrai|wahr|verdadero|verdadeiro|1)$/;

/** Whether a cell of a column of cancellations or states says that it is off, in five languages. */
export function isCancelledWord(cell: string): boolean {
  const words = plain(cell.slice(0, 100));
  return !denied.test(words) && (yes.test(words) || off.test(words));
}
