import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { digestLedger } from '../../../../src-main/database/ledger-digest.ts';
import { fetchDue } from '../../../../src-main/core/media/fetch/fetching.ts';
import { importFile, openCore, type CoreClient } from '../../../helpers/core.ts';
import { erasePerson } from '../../../helpers/erase-person.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { jpeg } from '../../../helpers/made-media.ts';
import { makeExport, makeZip } from '../../../helpers/make-export.ts';
import { openMediaShop } from '../../../helpers/meta-files.ts';
import { shop, someSecond, webhook } from '../../../helpers/make-webhook.ts';
import {
  bodyOf,
  echoOf,
  findWords,
  idOf,
  marc,
  nadia,
  openPersonShop,
  statusOf,
  textOf,
} from '../../../helpers/person-shop.ts';
import { takeWebhooks } from '../../../helpers/take-webhooks.ts';

/** Nothing but Nadia's messages, names and files has these words. */
const words = [
  'Zirconière',
  nadia.phone,
  nadia.userId,
  ...['perlimpinpin', 'Turlututu', 'avantcorrection', 'groseille', 'kaléidoscope'],
  ...['photo-mirabelle.jpg', 'THUMBNAIL-OF-NADIA', 'améthyste', 'obsidienne', 'coquecigrue'],
  ...['esperluette', 'bigorneau', 'parametrique', 'Robes zinzolin', 'nadia.z.insta'],
  ...['a1', 'a2', 'a3', 'g1', 'out1'].map((mark) => idOf(nadia, mark).slice('wamid.'.length)),
];

const bodies = [
  bodyOf(
    [nadia, marc],
    [
      textOf(nadia, 'a1', 'Bonjour perlimpinpin', 0, {
        referral: { source_type: 'ad', headline: 'Robes zinzolin', source_url: 'https://fb.me/z' },
      }),
      textOf(marc, 'b1', 'Le colis de Marc est arrivé', 1),
    ],
  ),
  echoOf(nadia, 'out1', 'Turlututu chapeau pointu', 2),
  statusOf(nadia, 'out1', 'delivered', 3),
  bodyOf([nadia], [textOf(nadia, 'a2', 'avantcorrection', 4)]),
  bodyOf(
    [nadia],
    [
      {
        ...textOf(nadia, 'e2', '', 5),
        type: 'edit',
        edit: {
          original_message_id: idOf(nadia, 'a2'),
          message: { type: 'text', text: { body: 'corrigé' } },
        },
      },
    ],
  ),
  bodyOf([nadia], [textOf(nadia, 'g1', 'groseille au groupe', 6, { group_id: 'GROUP.77' })]),
  bodyOf(
    [marc],
    [
      textOf(marc, 'g2', 'et moi je réponds', 7, {
        group_id: 'GROUP.77',
        context: { from: nadia.phone, id: idOf(nadia, 'g1') },
      }),
    ],
  ),
  webhook('smb_app_state_sync', {
    metadata: shop,
    state_sync: [
      {
        type: 'contact',
        action: 'add',
        contact: { full_name: nadia.name, phone_number: nadia.phone, username: 'nadia.z.insta' },
        metadata: { timestamp: String(someSecond) },
      },
    ],
  }),
  webhook('user_preferences', {
    metadata: shop,
    user_preferences: [
      {
        wa_id: nadia.phone,
        category: 'marketing_messages',
        value: 'stop',
        timestamp: String(someSecond + 9),
      },
    ],
  }),
  // A status that comes before its message, which never comes.
  statusOf(nadia, 'a3', 'read', 8),
];

type Shop = Core & { client: CoreClient; folder: string };

async function exportOfNadia(): Promise<string> {
  const zip = path.join(await temporaryFolder(), `WhatsApp Chat - ${nadia.name}.zip`);
  const text = makeExport({
    customer: nadia.name,
    messages: [
      { time: '2026-11-13T10:00:00', author: nadia.name, text: 'kaléidoscope' },
      { time: '2026-11-13T10:01:00', author: nadia.name, text: 'photo-mirabelle.jpg (fichier joint)' },
      { time: '2026-11-13T10:02:00', author: 'Salon', text: 'Très belle' },
    ],
  });
  await makeZip(zip, [
    { name: '_chat.txt', data: text },
    { name: 'photo-mirabelle.jpg', data: jpeg },
  ]);
  return zip;
}

/** A shop in which Nadia has left traces in every table that can have one, and Marc too. */
async function fillShop(): Promise<Shop> {
  const made = await openPersonShop(bodies);
  const { client, context } = made;
  const file = await exportOfNadia();
  const imported = await importFile(client, file, { me: 'Salon' });
  expect(imported.files.map(({ refused, new: added }) => [refused, added])).toEqual([[null, 3]]);
  const { threads } = await client.inbox.threads({});
  const [id = '', exported = ''] = ['', null].map(
    (customer) =>
      threads.find((one) => one.name === nadia.name && (one.customer === null) === (customer === null))?.id ??
      '',
  );
  expect((await client.person.data({ customer: id })).namesakes).toBe(1);
  await client.inbox.merge({ from: exported, into: id });
  await client.inbox.setTags({ thread: id, tags: ['obsidienne', 'fidèle'] });
  await client.inbox.setTags({
    thread: threads.find(({ name }) => name === marc.name)?.id ?? '',
    tags: ['fidèle'],
  });
  await client.inbox.setNote({ thread: id, note: 'Aime le améthyste' });
  await client.drafts.keep({ thread: id, text: 'Bonjour, coquecigrue', quotes: null });
  const { db } = context;
  db.prepare(
    `INSERT INTO outbox (callback, thread_id, kind, text, parameters, written_at, state, reason)
     VALUES ('c1', ?, 'text', 'esperluette', '{"body":{"1":"parametrique"}}', 1, 'held', 'above_threshold')`,
  ).run(Number(id));
  db.prepare(
    `INSERT INTO notification (thread_id, customer, kind, parameters, at, expires_at, in_window, state, next_at, source,
       source_key, written_at, changed_at)
     VALUES (?, ?, 'appointment', '{"body":{"1":"bigorneau"}}', 1, 2, 'ask', 'expired', 1, 'csv', 'appointment|bigorneau', 1, 1)`,
  ).run(Number(id), `+${nadia.phone}`);
  await client.notifications.setOptOut({ thread: id, out: true });
  db.prepare("INSERT INTO thumbnail (media_id, type, bytes) SELECT id, 'image/webp', ? FROM media").run(
    Buffer.from('THUMBNAIL-OF-NADIA'),
  );
  db.prepare(
    `INSERT INTO watched_file (path, size, modified_at, state, run_id, seen_at) VALUES (?, 1, 1, 'imported', 1, 1)`,
  ).run(`/exports/WhatsApp Chat - ${nadia.name}.zip`);
  return made;
}

function chargesOf(made: Shop, name: string): unknown[] {
  return made.context.db
    .prepare(
      `SELECT m.id, c.month, c.allowance_index, l.signature FROM charge c JOIN message m ON m.id = c.message_id
       JOIN thread t ON t.id = m.thread_id JOIN charge_line l ON l.id = c.line_id WHERE t.name = ? ORDER BY m.id`,
    )
    .raw()
    .all(name);
}

describe('erasing a customer', () => {
  it('leaves none of their words, names, numbers, ids and files in any byte of the data folder', async () => {
    const made = await fillShop();
    const { client, folder, context } = made;
    context.db.pragma('wal_checkpoint(TRUNCATE)');
    expect(findWords(folder, words)).toEqual(words);
    expect(readdirSync(path.join(folder, 'media'))).toHaveLength(1);
    const data = await client.person.data({ customer: '+33 6 12 34 56 78' });
    expect(data).toMatchObject({
      ...{ customer: `+${nadia.phone}`, name: nadia.name, threads: 1, messages: 6, group_messages: 1 },
      ...{ files: 1, webhooks: 10, outbox: 1, drafts: 1, notifications: 1, tags: 2, notes: 1 },
    });

    const erased = await erasePerson(client, `+${nadia.phone}`);
    expect(erased).toEqual({ ...data, scrubbed: true });
    for (const table of ['notification', 'opt_out'])
      expect(context.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    expect(findWords(folder, words)).toEqual([]);
    expect(findWords(folder, ['Le colis de Marc', marc.name])).toHaveLength(2);
    made.close();
    expect(findWords(folder, words)).toEqual([]);
  });

  it('leaves everybody else as they were, and a shop in order', async () => {
    const made = await fillShop();
    const { client, context } = made;
    const before = await client.inbox.threads({});
    const charges = chargesOf(made, marc.name);
    await erasePerson(client, nadia.userId);
    const after = await client.inbox.threads({});
    const others = (list: typeof before.threads): unknown[] =>
      list.filter(({ name, kind }) => name !== nadia.name && kind === 'customer');
    expect(others(after.threads)).toEqual(others(before.threads));
    expect(after.threads).toHaveLength(before.threads.length - 1);
    expect(chargesOf(made, marc.name)).toEqual(charges);
    expect((await client.care.check()).findings).toEqual([]);
    expect((await client.imports.list()).imports[0]?.files).toMatchObject([{ file: '—' }]);
    const stored = context.db.prepare('SELECT path FROM watched_file').pluck().all();
    expect(stored).toEqual([expect.stringMatching(/^erased:[0-9a-f]{64}$/)]);
    await expect(client.person.data({ customer: nadia.userId })).rejects.toThrow('Nothing is kept');
  });

  it('lets the same deliveries bring nothing back, and an export that is imported again bring what it holds', async () => {
    const made = await fillShop();
    const { client, context, folder } = made;
    await erasePerson(client, `+${nadia.phone}`);
    const digest = digestLedger(context.db);
    await takeWebhooks(made, bodies);
    const log = path.join(await temporaryFolder(), 'hooks.jsonl');
    writeFileSync(log, bodies.map((body) => `${body}\n`).join(''));
    for await (const event of await client.connection.ingest({ files: [log] }))
      if (event.type === 'finished') expect(event.result.new).toBe(0);
    expect(findWords(folder, words)).toEqual([]);
    expect(digestLedger(context.db)).toBe(digest);

    await importFile(client, await exportOfNadia(), { me: 'Salon' });
    expect((await client.person.data({ customer: nadia.name })).messages).toBe(3);
  });

  it('is refused while a message to them is on its way, for a group, and for whoever is not here or not alone in a name', async () => {
    const made = await fillShop();
    const { client, context } = made;
    const refusal = async (customer: string): Promise<unknown> =>
      erasePerson(client, customer).catch(
        (error: unknown) => (error as { data: { code: string } }).data.code,
      );
    const group = context.db.prepare("SELECT id FROM thread WHERE kind = 'group'").pluck().get();
    expect(await refusal(String(group))).toBe('group_is_no_person');
    expect(await refusal('+33600000000')).toBe('unknown_customer');
    expect(await refusal('')).toBe('unknown_customer');
    expect(await refusal('null')).toBe('unknown_customer');
    context.db.exec(
      `INSERT INTO thread (number_id, kind, name, customer) VALUES ('main', 'customer', 'Marc Benali', '+33611111111')`,
    );
    expect(await refusal('marc benali')).toBe('several_customers');
    context.db.exec(`UPDATE outbox SET state = 'sending', sending_since = 1`);
    expect(await refusal(nadia.name)).toBe('person_sending');
    expect(findWords(made.folder, ['perlimpinpin'])).toHaveLength(1);
  });

  it('finishes at the next start what was ended before the file was written anew', async () => {
    const made = await fillShop();
    const { context, client, folder } = made;
    // Another program reads the file: the log cannot be emptied.
    const reader = await openReader(folder);
    const erased = await erasePerson(client, `+${nadia.phone}`);
    expect(erased.scrubbed).toBe(false);
    expect(findWords(folder, words).length).toBeGreaterThan(0);
    reader();
    made.close();
    expect(context.db.open).toBe(false);
    await openCore({ folder });
    expect(findWords(folder, words)).toEqual([]);
  });
});

it('a file that was on its way as its customer was erased does not stay', async () => {
  const { core, context, graph, receive } = await openMediaShop();
  receive({ bytes: jpeg });
  const bugs: unknown[] = [];
  const [thread] = (await core.client.inbox.threads({})).threads;
  let isErased = false;
  const write: typeof context.write = async (areas, work) => {
    if (!isErased) await erasePerson(core.client, thread?.customer ?? '');
    isErased = true;
    return context.write(areas, work);
  };
  const told = { ...context, write, log: (bug: unknown) => bugs.push(bug) };
  expect(await fetchDue(told, graph, new AbortController().signal)).toBe('next');
  expect([isErased, bugs]).toEqual([true, []]);
  const files = readdirSync(context.folder.media, { recursive: true });
  expect(files.filter((name) => name !== 'arriving')).toEqual([]);
});

async function openReader(folder: string): Promise<() => void> {
  const { openConnection } = await import('../../../../src-main/database/open.ts');
  const db = openConnection(path.join(folder, 'vitrine.db'), { readonly: true });
  db.exec('BEGIN');
  db.prepare('SELECT count(*) FROM message').get();
  return () => db.close();
}
