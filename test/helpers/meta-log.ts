import type { Json } from './make-webhook.ts';
import { createRandom, type Random } from './random.ts';

/** The shop's number in made logs, and when they begin (ms UTC). */
export const logShop = { display_phone_number: '5511912345678', phone_number_id: '106540352242922' };
export const logBegin = Date.parse('2026-10-20T09:00:00Z');

/** One item of a webhook: which field it comes under and what that field's value holds. */
export interface LogItem {
  field: string;
  value: Json;
}

interface Person {
  phone: string;
  userId: string | null;
  name: string;
  /** Whether Meta tells the phone along with the user id. */
  showsPhone: boolean;
}

/**
 * Everything that Meta told a made shop about some weeks, item by item in no order: people with phones and user ids, changed numbers,
 * edits, takings back, reactions, files, what was typed on the phone, the history told once more, statuses twice, templates.
 */
export function makeLog(seed: number, people = 4, turns = 12): LogItem[] {
  const random = createRandom(seed);
  const items: LogItem[] = [];
  let ids = 0;
  const nextId = (): string => `wamid.${String(seed)}.${String((ids += 1))}`;
  const whole = (low: number, high: number): number => Math.floor(random.between(low, high));
  for (let index = 0; index < people; index += 1) {
    const person: Person = {
      phone: `55119000${String(seed % 1_000).padStart(3, '0')}${String(index).padStart(2, '0')}`,
      userId: random.chance(0.7) ? `BR.${String(seed)}x${String(index)}` : null,
      name: random.pick(['Ana', 'Bruno', 'Célia', 'Davi']),
      showsPhone: random.chance(0.8),
    };
    let at = logBegin + whole(0, 86_400) * 1_000;
    for (let turn = 0; turn < turns; turn += 1) {
      at += whole(1, random.chance(0.3) ? 200_000 : 4_000) * 1_000;
      addTurn({ random, whole, nextId, items }, person, at);
    }
  }
  for (let index = 0; index < 3; index += 1)
    items.push({
      field: 'message_template_status_update',
      value: {
        event: random.pick(['APPROVED', 'PAUSED', 'REJECTED']),
        message_template_id: 16_895,
        message_template_name: 'pedido_pronto',
        message_template_language: 'pt_BR',
        reason: null,
      },
    });
  return items;
}

interface Draft {
  random: Random;
  whole: (low: number, high: number) => number;
  nextId: () => string;
  items: LogItem[];
}

function addTurn(draft: Draft, person: Person, at: number): void {
  const { random, items, nextId, whole } = draft;
  const kind = random.pick([
    'text',
    'text',
    'text',
    'answer',
    'answer',
    'template',
    'echo',
    'file',
    'ad',
    'past',
    'move',
    'saved',
  ]);
  const id = nextId();
  const add = (field: string, value: Json): void =>
    void items.push({ field, value: { metadata: logShop, ...value } });
  const from = fromOf(person);
  const write = (more: Json, of = id, when = at): void => {
    add('messages', {
      contacts: [contactOf(person)],
      messages: [{ ...from, id: of, timestamp: seconds(when), ...more }],
    });
  };
  if (kind === 'text' || kind === 'ad') {
    const referral = kind === 'ad' ? { referral: { source_type: 'ad', source_id: '1' } } : {};
    write({ type: 'text', text: { body: `Pergunta ${id}` }, ...referral });
    if (random.chance(0.3))
      write(
        {
          type: 'edit',
          edit: { original_message_id: id, message: { type: 'text', text: { body: `Corrigida ${id}` } } },
        },
        nextId(),
        at + 60_000,
      );
    if (random.chance(0.2))
      write({ type: 'revoke', revoke: { original_message_id: id } }, nextId(), at + 120_000);
    if (random.chance(0.3)) addPast(add, person, id, at, 'in', `Pergunta ${id}`, null);
  }
  if (kind === 'file')
    write({
      type: 'image',
      image: { id: `9${String(whole(1, 1e9))}`, mime_type: 'image/jpeg', sha256: 'x', caption: 'Foto' },
    });
  if (kind === 'answer' || kind === 'template') addStatuses(draft, add, person, id, at, kind);
  if (kind === 'echo') {
    const echo = (more: Json, of = id, when = at): void => {
      const to = { to: person.phone, ...(person.userId === null ? {} : { to_user_id: person.userId }) };
      const message = {
        from: logShop.display_phone_number,
        ...to,
        id: of,
        timestamp: seconds(when),
        ...more,
      };
      add('smb_message_echoes', {
        contacts: [contactOf({ ...person, showsPhone: true })],
        message_echoes: [message],
      });
    };
    echo({ type: 'text', text: { body: `Do celular ${id}` } });
    if (random.chance(0.3))
      write({ type: 'reaction', reaction: { message_id: id, emoji: '👍' } }, nextId(), at + 5_000);
    if (random.chance(0.2))
      echo({ type: 'revoke', revoke: { original_message_id: id } }, nextId(), at + 9_000);
    if (random.chance(0.5))
      addPast(add, person, id, at, 'out', `Do celular ${id}`, random.pick(['READ', 'DELIVERED']));
  }
  if (kind === 'past') {
    const isOut = random.chance(0.5);
    addPast(
      add,
      person,
      id,
      at - 40 * 86_400_000,
      isOut ? 'out' : 'in',
      `Antes ${id}`,
      isOut ? 'READ' : null,
    );
    if (isOut) addPast(add, person, id, at - 40 * 86_400_000, 'out', `Antes ${id}`, 'SENT');
  }
  if (kind === 'move' && random.chance(0.5)) {
    const old = { ...person };
    person.phone = `${person.phone.slice(0, -2)}${String(whole(10, 99))}`;
    if (person.userId !== null) person.userId = `${person.userId}n`;
    const users = old.userId === null ? {} : { user_id: person.userId, previous_user_id: old.userId };
    const system = { type: 'user_changed_number', body: 'mudou', wa_id: person.phone, ...users };
    add('messages', { messages: [{ id, timestamp: seconds(at), type: 'system', from: old.phone, system }] });
  }
  if (kind === 'saved')
    add('smb_app_state_sync', {
      state_sync: [
        {
          type: 'contact',
          action: random.chance(0.8) ? 'add' : 'remove',
          contact: { full_name: `${person.name} ${String(whole(1, 9))}`, phone_number: person.phone },
          metadata: { timestamp: seconds(at) },
        },
      ],
    });
}

function addStatuses(
  { random }: Draft,
  add: (field: string, value: Json) => void,
  person: Person,
  id: string,
  at: number,
  kind: 'answer' | 'template',
): void {
  const pricing = {
    billable: true,
    pricing_model: 'PMP',
    type: 'regular',
    category: kind === 'answer' ? 'service' : 'utility',
  };
  const told = random.pick([
    ['sent', 'delivered', 'read'],
    ['sent', 'read'],
    ['sent', 'failed'],
    ['sent', 'delivered'],
  ]);
  told.forEach((status, index) => {
    const isFailed = status === 'failed';
    add('messages', {
      contacts: isFailed ? [] : [contactOf(person)],
      statuses: [
        {
          id,
          status,
          timestamp: seconds(at + index * 3_000),
          recipient_id: person.phone,
          ...(person.userId === null ? {} : { recipient_user_id: person.userId }),
          ...(isFailed
            ? { errors: [{ code: 131_026, title: 'x', error_data: { details: 'y' } }] }
            : { pricing }),
        },
      ],
    });
  });
}

function addPast(
  add: (field: string, value: Json) => void,
  person: Person,
  id: string,
  at: number,
  direction: 'in' | 'out',
  text: string,
  status: string | null,
): void {
  const [from, to] =
    direction === 'in'
      ? [person.phone, logShop.display_phone_number]
      : [logShop.display_phone_number, person.phone];
  const message = {
    ...{ from, to, id, timestamp: seconds(at), type: 'text', text: { body: text } },
    ...(status === null ? {} : { history_context: { status } }),
  };
  const context = { wa_id: person.phone, ...(person.userId === null ? {} : { user_id: person.userId }) };
  add('history', {
    history: [{ metadata: { phase: 0 }, threads: [{ id: person.phone, context, messages: [message] }] }],
  });
}

function fromOf({ phone, userId, showsPhone }: Person): Json {
  return {
    ...(userId === null || showsPhone ? { from: phone } : {}),
    ...(userId === null ? {} : { from_user_id: userId }),
  };
}

function contactOf({ phone, userId, name, showsPhone }: Person): Json {
  return {
    profile: { name },
    ...(userId === null || showsPhone ? { wa_id: phone } : {}),
    ...(userId === null ? {} : { user_id: userId }),
  };
}

function seconds(at: number): string {
  return String(Math.floor(at / 1_000));
}

/** Parts a log into bodies at random: in any order, some items told twice, bodies of one item or of many. */
export function partIntoBodies(items: readonly LogItem[], seed: number): string[] {
  const random = createRandom(seed);
  const told = items.flatMap((item) => (random.chance(0.2) ? [item, item] : [item]));
  const shuffled = told
    .map((item) => ({ item, place: random.between(0, 1) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
  const bodies: string[] = [];
  while (shuffled.length > 0) {
    const part = shuffled.splice(0, Math.ceil(random.between(0, 6)));
    bodies.push(
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '102290129340398',
            time: 1_795_000_000,
            changes: part.map(({ field, value }) => ({
              field,
              value: { messaging_product: 'whatsapp', ...value },
            })),
          },
        ],
      }),
    );
  }
  return bodies;
}
