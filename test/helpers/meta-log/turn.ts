import type { Json } from '../make-webhook.ts';
import type { Random } from '../random.ts';
import { contactOf, fromOf, toOf, type Person } from './person.ts';

/** The shop's number in made logs. */
export const logShop = { display_phone_number: '5511912345678', phone_number_id: '106540352242922' };

/** One item of a webhook: which field it comes under and what that field's value holds. */
export interface LogItem {
  field: string;
  value: Json;
}

/** One thing that happens with one person, and how it is told. `at` in ms UTC. */
export interface Turn {
  random: Random;
  person: Person;
  id: string;
  at: number;
  whole(low: number, high: number): number;
  nextId(): string;
  add(field: string, value: Json): void;
}

/** The person wrote it; by its own id and time unless it says otherwise. */
export function write(turn: Turn, more: Json, id = turn.id, at = turn.at): void {
  turn.add('messages', {
    contacts: [contactOf(turn.person)],
    messages: [{ ...fromOf(turn.person), id, timestamp: seconds(at), ...more }],
  });
}

/** The shop typed it on its phone. */
export function echo(turn: Turn, more: Json, id = turn.id, at = turn.at): void {
  const from = { from: logShop.display_phone_number, ...toOf(turn.person) };
  turn.add('smb_message_echoes', {
    contacts: [contactOf({ ...turn.person, showsPhone: true })],
    message_echoes: [{ ...from, id, timestamp: seconds(at), ...more }],
  });
}

/** The phone's history tells it. */
export function past(turn: Turn, direction: 'in' | 'out', more: Json, at = turn.at): void {
  const { phone, userId } = turn.person;
  const shop = logShop.display_phone_number;
  const [from, to] = direction === 'in' ? [phone, shop] : [shop, phone];
  const message = { from, to, id: turn.id, timestamp: seconds(at), ...more };
  const context = { wa_id: phone, ...(userId === null ? {} : { user_id: userId }) };
  turn.add('history', {
    history: [{ metadata: { phase: 0 }, threads: [{ id: phone, context, messages: [message] }] }],
  });
}

/** Words as Meta writes them. */
export function text(body: string): Json {
  return { type: 'text', text: { body } };
}

/** A picture with words beneath it. */
export function photo(turn: Turn, caption: string): Json {
  const id = `9${String(turn.whole(1, 1e9))}`;
  return { type: 'image', image: { id, mime_type: 'image/jpeg', sha256: 'x', caption } };
}

/** Maybe other words, maybe a taking back of what was told before, by whoever wrote it. */
export function amend(turn: Turn, by: typeof write | typeof echo, corrected: Json): void {
  const { random, id, at, nextId } = turn;
  if (random.chance(0.3))
    by(turn, { type: 'edit', edit: { original_message_id: id, message: corrected } }, nextId(), at + 60_000);
  if (random.chance(0.2))
    by(turn, { type: 'revoke', revoke: { original_message_id: id } }, nextId(), at + 120_000);
}

/** An instant as webhooks have it. */
export function seconds(at: number): string {
  return String(Math.floor(at / 1_000));
}
