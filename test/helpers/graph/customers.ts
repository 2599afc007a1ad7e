import { addMedia } from './media.ts';
import { contactOf, tell, tellStatus } from './statuses.ts';
import {
  nextMessageId,
  personOfPhone,
  someNumber,
  windowOf,
  type Person,
  type Taken,
  type World,
} from './world.ts';

/** What a customer does: `content` as Meta's webhook has it (`{ type, text: { body } }`), a text when it is one. */
export interface Saying {
  content?: Readonly<Record<string, unknown>>;
  /** ms UTC; now if absent. */
  at?: number;
  number?: string;
  /** The first message after an ad was tapped. */
  isFromAd?: boolean;
  quotes?: string;
}

/** A customer writes: the window opens, and a webhook waits. Gives Meta's id of the message. */
export function writes(world: World, who: Person | string, text: string, saying: Saying = {}): string {
  const person = typeof who === 'string' ? personOfPhone(world, who) : who;
  const { number = someNumber, at = world.now(), content = { type: 'text', text: { body: text } } } = saying;
  const metaId = nextMessageId(world);
  world.theirs.set(metaId, at);
  noteWindow(world, number, person, at, saying.isFromAd === true);
  tell(world, number, 'messages', {
    contacts: [contactOf(person)],
    messages: [
      {
        ...(person.phone === null ? {} : { from: person.phone.slice(1) }),
        from_user_id: person.userId,
        id: metaId,
        timestamp: String(Math.floor(at / 1000)),
        ...content,
        ...(saying.quotes === undefined ? {} : { context: { id: saying.quotes } }),
        ...(saying.isFromAd === true ? { referral: adReferral } : {}),
      },
    ],
  });
  return metaId;
}

/** A customer sends a file, which lies at Meta for 7 days. */
export function sendsFile(
  world: World,
  who: Person | string,
  file: {
    kind: 'image' | 'video' | 'audio' | 'document' | 'sticker';
    type: string;
    bytes: Buffer;
    name?: string;
  },
  saying: Saying = {},
): { metaId: string; mediaId: string } {
  const { kind, name, ...stored } = file;
  const mediaId = addMedia(world, saying.number ?? someNumber, stored);
  const facts = { id: mediaId, mime_type: file.type, ...(name === undefined ? {} : { filename: name }) };
  const metaId = writes(world, who, '', { ...saying, content: { type: kind, [kind]: facts } });
  return { metaId, mediaId };
}

/** The shop types a message in the phone app: an echo, with no price and no window. */
export function typesOnPhone(world: World, to: Person | string, text: string, number = someNumber): string {
  const person = typeof to === 'string' ? personOfPhone(world, to) : to;
  const metaId = nextMessageId(world);
  tell(world, number, 'smb_message_echoes', {
    contacts: [contactOf(person)],
    message_echoes: [
      {
        from: world.numbers.get(number)?.phone.slice(1),
        ...(person.phone === null ? {} : { to: person.phone.slice(1) }),
        to_user_id: person.userId,
        id: metaId,
        timestamp: String(Math.floor(world.now() / 1000)),
        type: 'text',
        text: { body: text },
      },
    ],
  });
  return metaId;
}

/** A customer moves to another phone number, with a new user id. */
export function changesNumber(world: World, person: Person, phone: string, number = someNumber): void {
  const old = { ...person };
  person.phone = phone;
  person.userId = `${person.userId}N`;
  const window = windowOf(world, number, old);
  if (window !== undefined) world.windows.set(`${number}/${person.userId}`, window);
  tell(world, number, 'messages', {
    messages: [
      {
        id: nextMessageId(world),
        timestamp: String(Math.floor(world.now() / 1000)),
        type: 'system',
        from: old.phone?.slice(1),
        system: {
          type: 'user_changed_number',
          body: `User ${old.name} changed their number`,
          wa_id: phone.slice(1),
          user_id: person.userId,
          previous_user_id: old.userId,
        },
      },
    ],
  });
}

/** A customer opens the chat: what was delivered is read. */
export function reads(world: World, who: Person | string): void {
  const person = typeof who === 'string' ? personOfPhone(world, who) : who;
  for (const message of world.taken)
    if (
      message.person === person &&
      message.statuses.includes('delivered') &&
      !message.statuses.includes('read')
    )
      tellStatus(world, message, 'read');
}

/** What became of a message later: told now. */
export function becomes(
  world: World,
  message: Taken,
  kind: 'sent' | 'delivered' | 'read' | 'failed',
  code?: number,
): void {
  if (kind === 'failed') message.failedWith = code ?? 131000;
  tellStatus(world, message, kind);
}

/** Opens a window without a webhook: the customer wrote before the story began. */
export function noteWindow(world: World, number: string, person: Person, at: number, isFromAd = false): void {
  const before = windowOf(world, number, person);
  world.windows.set(`${number}/${person.userId}`, {
    lastAt: Math.max(at, before?.lastAt ?? 0),
    clickedAt: isFromAd ? at : (before?.clickedAt ?? null),
    answeredAt: isFromAd ? null : (before?.answeredAt ?? null),
  });
}

const adReferral = {
  source_type: 'ad',
  source_id: '120226305854810726',
  source_url: 'https://fb.me/standin',
  headline: 'Parlez au salon',
  body: 'Nouvelle collection',
  media_type: 'image',
  image_url: 'https://scontent.xx.fbcdn.net/standin.jpg',
  ctwa_clid: 'Aff-standin',
};
