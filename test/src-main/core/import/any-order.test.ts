import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dumpShop, importFile, openFrenchShop } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

/** One message that was really sent; `minute` counts from the chat's beginning, two may share one. */
interface Sent {
  minute: number;
  second: number;
  isShop: boolean;
  text: string;
  isPhoto: boolean;
}

/** How one export shows the chat: which phone, what the customer is called there, from and until which minute, photos or not. */
interface Shown {
  phone: 'ios' | 'android';
  name: string;
  from: number;
  until: number;
  hasMedia: boolean;
}

const seed = Number(process.env['ANY_ORDER_SEED'] ?? 5);
const runs = Number(process.env['ANY_ORDER_RUNS'] ?? 12);
const start = Date.parse('2026-03-27T22:00:00Z');
const length = 120;
/** A stretch that every export holds: without a message in common nobody could tell that two exports are one chat. */
const core = { from: 50, until: 70 };

const sent = fc
  .array(
    fc.record({
      minute: fc.nat(length - 1),
      second: fc.nat(59),
      isShop: fc.boolean(),
      text: fc.constantFrom('ok', 'Merci', 'Oui', 'À demain', 'Une robe bleue', 'Combien ?', 'C’est noté'),
      isPhoto: fc.boolean(),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map((messages) =>
    withCore(messages.map((one) => ({ ...one, isPhoto: one.isPhoto && one.text === 'ok' }))),
  );

const shown = fc.record({
  phone: fc.constantFrom('ios' as const, 'android' as const),
  name: fc.constantFrom('Nadia', 'Nadia B.', 'Mme Benali'),
  from: fc.nat(core.from),
  until: fc.integer({ min: core.until, max: length }),
  hasMedia: fc.boolean(),
});

function withCore(messages: readonly Sent[]): Sent[] {
  const outside = messages.filter(({ minute }) => minute < core.from || minute >= core.until);
  const inside = [51, 54, 58, 61, 66].map((minute, index) => ({
    minute,
    second: 7 * index,
    isShop: index === 4,
    text: `Message ${String(index)} que tous les téléphones ont`,
    isPhoto: false,
  }));
  return [...outside, ...inside].sort((a, b) => a.minute - b.minute || a.second - b.second);
}

function print(messages: readonly Sent[], { phone, name, from, until, hasMedia }: Shown): string {
  const lines = messages
    .map((message, place) => ({ ...message, place }))
    .filter(({ minute }) => minute >= from && minute < until)
    .map(({ minute, second, isShop, text, isPhoto, place }, index) => {
      // Paris is an hour ahead of UTC until the clocks change in the chat's third night.
      const wall = new Date(start + (minute * 30 + 60) * 60_000 + second * 1_000);
      const local = wall < new Date('2026-03-29T02:00:00Z') ? wall : new Date(wall.getTime() + 3_600_000);
      const [day = '', time = ''] = local.toISOString().slice(0, 19).split('T');
      const date = day.split('-').reverse().join('/');
      const author = isShop ? 'Salon' : name;
      // Android's names belong to the files; an iPhone counts anew in every export.
      if (phone === 'android') {
        const photo = hasMedia
          ? `IMG-20260327-WA${String(place).padStart(4, '0')}.jpg (fichier joint)`
          : '<Médias omis>';
        return `${date}, ${time.slice(0, 5)} - ${author}: ${isPhoto ? photo : text}\n`;
      }
      const photo = hasMedia
        ? `\u200e<pièce jointe : ${String(index).padStart(8, '0')}-PHOTO-${day}-${time.replaceAll(':', '-')}.jpg>`
        : '\u200eimage absente';
      return `${isPhoto ? '\u200e' : ''}[${date}, ${time}] ${author}: ${isPhoto ? photo : text}\r\n`;
    });
  return lines.join('');
}

it('is one thread with every message once, whichever exports of a chat come in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(sent, fc.array(shown, { minLength: 2, maxLength: 4 }), async (messages, exports) => {
      const { client, context } = await openFrenchShop();
      const folder = await temporaryFolder();
      const files: string[] = [];
      for (const [index, one] of exports.entries()) {
        const file = path.join(folder, `${String(index)}.txt`);
        await writeFile(file, print(messages, one));
        await importFile(client, file);
        files.push(file);
      }
      const all = messages.filter(({ minute }) =>
        exports.some(({ from, until }) => minute >= from && minute < until),
      );
      const { threads } = await client.inbox.threads({});
      expect(threads).toHaveLength(1);
      const read = await client.inbox.messages({ thread: threads[0]?.id ?? '', limit: 1000 });
      const texts = read.messages.map(({ text, attachment, direction }) =>
        attachment !== null || /absente|omis/.test(text) ? `${direction} photo` : `${direction} ${text}`,
      );
      const wanted = all.map(
        ({ isShop, isPhoto, text }) => `${isShop ? 'out' : 'in'} ${isPhoto ? 'photo' : text}`,
      );
      expect(texts.toSorted()).toEqual(wanted.toSorted());
      const before = dumpShop(context.db);
      for (const file of files) expect(await importFile(client, file)).toMatchObject({ new: 0 });
      expect(dumpShop(context.db)).toEqual(before);
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
}, 600_000);
