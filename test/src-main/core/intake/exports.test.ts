import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rebuildLedger } from '../../../../src-main/core/ledger.ts';
import { dumpShop, importFile } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { ana, messagesFrom, shop as shopNumber, someSecond, webhook } from '../../../helpers/make-webhook.ts';
import { makeExport } from '../../../helpers/make-export.ts';
import { createRandom, type Random } from '../../../helpers/random.ts';
import { openWebhookShop, takeWebhooks } from '../../../helpers/take-webhooks.ts';

const cases = Number(process.env['VITRINE_ORDER_CASES'] ?? 4);
const first = Number(process.env['VITRINE_ORDER_SEED'] ?? 1);
const customer = `+${ana.phone}`;

/** One message that was really sent; `second` as the phone printed it, `metas` as Meta told it. */
interface Sent {
  id: string;
  second: number;
  metas: number;
  isShop: boolean;
  isPhoto: boolean;
  text: string;
}

function makeChat(random: Random): Sent[] {
  let second = someSecond - 20_000;
  let photoAt = 0;
  return Array.from({ length: 24 }, (_, index) => {
    second += Math.floor(random.between(1, random.chance(0.5) ? 50 : 900));
    // What is written often is told apart by its time alone; what is long may stand a little apart by two clocks.
    const isLong = random.chance(0.4);
    const text = isLong
      ? `Mensagem ${String(index)}, que ninguém escreve duas vezes`
      : random.pick(['ok', 'Obrigada', 'Tem sim']);
    // Two photos of one minute are told apart by nothing where an export ends between them.
    const isPhoto = !isLong && second - photoAt > 180 && random.chance(0.3);
    if (isPhoto) photoAt = second;
    return {
      ...{ id: `wamid.${String(index)}`, second, text, isShop: random.chance(0.4) },
      metas: second + (isLong ? Math.floor(random.between(-20, 20)) : 0),
      isPhoto,
    };
  });
}

function tell({ id, metas, isShop, isPhoto, text }: Sent): string {
  const said = isPhoto
    ? { type: 'image', image: { id: `9${id.slice(6)}`, mime_type: 'image/jpeg' } }
    : { type: 'text', text: { body: text } };
  const message = { id, timestamp: String(metas), ...said };
  if (!isShop) return messagesFrom([message]);
  const from = { from: shopNumber.display_phone_number, to: ana.phone };
  return webhook('smb_message_echoes', { metadata: shopNumber, message_echoes: [{ ...from, ...message }] });
}

function print(sent: readonly Sent[], format: 'ios' | 'android'): string {
  const messages = sent.map(({ id, second, isShop, isPhoto, text }, place) => {
    const time = new Date(second * 1_000).toISOString().slice(0, 19);
    // Android's names belong to the files; an iPhone counts anew in every export.
    const photo =
      format === 'android'
        ? `IMG-20261118-WA${id.slice(6).padStart(4, '0')}.jpg`
        : `${String(place).padStart(8, '0')}-PHOTO-${time.replaceAll(':', '-').replace('T', '-')}.jpg`;
    return {
      time,
      author: isShop ? 'Salon' : customer,
      text: isPhoto ? '' : text,
      ...(isPhoto ? { attachment: photo } : {}),
    };
  });
  return makeExport({ shop: 'Salon', customer, format, messages });
}

/** What a message is to whoever looks for it: photos are alike. */
function nameOf(isShop: boolean, isPhoto: boolean, text: string): string {
  return `${isShop ? 'out' : 'in'} ${isPhoto ? 'photo' : text}`;
}

describe('webhooks and exports of one chat', () => {
  for (let seed = first; seed < first + cases; seed += 1) {
    it(`are each message once, in whatever order they come, seed ${String(seed)}`, async () => {
      const random = createRandom(seed);
      const chat = makeChat(random);
      const shop = await openWebhookShop((someSecond + 9_000) * 1_000);
      await shop.client.settings.set({ key: 'time_zone', value: 'UTC' });
      const isTold = chat.map(() => random.chance(0.8));
      const isPrinted = chat.map(() => false);
      const bodies = chat.filter((_, index) => isTold[index]).map(tell);
      const order = bodies.map((body) => ({ body, place: random.between(0, 1) }));
      order.sort((one, other) => one.place - other.place);
      const folder = await temporaryFolder();
      const stops = [random.between(0, 1), random.between(0, 1)].sort();
      let done = 0;
      for (const [index, stop] of [...stops, 1].entries()) {
        const part = order.filter(({ place }) => place >= done && place < stop).map(({ body }) => body);
        await takeWebhooks(shop, part);
        done = stop;
        if (stop === 1) break;
        const [from, until] = [Math.floor(random.between(0, 8)), Math.floor(random.between(14, 25))];
        isPrinted.fill(true, from, until);
        const file = path.join(folder, `Discussion WhatsApp avec ${customer}.txt`);
        await writeFile(
          file,
          print(chat.slice(from, until), index === 0 ? 'android' : random.pick(['android', 'ios'])),
        );
        await importFile(shop.client, file, { via: 'phone' });
      }
      const { threads } = await shop.client.inbox.threads({ filter: 'all', limit: 9, offset: 0 });
      expect(threads).toHaveLength(1);
      const { messages } = await shop.client.inbox.messages({ thread: threads[0]?.id ?? '', limit: 100 });
      const wanted = chat.filter((_, index) => isTold[index] === true || isPrinted[index] === true);
      const names = wanted.map(({ isShop, isPhoto, text }) => nameOf(isShop, isPhoto, text));
      const read = messages.map(({ direction, attachment, text }) =>
        nameOf(direction === 'out', attachment !== null, text),
      );
      expect(read.toSorted()).toEqual(names.toSorted());
      expect((await shop.client.care.check()).findings).toEqual([]);
      const before = dumpShop(shop.context.db);
      await shop.context.writeLong([], (db) => rebuildLedger(db, shop.context));
      expect(dumpShop(shop.context.db)).toEqual(before);
    });
  }
});
