import { formatLocalDay, parseLocalText } from '../../../shared/time/local-text.ts';
import type { Zone } from '../../../shared/time/zone.ts';
import { deleteDemoNotifications, insertNotification } from '../../database/notifications.ts';
import type { Connection } from '../../database/open.ts';
import { deleteTemplate, findTemplateNamed, insertTemplate } from '../../database/templates.ts';
import { templateBody } from './templates.ts';

const day = 86_400_000;
/** Days on which the shop is open, as it was the day before: Tuesday to Saturday. */
const weekdays = new Set([2, 3, 4, 5, 6]);

const fittings: readonly (readonly [name: string, firstName: string, e164: string, time: string])[] = [
  ['Chloé Dubois', 'Chloé', '+33639980224', '10:30'],
  ['Aïssatou Diallo', 'Aïssatou', '+33639980259', '15:00'],
];

/** Plans what an owner would have: a word the day before to whoever comes for a fitting. Returns the ids of the templates that it brought; nothing is planned where the owner has one of that name. */
export function addPlanAhead(
  db: Connection,
  threadOf: (name: string) => number,
  now: number,
  zone: Zone,
): number[] {
  if (findTemplateNamed(db, null, 'rappel_rendez_vous', 'fr') !== undefined) return [];
  const template = insertTemplate(db, {
    ...{ account_id: null, meta_id: null, name: 'rappel_rendez_vous', language: 'fr' },
    ...{ category: 'utility', agreed_category: 'utility', coming_category: null, coming_at: null },
    ...{ status: 'approved', quality: 'green', reason: null, reason_details: null, format: 'named' },
    components: JSON.stringify([
      {
        type: 'BODY',
        text: templateBody('rappel_rendez_vous').replace('{prenom}', '{{prenom}}'),
        example: { body_text_named_params: [{ param_name: 'prenom', example: 'Chloé' }] },
      },
    ]),
    ...{ synced: null, synced_at: null },
  });
  const at = findDay(now, zone);
  for (const [name, firstName, customer, time] of fittings) {
    const event = zone.toInstant(`${at}T${time}:00`);
    insertNotification(db, {
      ...{ thread_id: threadOf(name), customer, kind: 'appointment', template_id: template },
      parameters: JSON.stringify({ header: {}, body: { prenom: firstName }, buttons: {} }),
      ...{ event_at: event, at: event - day, expires_at: event, next_at: event - day, in_window: 'ask' },
      ...{ state: 'planned', reason: null, agreed_max: 100_000, agreed_currency: 'EUR', is_insisted: 0 },
      ...{ outbox_id: null, message_id: null, source: 'hand', source_key: null },
      ...{ written_at: now, changed_at: now, settled_at: null },
    });
  }
  return [template];
}

/** Takes away what is planned for the demo shop's customers, by it or while playing. */
export function removePlanAhead(db: Connection, templates: readonly number[]): void {
  deleteDemoNotifications(db);
  for (const id of templates) deleteTemplate(db, id);
}

function findDay(now: number, zone: Zone): string {
  let local = parseLocalText(`${zone.dayOf(now)}T00:00:00`) + 2 * day;
  while (!weekdays.has(new Date(local).getUTCDay())) local += day;
  return formatLocalDay(local);
}
