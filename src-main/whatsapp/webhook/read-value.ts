import * as z from 'zod';
import type { Collector } from './collect.ts';
import { id, list, part } from './fields.ts';
import { indexContacts, readPhone } from './people.ts';
import { readHistory, readPastFile } from './read-history.ts';
import { countOfCall, readCall, readEcho, readMessage } from './read-messages.ts';
import { readEvent, readPreference, readSavedContact } from './read-others.ts';
import { readStatus } from './read-status.ts';
import type { Origin } from './update.ts';

/** What stands around a value: whose account it is about, and when Meta says that it was (ms UTC). */
export interface Frame {
  account: string | null;
  at: number;
}

const lists = {
  messages: list,
  message_echoes: list,
  statuses: list,
  calls: list,
  history: list,
  state_sync: list,
  user_preferences: list,
};
const valueShape = z.object({
  ...lists,
  metadata: part({ display_phone_number: id, phone_number_id: id }),
  display_phone_number: id,
  phone_number_id: id,
  waba_info: part({ waba_id: id }),
  contacts: list,
  errors: list,
});
type Value = z.output<typeof valueShape>;

/** Reads one change's value. What it holds decides how, more than the field it comes under: `standby` may hold all of it. */
export function readValue(
  raw: unknown,
  place: string,
  field: string,
  frame: Frame,
  collector: Collector,
): void {
  const { readEach } = collector;
  const value = valueShape.safeParse(raw).data;
  if (value === undefined) {
    collector.addProblem('unreadable', place);
    return;
  }
  const origin = originOf(value, frame.account);
  const findParty = indexContacts(value.contacts ?? []);
  const isPast = field === 'history';
  const by = field === 'standby' ? 'agent' : 'phone';
  const inside = (list: keyof typeof lists): string => (place === '' ? list : `${place}.${list}`);

  readEach(value.messages, inside('messages'), 'messages', (item) =>
    isPast ? readPastFile(item, origin, findParty, 'in') : readMessage(item, origin, findParty),
  );
  readEach(value.message_echoes, inside('message_echoes'), 'echoes', (item) =>
    isPast ? readPastFile(item, origin, findParty, 'out') : readEcho(item, origin, findParty, by),
  );
  readEach(value.statuses, inside('statuses'), 'statuses', (item) => readStatus(item, origin, findParty));
  readEach(value.calls, inside('calls'), countOfCall, (item) => readCall(item, origin, findParty));
  readHistory(value.history, inside('history'), origin, frame.at, collector);
  readEach(value.state_sync, inside('state_sync'), 'other', (item) =>
    readSavedContact(item, origin, findParty),
  );
  readEach(value.user_preferences, inside('user_preferences'), 'other', (item) =>
    readPreference(item, origin, findParty),
  );
  const isKnown = Object.keys(lists).some((key) => Array.isArray(value[key as keyof typeof lists]));
  if (!isKnown)
    collector.addEvent(readEvent((value.errors ?? []).length > 0 ? 'errors' : field, raw, origin, frame.at));
}

function originOf(value: Value, account: string | null): Origin {
  const { metadata } = value;
  return {
    account: value.waba_info?.waba_id ?? account,
    phoneNumberId: metadata?.phone_number_id ?? value.phone_number_id ?? null,
    displayPhone: readPhone(metadata?.display_phone_number ?? value.display_phone_number),
  };
}
