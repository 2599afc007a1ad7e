import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openCore } from '../../../helpers/core.ts';
import type { Deed, Done } from '../../../helpers/do-and-die.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import {
  bodyOf,
  findWords,
  later,
  marc,
  nadia,
  openPersonShop,
  textOf,
} from '../../../helpers/person-shop.ts';
import { startable } from '../../../helpers/started/startable.ts';

const script = startable('test/helpers/do-and-die.ts');

async function eraseIn(
  folder: string,
  end: Pick<Deed, 'dieAt' | 'dieWriting' | 'cancelAt'> = {},
): Promise<Done | null> {
  const deed: Deed = { ...{ folder, now: later, erase: `+${nadia.phone}` }, ...end };
  const child = spawn(process.execPath, [script, JSON.stringify(deed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
  const said = await text(child.stdout);
  const [code, signal] = await ended;
  expect(signal ?? code).toBe(end.dieAt === undefined && end.dieWriting !== true ? 0 : 'SIGKILL');
  return signal === null ? (JSON.parse(said) as Done) : null;
}

const words = ['perlimpinpin', nadia.phone, 'Zirconière'];

/** Copies of a shop with so many messages more of whoever wrote this. */
async function openShops(
  more: number,
  word: 'perlimpinpin' | 'bonjour',
): Promise<(name: string) => Promise<string>> {
  const made = await openPersonShop([
    bodyOf([nadia, marc], [textOf(nadia, 'a1', 'perlimpinpin', 0), textOf(marc, 'b1', 'bonjour', 1)]),
  ]);
  made.context.db
    .prepare(
      `INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text)
       SELECT m.id + value, m.thread_id, m.at, 'in', 'text', 'phone', 'import', m.text || ' encore ' || hex(randomblob(500))
       FROM message m, json_each(?) WHERE m.text = ?`,
    )
    .run(JSON.stringify(Array.from({ length: more }, (_, index) => index + 1_000)), word);
  made.context.db.exec(
    `INSERT INTO message_search (rowid, text, attachment) SELECT id, text, attachment FROM message WHERE text LIKE '% encore %'`,
  );
  made.close();
  const folder = path.join(await temporaryFolder(), 'data');
  return async (name) => {
    const copy = path.join(folder, name);
    await cp(made.folder, copy, { recursive: true });
    return copy;
  };
}

async function expectWhole(folder: string, isErased: boolean): Promise<void> {
  const { client, close } = await openCore({ folder, now: later });
  expect(findWords(folder, words)).toEqual(isErased ? [] : words);
  expect((await client.inbox.threads({})).threads.map(({ name }) => name).sort()).toEqual(
    isErased ? [marc.name] : [marc.name, nadia.name],
  );
  expect((await client.care.check()).findings).toEqual([]);
  const hits = await client.inbox.search({ text: 'perlimpinpin' });
  expect(hits.total > 0).toBe(!isErased);
  close();
}

it('an erasing that is killed anywhere is all or nothing, and no word is left in the file after the next start', async () => {
  const begin = await openShops(1_500, 'perlimpinpin');
  const steps = (await eraseIn(await begin('whole')))?.steps ?? [];
  const committed = steps.indexOf('after COMMIT') + 1;
  const erasing = steps.flatMap((step, index) =>
    step === 'at erasing' && index < committed ? [index + 1] : [],
  );
  // With each part of the work behind it, among them those that take a few hundred messages at once.
  expect(erasing.length).toBeGreaterThan(10);
  const overwriting = steps.indexOf('at overwriting') + 1;
  expect(overwriting).toBeGreaterThan(committed);

  const inTheMiddle = [0.3, 0.5, 0.7, 0.9].flatMap(
    (share) => erasing[Math.floor(share * erasing.length)] ?? [],
  );
  for (const dieAt of [...inTheMiddle, committed - 1, committed, overwriting]) {
    const copy = await begin(String(dieAt));
    await eraseIn(copy, { dieAt });
    await expectWhole(copy, dieAt >= committed);
  }
}, 120_000);

it('an erasing that is killed while the file is written anew is finished at the next start', async () => {
  const begin = await openShops(10_000, 'bonjour');
  const copy = await begin('writing');
  await eraseIn(copy, { dieWriting: true });
  await expectWhole(copy, true);
}, 120_000);

it('an erasing that is cancelled has done nothing, and the next one does it all', async () => {
  const begin = await openShops(1_500, 'perlimpinpin');
  const copy = await begin('cancelled');
  const steps = (await eraseIn(await begin('whole')))?.steps ?? [];
  const cancelAt = steps.lastIndexOf('at erasing') + 1;
  const done = await eraseIn(copy, { cancelAt });
  expect([done?.isCancelled, done?.steps.includes('after COMMIT')]).toEqual([true, false]);
  await expectWhole(copy, false);
  expect((await eraseIn(copy))?.isCancelled).toBe(false);
  await expectWhole(copy, true);
}, 120_000);
