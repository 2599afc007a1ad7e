import { erasePerson } from '../../../helpers/erase-person.ts';
import { existsSync, readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { readFile } from 'node:fs/promises';
import {
  bodyOf,
  marc,
  nadia,
  openPersonShop,
  statusOf,
  echoOf,
  textOf,
} from '../../../helpers/person-shop.ts';

/** The files of a zip, by name. */
async function unzip(file: string): Promise<Map<string, string>> {
  const zip = await promisify<Buffer, ZipFile>((bytes, done) => {
    fromBuffer(bytes, { lazyEntries: false, autoClose: false }, done);
  })(await readFile(file));
  const entries: Entry[] = [];
  zip.on('entry', (entry: Entry) => entries.push(entry));
  await new Promise((resolve) => zip.once('end', resolve));
  const found = new Map<string, string>();
  for (const entry of entries) {
    const stream = await zip.openReadStreamPromise(entry);
    found.set(entry.fileName, await text(stream));
  }
  return found;
}

it('an export holds all of one person and nothing of anybody else, behind a ticket that is good once', async () => {
  const { client, context } = await openPersonShop([
    bodyOf([nadia, marc], [textOf(nadia, 'a1', 'perlimpinpin', 0), textOf(marc, 'b1', 'secret de Marc', 1)]),
    echoOf(nadia, 'o1', 'Turlututu', 2),
    statusOf(nadia, 'o1', 'delivered', 3),
    bodyOf([nadia], [textOf(nadia, 'g1', 'groseille', 4, { group_id: 'GROUP.77' })]),
    bodyOf([marc], [textOf(marc, 'g2', 'secret du groupe', 5, { group_id: 'GROUP.77' })]),
  ]);
  await client.settings.set({ key: 'language', value: 'fr' });
  const { threads } = await client.inbox.threads({});
  const thread = threads.find(({ name }) => name === nadia.name)?.id ?? '';
  await client.inbox.setTags({ thread, tags: ['obsidienne'] });
  await client.notifications.setOptOut({ thread, out: true });
  const { path: address, name } = await client.person.exportTicket({ customer: thread });
  expect(name).toBe(`Données de ${nadia.name}.zip`);
  const ticket = address.replace('/media/', '');
  const found = await client.media.resolve({ ticket });
  expect(found).toMatchObject({ name, kind: 'document', type: 'application/zip' });
  expect(await client.media.resolve({ ticket })).toBeNull();

  const files = await unzip(found?.file ?? '');
  expect([...files.keys()]).toEqual([
    ...['README.txt', 'transcript.txt', 'messages.json', 'about.json', 'statuses.json', 'webhooks.jsonl'],
  ]);
  expect(files.get('README.txt')).toContain(`Tout ce que Vitrine garde sur ${nadia.name} (+${nadia.phone})`);
  expect(files.get('transcript.txt')).toMatch(/perlimpinpin[^]*Turlututu/);
  const { threads: told } = JSON.parse(files.get('messages.json') ?? '') as {
    threads: { kind: string; messages: { text: string }[] }[];
  };
  expect(told.map(({ kind, messages }) => [kind, messages.map((one) => one.text)])).toEqual([
    ['customer', ['perlimpinpin', 'Turlututu']],
    ['group', ['groseille']],
  ]);
  expect(JSON.parse(files.get('about.json') ?? '')).toMatchObject({
    chats: [{ customer: `+${nadia.phone}`, tags: '["obsidienne"]' }],
    ids_at_meta: [{ user_id: nadia.userId }, { user_id: null }],
    ...{ notifications: [], opt_outs: [{ told_by: 'owner', is_out: 1 }], reminders: [] },
  });
  expect(JSON.parse(files.get('statuses.json') ?? '')).toMatchObject([{ kind: 'delivered' }]);
  expect((files.get('webhooks.jsonl') ?? '').trim().split('\n')).toHaveLength(4);
  const all = [...files.values()].join('\n');
  expect(all).not.toMatch(new RegExp(`secret|${marc.phone}|${marc.name}|${marc.userId}`));
  expect(existsSync(found?.file ?? '')).toBe(true);
  expect(context.folder.incoming.length).toBeGreaterThan(0);
});

it('an export that was handed out does not outlive an erasing', async () => {
  const { client, context } = await openPersonShop([
    bodyOf([nadia, marc], [textOf(nadia, 'a1', 'perlimpinpin', 0), textOf(marc, 'b1', 'bonjour', 1)]),
  ]);
  const { path: address } = await client.person.exportTicket({ customer: nadia.userId });
  const found = await client.media.resolve({ ticket: address.replace('/media/', '') });
  expect(existsSync(found?.file ?? '')).toBe(true);
  await erasePerson(client, nadia.userId);
  expect(readdirSync(context.folder.incoming)).toEqual([]);
});
