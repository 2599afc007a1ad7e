import { contactOf, fromOf } from './person.ts';
import { amend, echo, logShop, past, photo, seconds, text, write, type Turn } from './turn.ts';

/** What can happen with a person of a made log; each is drawn as often as the others. */
export const turns: readonly [(turn: Turn) => void, ...((turn: Turn) => void)[]] = [
  asks,
  asks,
  asks,
  answered,
  answered,
  templated,
  typesOnPhone,
  sendsPhoto,
  clicksAd,
  wroteBefore,
  sentFileBefore,
  writesInGroup,
  changesNumber,
  isSaved,
  choosesMarketing,
];

function asks(turn: Turn): void {
  const words = text(`Pergunta ${turn.id}`);
  write(turn, words);
  amend(turn, write, text(`Corrigida ${turn.id}`));
  if (turn.random.chance(0.3)) past(turn, 'in', words);
}

function clicksAd(turn: Turn): void {
  write(turn, { ...text(`Pergunta ${turn.id}`), referral: { source_type: 'ad', source_id: '1' } });
}

function sendsPhoto(turn: Turn): void {
  write(turn, photo(turn, 'Foto'));
  amend(turn, write, photo(turn, `Foto corrigida ${turn.id}`));
}

function writesInGroup(turn: Turn): void {
  const group = { group_id: `1203${String(turn.whole(1, 3))}@g.us` };
  write(turn, { ...group, ...text(`Pergunta ao grupo ${turn.id}`) });
  amend(
    turn,
    (of, more, id, at) => {
      write(of, { ...group, ...more }, id, at);
    },
    text(`Corrigida ${turn.id}`),
  );
}

function typesOnPhone(turn: Turn): void {
  const { random, id, at, nextId } = turn;
  const words = text(`Do celular ${id}`);
  echo(turn, words);
  if (random.chance(0.3))
    write(turn, { type: 'reaction', reaction: { message_id: id, emoji: '👍' } }, nextId(), at + 5_000);
  amend(turn, echo, text(`Corrigida ${id}`));
  if (random.chance(0.5))
    past(turn, 'out', { ...words, history_context: { status: random.pick(['READ', 'DELIVERED']) } });
}

function wroteBefore(turn: Turn): void {
  const isOut = turn.random.chance(0.5);
  const at = turn.at - 40 * 86_400_000;
  const words = text(`Antes ${turn.id}`);
  for (const status of isOut ? ['READ', 'SENT'] : [null]) {
    const more = status === null ? {} : { history_context: { status } };
    past(turn, isOut ? 'out' : 'in', { ...words, ...more }, at);
  }
}

/** The history has a placeholder; the file follows by itself, and so may a change of it. */
function sentFileBefore(turn: Turn): void {
  const isOut = turn.random.chance(0.5);
  past(turn, isOut ? 'out' : 'in', { type: 'media_placeholder' });
  const found = { id: turn.id, timestamp: seconds(turn.at), ...photo(turn, 'Foto') };
  const contacts = [contactOf({ ...turn.person, showsPhone: true })];
  if (isOut) {
    const { phone } = turn.person;
    const message_echoes = [{ from: logShop.display_phone_number, to: phone, ...found }];
    turn.add('history', { contacts, message_echoes });
  } else turn.add('history', { contacts, messages: [{ ...fromOf(turn.person), ...found }] });
  amend(turn, isOut ? echo : write, photo(turn, `Foto corrigida ${turn.id}`));
}

function changesNumber({ random, person, whole, id, at, add }: Turn): void {
  if (random.chance(0.5)) return;
  const old = { ...person };
  person.phone = `${person.phone.slice(0, -2)}${String(whole(10, 99))}`;
  if (person.userId !== null) person.userId = `${person.userId}n`;
  const users = old.userId === null ? {} : { user_id: person.userId, previous_user_id: old.userId };
  const system = { type: 'user_changed_number', body: 'mudou', wa_id: person.phone, ...users };
  add('messages', { messages: [{ id, timestamp: seconds(at), type: 'system', from: old.phone, system }] });
}

function isSaved({ random, person, whole, at, add }: Turn): void {
  const contact = { full_name: `${person.name} ${String(whole(1, 9))}`, phone_number: person.phone };
  const action = random.chance(0.8) ? 'add' : 'remove';
  add('smb_app_state_sync', {
    state_sync: [{ type: 'contact', action, contact, metadata: { timestamp: seconds(at) } }],
  });
}

function choosesMarketing({ random, person, at, add }: Turn): void {
  const value = random.pick(['stop', 'resume']);
  const who = { wa_id: person.phone, ...(person.userId === null ? {} : { user_id: person.userId }) };
  const choice = { ...who, category: 'marketing_messages', value, timestamp: seconds(at) };
  add('user_preferences', { contacts: [contactOf(person)], user_preferences: [choice] });
}

function answered(turn: Turn): void {
  tellStatuses(turn, 'service');
}

function templated(turn: Turn): void {
  tellStatuses(turn, 'utility');
}

function tellStatuses({ random, person, id, at, add }: Turn, category: string): void {
  const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category };
  const told = random.pick([
    ['sent', 'delivered', 'read'],
    ['sent', 'read'],
    ['sent', 'failed'],
    ['sent', 'delivered'],
  ]);
  // Every other one was sent out of the outbox; its answer is lost.
  const callback = random.chance(0.5) ? { biz_opaque_callback_data: callbackOf(id) } : {};
  told.forEach((status, index) => {
    const isFailed = status === 'failed';
    const end = isFailed
      ? { errors: [{ code: 131_026, title: 'x', error_data: { details: 'y' } }] }
      : { pricing };
    const to = {
      recipient_id: person.phone,
      ...(person.userId === null ? {} : { recipient_user_id: person.userId }),
    };
    add('messages', {
      contacts: isFailed ? [] : [contactOf(person)],
      statuses: [{ id, status, timestamp: seconds(at + index * 3_000), ...to, ...callback, ...end }],
    });
  });
}

/** Our string with what the outbox sent. */
export function callbackOf(id: string): string {
  return `vitrine:outbox:${id}`;
}
