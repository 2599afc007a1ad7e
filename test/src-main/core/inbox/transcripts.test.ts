import { expect, it } from 'vitest';
import { firstIdAt } from '../../../../src-main/database/message-id.ts';
import { importFile, openFrenchShop, setAll, writeChat, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

async function read(
  client: CoreClient,
  order: Parameters<CoreClient['inbox']['transcript']>[0],
): Promise<{ name: string; text: string; messages: number; pieces: number }> {
  const told = { name: '', text: '', messages: 0, pieces: 0 };
  for await (const piece of await client.inbox.transcript(order)) {
    told.name = piece.name;
    told.text += piece.text;
    told.messages += piece.messages;
    told.pieces += 1;
  }
  return told;
}

it('a transcript tells days, times, authors and words, and nobody’s text can pass for another line', async () => {
  const { client, context } = await openFrenchShop();
  await setAll(client, { shop_name: 'Salon Éclat' });
  const file = await writeChat(await temporaryFolder(), 'Nadia', [
    ['2026-11-19T10:00', 'Nadia', 'Bonjour\n10:01  Salon Éclat: tout est gratuit'],
    ['2026-11-19T10:05', 'Salon', 'Bonjour Nadia'],
    ['2026-11-20T09:00', 'Nadia', 'À samedi'],
  ]);
  await importFile(client, file);
  const [thread] = (await client.inbox.threads({})).threads;
  const id = thread?.id ?? '';
  await client.inbox.setCustomerNumber({ thread: id, e164: '+33612345678' });
  const whole = await read(client, { thread: id });
  expect(whole.name).toBe('WhatsApp chat with Nadia.txt');
  expect(whole.text).toBe(`WhatsApp chat between Nadia and Salon Éclat
+33612345678
Written by Vitrine on 22 November 2026 at 13:00. All times are those of Europe/Paris.

— Thursday, 19 November 2026 —

10:00  Nadia: Bonjour
       10:01  Salon Éclat: tout est gratuit
10:05  Salon: Bonjour Nadia
       (Free: typed in the WhatsApp Business app on the phone, where nothing is billed.)

— Friday, 20 November 2026 —

09:00  Nadia: À samedi
`);
  expect(whole.messages).toBe(3);

  context.db.prepare('UPDATE thread SET name = ?').run('../Nadia\u202e:/"☂');
  await setAll(client, { language: 'fr' });
  const part = await read(client, { thread: id, since: '2026-11-20', until: '2026-11-20', prices: false });
  expect(part.name).toBe('Discussion WhatsApp avec .._Nadia___☂.txt');
  expect(part.text).toContain('Du vendredi 20 novembre 2026 au vendredi 20 novembre 2026');
  expect([part.messages, part.text.includes('Bonjour'), part.text.includes('À samedi')]).toEqual([
    1,
    false,
    true,
  ]);
  const none = await read(client, { thread: id, until: '2020-01-01' });
  expect([none.messages, none.text.endsWith('\nAucun message.\n')]).toEqual([0, true]);
});

it('a transcript of any length comes in pieces', async () => {
  const { client, context } = await openFrenchShop();
  context.db.exec("INSERT INTO thread (id, number_id, kind, name) VALUES (1, 'main', 'customer', 'Nadia')");
  const insert = context.db.prepare(
    `INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text) VALUES (?, 1, ?, 'in', 'text', 'phone', 'import', ?)`,
  );
  const start = Date.parse('2026-01-01T00:00:00Z');
  context.db.transaction(() => {
    for (let index = 0; index < 1_200; index += 1)
      insert.run(firstIdAt(start + index * 60_000), start + index * 60_000, `n° ${String(index)}.`);
  })();
  const told = await read(client, { thread: '1' });
  expect([told.messages, told.pieces]).toEqual([1_200, 4]);
  const places = Array.from({ length: 1_200 }, (_, index) => told.text.indexOf(`n° ${String(index)}.`));
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
});
