import { findConnectionByPhoneNumberId } from '../../database/connections.ts';
import { insertNumber, listNumbers, updateNumber, type NumberRow } from '../../database/numbers.ts';
import type { Connection } from '../../database/open.ts';
import { hasPhoneMessages } from '../../database/party-messages.ts';
import type { Origin, Update } from '../../whatsapp/webhook/update.ts';
import type { Work } from './work.ts';

/** Finds which of the shop's numbers a webhook is about; null where it says none that could be known. */
export type NumberOf = (update: Update) => string | null;

/**
 * By Meta's id, else by the number itself, else the shop's only one while nobody has said which it is, else a new one. What comes
 * through the API makes a number one of the API's; what was written on a phone besides makes it both.
 */
export function createNumberOf(db: Connection, work: Work): NumberOf {
  const found = new Map<string, string | null>();
  const both = new Set<string>();
  return (update) => {
    const { phoneNumberId, displayPhone } = update.origin;
    const key = `${phoneNumberId ?? ''} ${displayPhone ?? ''}`;
    let id = found.get(key);
    if (id === undefined) {
      id = findNumberOf(db, update.origin, work);
      found.set(key, id);
    }
    const isPhones =
      (update.type === 'echo' && update.by === 'phone') ||
      update.type === 'past' ||
      update.type === 'saved_contact';
    if (id !== null && isPhones && !both.has(id)) {
      both.add(id);
      const number = listNumbers(db).find((one) => one.id === id);
      if (number?.channel === 'api') setChannel(db, number, 'both', work);
    }
    return id;
  };
}

function findNumberOf(db: Connection, { phoneNumberId, displayPhone }: Origin, work: Work): string | null {
  if (phoneNumberId === null && displayPhone === null) return null;
  const numbers = listNumbers(db);
  const tied = phoneNumberId === null ? undefined : findConnectionByPhoneNumberId(db, phoneNumberId);
  const known =
    numbers.find(({ id }) => id === tied?.number_id) ??
    numbers.find(({ e164 }) => e164 !== null && e164 === displayPhone);
  const only = numbers.length === 1 && numbers[0]?.e164 === null ? numbers[0] : undefined;
  const number = known ?? only;
  if (number !== undefined) {
    if (number.e164 === null && displayPhone !== null) number.e164 = displayPhone;
    if (number.channel === 'phone')
      setChannel(db, number, hasPhoneMessages(db, number.id) ? 'both' : 'api', work);
    else if (known === undefined) setChannel(db, number, number.channel, work);
    return number.id;
  }
  if (displayPhone === null) return null;
  insertNumber(db, { id: displayPhone, name: null, e164: displayPhone, channel: 'api' });
  work.areas.add('settings').add('connection').add('inbox');
  return displayPhone;
}

function setChannel(db: Connection, number: NumberRow, channel: NumberRow['channel'], work: Work): void {
  updateNumber(db, { ...number, channel });
  work.areas.add('settings').add('connection').add('inbox');
}
