import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ImportEvent, ImportResult } from '../../../../shared/contract/imports.ts';
import { shareDone } from '../../../../src-renderer/views/import/run/share-done.ts';
import { problemLimits } from '../../../../src-main/core/import/problem-budget.ts';
import {
  importChat,
  openCoreThread,
  openFrenchShop,
  setAll,
  writeChat,
  type Line,
} from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

type Client = Awaited<ReturnType<typeof openFrenchShop>>['client'];

const customers = 200;
/** A cancel is answered within a second; a machine that does other things at the same time may take three, in ms. */
const longestAnswer = 3_000;

/** A chat that is nobody else's: its own words at its own times. */
function chatWith(customer: string, index: number, shop = 'Salon'): Line[] {
  return Array.from({ length: 12 }, (_, line): Line => {
    const at = new Date(Date.parse('2026-10-13T06:00:00Z') + (index * 97 + line * 1440) * 60_000);
    return [at.toISOString().slice(0, 16), line % 2 === 0 ? customer : shop, `${customer} ${String(line)}`];
  });
}

/** Many good exports in sub-folders, and one of each kind that fails. */
async function writeMany(folder: string): Promise<void> {
  for (let index = 0; index < customers; index += 1) {
    const place = path.join(folder, `part ${String(index % 7)}`);
    await mkdir(place, { recursive: true });
    const customer = `Client ${String(index)}`;
    await writeChat(place, customer, chatWith(customer, index));
  }
  await writeFile(path.join(folder, 'WhatsApp Chat - Broken.zip'), 'PK\u0003\u0004 broken off');
  await writeFile(path.join(folder, 'empty.txt'), '');
  await writeFile(path.join(folder, 'notes.txt'), 'Milk, bread\n');
  await writeChat(folder, 'Other', chatWith('Other', 900, 'Somebody'));
  await writeChat(folder, 'Zoé', [
    ['2026-03-04T10:00', 'Zoé', 'Bonsoir'],
    ['2026-03-04T10:05', 'Salon', 'Bonsoir !'],
  ]);
  await symlink(folder, path.join(folder, 'part 0', 'loop'));
  await writeFile(path.join(folder, 'photo.jpg'), 'x');
}

it('imports a folder of many files in one run: one progress that never goes back, a result for each, no failure stops the others', async () => {
  const { client } = await openFrenchShop();
  const folder = path.join(await temporaryFolder(), 'exports');
  await writeMany(folder);
  const { events, result } = await importChat(client, { sources: [{ path: folder }], me: 'Salon' });
  const shares = events.flatMap((event) =>
    event.type === 'progress' ? [shareDone(event, 0, event.files)] : [],
  );
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(result).toMatchObject({ new: customers * 12, threads: customers, cancelled: false });
  const refused = result.files.filter((file) => file.refused !== null);
  expect(refused.map((file) => [file.file, file.refused?.code])).toEqual([
    ['Discussion WhatsApp avec Other.txt', 'unknown_me'],
    ['Discussion WhatsApp avec Zoé.txt', 'date_order_needed'],
    ['WhatsApp Chat - Broken.zip', 'damaged_zip'],
    ['empty.txt', 'empty_file'],
    ['notes.txt', 'not_an_export'],
  ]);
  expect(result.files).toHaveLength(customers + refused.length);
  expect(await client.care.check()).toEqual({ ok: true, findings: [] });
});

it('answers a cancel at once at every stage, and while it waits for another import', async () => {
  const thread = await openCoreThread();
  const client = thread.client();
  await setAll(client, { country: 'FR', currency: 'EUR', time_zone: 'Europe/Paris' });
  const folder = path.join(await temporaryFolder(), 'exports');
  await writeMany(folder);
  const stages = ['reading', 'writing', 'indexing', 'pricing'] as const;
  for (const stage of stages) {
    const ended = await cancelIn(client, folder, stage);
    expect(ended.result, stage).toMatchObject({ cancelled: true, new: 0 });
    expect(ended.waited, stage).toBeLessThan(longestAnswer);
  }
  const long = importChat(thread.client(), { sources: [{ path: folder }], me: 'Salon' });
  const waiting = await cancelAt(client, folder, (event) => event.type === 'started');
  expect(waiting.result.cancelled).toBe(true);
  expect(waiting.waited).toBeLessThan(longestAnswer);
  expect((await long).result.new).toBe(customers * 12);
});

it('keeps the answer small when very many lines of very many files are problems', async () => {
  const { client } = await openFrenchShop();
  const folder = path.join(await temporaryFolder(), 'exports');
  await mkdir(folder);
  // A day that no calendar has: of a date in the order that all other lines prove.
  const impossible = Array.from({ length: 900 }, (_, line) => `31/02/2026, 10:00 - Salon: ${String(line)}\n`);
  for (let index = 0; index < 30; index += 1) {
    const customer = `Client ${String(index)}`;
    const file = await writeChat(folder, customer, chatWith(customer, index));
    const text = await readFile(file, 'utf8');
    await writeFile(file, text + impossible.join(''));
  }
  const { result } = await importChat(client, { sources: [{ path: folder }], me: 'Salon' });
  const told = result.files.reduce((sum, { problems }) => sum + problems.length, 0);
  expect(told).toBeLessThanOrEqual(problemLimits.run + 30 * (problemLimits.file + 1));
  expect(result.files.at(-1)?.problems).toHaveLength(problemLimits.file + 1);
  expect(result.files.at(-1)?.problems.at(-1)).toEqual({
    line: null,
    code: 'more_problems',
    text: `${String(900 - problemLimits.file)} more problems are not listed`,
  });
  expect(JSON.stringify(result).length).toBeLessThan(2_000_000);
});

/** A machine with much to do hears of the last stage when it is over, and there is nothing left to cancel: then it is undone and tried again. */
async function cancelIn(
  client: Client,
  folder: string,
  stage: string,
  tries = 5,
): Promise<{ result: ImportResult; waited: number }> {
  const ended = await cancelAt(client, folder, (event) => event.type === 'progress' && event.stage === stage);
  if (ended.result.cancelled || tries === 1) return ended;
  await client.imports.undo({ import_id: ended.result.import_id ?? '' });
  return cancelIn(client, folder, stage, tries - 1);
}

async function cancelAt(
  client: Client,
  folder: string,
  isMoment: (event: ImportEvent) => boolean,
): Promise<{ result: ImportResult; waited: number }> {
  let run = '';
  let asked = 0;
  for await (const event of await client.imports.run({ sources: [{ path: folder }], me: 'Salon' })) {
    if (event.type === 'started') ({ run } = event);
    if (event.type === 'finished') return { result: event.result, waited: performance.now() - asked };
    if (asked === 0 && isMoment(event)) {
      asked = performance.now();
      await client.imports.cancel({ run });
    }
  }
  throw new Error('The import ended without a result.');
}
