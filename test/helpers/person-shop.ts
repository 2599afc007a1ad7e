import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '../../src-main/core/create-core.ts';
import { openFrenchShop, type CoreClient } from './core.ts';
import { account, shop, someSecond, webhook, type Json } from './make-webhook.ts';
import { takeWebhooks } from './take-webhooks.ts';

/** When the made webhooks were written, in ms UTC, and some days later, when the shop looks at them. */
export const written = someSecond * 1000;
export const later = written + 3 * 86_400_000;

/** Somebody who writes to the made shop: phone as Meta writes it, Meta's id, name. */
export interface Somebody {
  phone: string;
  userId: string;
  name: string;
}

export const nadia: Somebody = { phone: '33612345678', userId: 'FR.8001', name: 'Nadia Zirconière' };
export const marc: Somebody = { phone: '33698765432', userId: 'FR.8002', name: 'Marc Benali' };

/** One of Meta's ids as they are: the other's number is in it, in base64. */
export function idOf(who: Somebody, mark: string): string {
  return `wamid.${Buffer.from(`\u0015\u0004${who.phone}${mark}`).toString('base64')}`;
}

/** A text that somebody wrote, `minute` minutes after the first. */
export function textOf(who: Somebody, mark: string, body: string, minute: number, more: Json = {}): Json {
  return {
    from: who.phone,
    from_user_id: who.userId,
    id: idOf(who, mark),
    timestamp: String(someSecond + minute * 60),
    type: 'text',
    text: { body },
    ...more,
  };
}

/** A body with what several people wrote, as one delivery. */
export function bodyOf(people: readonly Somebody[], messages: readonly Json[], more: Json = {}): string {
  return webhook('messages', {
    metadata: shop,
    contacts: people.map(({ phone, userId, name }) => ({
      profile: { name },
      wa_id: phone,
      user_id: userId,
    })),
    messages,
    ...more,
  });
}

/** A body with one status of a message to somebody. */
export function statusOf(who: Somebody, mark: string, status: string, minute: number): string {
  return webhook('messages', {
    metadata: shop,
    statuses: [
      {
        id: idOf(who, mark),
        status,
        timestamp: String(someSecond + minute * 60),
        recipient_id: who.phone,
        recipient_user_id: who.userId,
      },
    ],
  });
}

/** What the shop wrote on its phone, as Meta echoes it. */
export function echoOf(who: Somebody, mark: string, body: string, minute: number): string {
  return webhook('smb_message_echoes', {
    metadata: shop,
    message_echoes: [
      {
        from: shop.display_phone_number,
        to: who.phone,
        id: idOf(who, mark),
        timestamp: String(someSecond + minute * 60),
        type: 'text',
        text: { body },
      },
    ],
  });
}

/** A shop on the API to which these bodies were delivered. */
export async function openPersonShop(
  bodies: readonly string[],
): Promise<Core & { client: CoreClient; folder: string }> {
  const made = await openFrenchShop({ now: later });
  await made.client.settings.changeNumber({
    id: 'main',
    e164: `+${shop.display_phone_number}`,
    channel: 'both',
  });
  made.context.db
    .prepare('INSERT INTO connection (number_id, phone_number_id, account_id) VALUES (?, ?, ?)')
    .run('main', shop.phone_number_id, account);
  await takeWebhooks(made, bodies);
  return made;
}

/** Which of these words stand in any byte of any file of a folder, as UTF-8, whatever their case; backups and the lock left out. */
export function findWords(folder: string, words: readonly string[]): string[] {
  const found = new Set<string>();
  const look = (place: string): void => {
    for (const name of readdirSync(place)) {
      const file = path.join(place, name);
      if (statSync(file).isDirectory()) {
        if (name !== 'backups') look(file);
        continue;
      }
      const bytes = readFileSync(file).toString('latin1').toLowerCase();
      for (const word of words)
        if (bytes.includes(Buffer.from(word).toString('latin1').toLowerCase())) found.add(word);
    }
  };
  look(folder);
  return [...found];
}
