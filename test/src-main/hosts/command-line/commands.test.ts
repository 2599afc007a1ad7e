import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manyReplies } from '../../../helpers/chats.ts';
import { isSentences, vitrine, vitrineEach, vitrineJson } from '../../../helpers/command-line.ts';
import { writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const visit: readonly Line[] = [
  ['2026-11-20T10:00', 'Nadia', 'Bonjour, la robe ?'],
  ['2026-11-20T10:05', 'Salon', 'Oui, à 14 h'],
];

async function shop(): Promise<{ folder: string; data: string }> {
  const folder = await temporaryFolder();
  return { folder, data: path.join(folder, 'data') };
}

describe('wrong usage', () => {
  it('ends with 2, a sentence and nothing on stdout', async () => {
    const { data } = await shop();
    const commands = [
      [],
      ['dance'],
      ['settings', 'no_such_key'],
      ['settings', '--no-such-option'],
      ['settings', 'shop_name', 'a', 'b'],
      ['threads', '--filter', 'some'],
      ['threads', 'hide'],
      ['threads', 'dance', '1'],
      ['threads', 'hide', '1', '--filter', 'all'],
      ['messages'],
      ['messages', '1', '--limit', '0'],
      ['spend', '--month', '2026-13'],
      ['report', '--month', '2026-11', '--format', 'doc'],
      ['report', '--month', '2026-11', '--json'],
      ['threads', '--now', 'yesterday'],
      ['threads', '--lang', 'de'],
      ['numbers', 'add', '+33639980112'],
      ['import', 'x.txt', '--date-order', 'ydm'],
      ['imports', 'redo', '1'],
      ['serve', '--no-open', '--port', '99999'],
      ['serve', '--no-open', '--port', '65536'],
    ];
    for (const [index, { code, stdout, stderr }] of (await vitrineEach(commands, data)).entries()) {
      expect({ code, stdout }, String(commands[index])).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/vitrine|there are|setting/i);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(await vitrine(['dance'], { data })).toMatchObject({ code: 2, stdout: '' });
  });

  it('is helped by help', async () => {
    const [all, one] = await Promise.all([vitrine(['--help']), vitrine(['import', '--help'])]);
    expect(all.code).toBe(0);
    for (const command of [
      'settings',
      'numbers',
      'import',
      'imports',
      'threads',
      'messages',
      'search',
      'spend',
      'what-if',
      'price',
      'rates',
      'report',
      'demo',
      'backup',
      'restore',
      'check',
      'serve',
    ])
      expect(all.stdout).toContain(`vitrine ${command}`);
    expect(one.stdout).toMatch(/^vitrine import .*--dry-run/);
  });
});

describe('a shop from a shell', () => {
  it('is set up, filled, asked and taken back, each answer one JSON document', async () => {
    const { folder, data } = await shop();
    const file = await writeChat(folder, 'Nadia', visit);
    const commands = {
      country: ['settings', 'country', 'FR'],
      currency: ['settings', 'currency', 'EUR'],
      zone: ['settings', 'time_zone', 'Europe/Paris'],
      settings: ['settings'],
      dry: ['import', file, '--dry-run'],
      run: ['import', file, '--me', 'Salon', '--via', 'api'],
      open: ['threads', '--now', '2026-11-20T12:00:00+01:00'],
      closed: ['threads', '--now', '2026-11-21T10:00:00+01:00'],
      messages: ['messages', '1', '--limit', '1'],
      search: ['search', 'ROBÉ'],
      spend: ['spend', '--month', '2026-11'],
      imports: ['imports'],
      check: ['check'],
      undo: ['imports', 'undo', '1'],
      empty: ['threads'],
    };
    const outcomes = await vitrineEach(
      Object.values(commands).map((args) => [...args, '--json']),
      data,
    );
    for (const { code, stdout, stderr } of outcomes) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.trim().split('\n')).toHaveLength(1);
    }
    const said = Object.fromEntries(
      Object.keys(commands).map((name, index) => [name, JSON.parse(outcomes[index]!.stdout) as unknown]),
    );
    expect(said['currency']).toMatchObject({ key: 'currency', value: 'EUR' });
    expect(said['settings']).toMatchObject({ country: 'FR', reminder_leads: [120, 30], shop_name: null });
    const message = { attachment: null, system: false };
    expect(said['dry']).toMatchObject({
      files: [
        {
          file: 'Discussion WhatsApp avec Nadia.txt',
          format: 'android',
          date_order: 'dmy',
          ambiguous: false,
          orders_possible: ['dmy'],
          authors: [
            { name: 'Nadia', messages: 1 },
            { name: 'Salon', messages: 1 },
          ],
          lines: { total: 2, in_messages: 2, in_system: 0, in_problems: 0 },
          messages: [
            { time_local: '2026-11-20T10:00:00', author: 'Nadia', text: 'Bonjour, la robe ?', ...message },
            { time_local: '2026-11-20T10:05:00', author: 'Salon', text: 'Oui, à 14 h', ...message },
          ],
          problems: [],
        },
      ],
    });
    expect(said['run']).toMatchObject({
      files: [{ file: 'Discussion WhatsApp avec Nadia.txt', thread: '1', new: 2, problems: [] }],
      threads: 1,
      messages: 2,
      new: 2,
      already_there: 0,
      skipped: 0,
      import_id: '1',
    });
    expect(said['open']).toMatchObject({
      now: '2026-11-20T12:00:00+01:00',
      threads: [
        {
          id: '1',
          name: 'Nadia',
          customer: null,
          number: 'main',
          needs_reply: false,
          unread: 0,
          last_message_at: '2026-11-20T10:05:00+01:00',
          last_inbound_at: '2026-11-20T10:00:00+01:00',
          window: { state: 'open', closes_at: '2026-11-21T10:00:00+01:00' },
          free_entry_point: { state: 'none', closes_at: null, at_latest: null },
          tags: [],
        },
      ],
    });
    // The end is exclusive: 24 hours after the last message it is closed.
    expect(said['closed']).toMatchObject({ threads: [{ window: { state: 'closed' } }] });
    expect(said['messages']).toMatchObject({
      messages: [
        {
          at: '2026-11-20T10:05:00+01:00',
          direction: 'out',
          author: 'Salon',
          text: 'Oui, à 14 h',
          source: 'import',
          charge: { outcome: 'free', reason: 'service_allowance', amount: '0' },
        },
      ],
    });
    expect(said['search']).toMatchObject({ total: 1, hits: [{ thread: '1', author: 'Nadia' }] });
    expect(said['spend']).toMatchObject({
      month: '2026-11',
      currency: 'EUR',
      time_zone: 'Europe/Paris',
      allowance: [{ number: 'main', used: 1, limit: 1000, runs_out_on: null }],
    });
    expect(said['imports']).toMatchObject({ imports: [{ import_id: '1', new: 2, undone_at: null }] });
    expect(said['check']).toEqual({ ok: true, findings: [] });
    expect(said['undo']).toMatchObject({ removed: 2 });
    expect(said['empty']).toMatchObject({ threads: [] });
  });

  it('searches for any text, a dash at its beginning included', async () => {
    const { folder, data } = await shop();
    const file = await writeChat(folder, 'Nadia', [
      ...visit,
      ['2026-11-20T10:06', 'Nadia', 'soldes -50 % sur --tout'],
    ]);
    const texts = [
      '-50',
      '-50 %',
      '--tout',
      '-',
      '-h50',
      '"',
      '',
      '*',
      'robe OR',
      "'; DROP TABLE message; --",
    ];
    const [imported, ...answers] = await vitrineEach(
      [['import', file, '--me', 'Salon'], ...texts.map((text) => ['search', text, '--limit', '5', '--json'])],
      data,
    );
    expect(imported?.code).toBe(0);
    expect(answers.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      texts.map(() => ({ code: 0, stderr: '' })),
    );
    const totals = answers.map(({ stdout }) => (JSON.parse(stdout) as { total: number }).total);
    expect(totals.slice(0, 3)).toEqual([1, 1, 1]);
    const [terminated] = await vitrineEach(
      [['search', '--json', '--limit=5', '--from', 'Nadia', 'robe']],
      data,
    );
    expect(JSON.parse(terminated?.stdout ?? '')).toMatchObject({ total: 1 });
  });

  it('explains its prices in French when asked', async () => {
    const { folder, data } = await shop();
    const scenario = path.join(folder, 'scenario.json');
    const message = {
      id: 'm1',
      direction: 'out',
      customer: '+33639980112',
      kind: 'text',
      at: '2026-11-20T10:00:00Z',
    };
    await writeFile(
      scenario,
      JSON.stringify([
        { id: 'a', account: { currency: 'EUR', time_zone: 'Europe/Paris' }, messages: [message] },
      ]),
    );
    const [english, french] = await Promise.all([
      vitrineJson<{ charges: { explanation: string }[] }[]>(['price', scenario], { data }),
      vitrineJson<{ charges: { explanation: string }[] }[]>(['price', scenario, '--lang', 'fr'], { data }),
    ]);
    const [said, dit] = [english[0]?.charges[0]?.explanation ?? '', french[0]?.charges[0]?.explanation ?? ''];
    expect(said).toMatch(/window|customer/);
    expect(dit).toMatch(/fenêtre|client/);
    await writeFile(
      scenario,
      JSON.stringify([{ id: 'a', account: { currency: 'EUR', time_zone: 'Lune' }, messages: [] }]),
    );
    const bad = await vitrine(['price', scenario, '--json'], { data });
    expect({ code: bad.code, stdout: bad.stdout }).toEqual({ code: 1, stdout: '' });
    expect(bad.stderr).toMatch(/^\[0\]\.account\.time_zone: /);
  });

  it('takes relative paths from where the command was typed, and the folder from the environment', async () => {
    const { folder } = await shop();
    await mkdir(path.join(folder, 'typed here'));
    await writeChat(path.join(folder, 'typed here'), 'Nadia', manyReplies('Nadia', 3, '2026-11-20T10:00'), {
      file: 'chat.txt',
    });
    const env = { INIT_CWD: path.join(folder, 'typed here'), VITRINE_DATA: '../data', LC_ALL: 'fr_FR.UTF-8' };
    const run = await vitrineJson(['import', 'chat.txt', '--me', 'Salon'], { env });
    expect(run).toMatchObject({ new: 4 });
    const report = await vitrine(
      ['report', '--month', '2026-11', '--format', 'csv', '--out', 'month.csv', '--lang', 'fr'],
      { env },
    );
    expect(report).toMatchObject({ code: 0, stderr: '' });
    const csv = readFileSync(path.join(folder, 'typed here', 'month.csv'), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(
      await vitrineJson(['settings', 'currency'], { data: path.join(folder, 'data'), env }),
    ).toMatchObject({ value: 'EUR' });
  });
});

describe('a refusal', () => {
  it('ends with 1, one sentence per problem on stderr, and nothing else', async () => {
    const { folder, data } = await shop();
    const ambiguous = await writeChat(folder, 'Zoé', [
      ['2024-03-04T10:00', 'Zoé', 'Bonjour'],
      ['2024-03-04T10:05', 'Salon', 'Bonjour !'],
    ]);
    const good = await writeChat(folder, 'Nadia', visit);
    const bad = path.join(folder, 'list.txt');
    await writeFile(bad, 'milk\neggs\n');
    const cases: [string[], RegExp][] = [
      [['spend'], /settings currency/],
      [['settings', 'currency', 'shells'], /currency should be/],
      [['numbers', 'add', '0639980112', '--channel', 'api'], /\+33612345678/],
      [['messages', '77'], /no thread "77"/],
      [['imports', 'undo', '77'], /no import "77"/],
      [['import', good, '--me', 'Ghost'], /"Ghost".*"Nadia".*"Salon"/],
      [['import', good], /--me/],
      [['import', ambiguous, '--me', 'Salon'], /--date-order dmy or --date-order mdy/],
      [['import', path.join(folder, 'nowhere.txt')], /nowhere/],
      [['restore', bad], /no backup/],
      [['backup', path.join(folder, 'no', 'b.zip')], /no folder/],
    ];
    // Without --json an import also shows, below its sentence, what could be answered.
    const outcomes = await vitrineEach(
      cases.map(([args]) => (args[0] === 'import' ? [...args, '--json'] : args)),
      data,
    );
    for (const [index, [args, sentence]] of cases.entries()) {
      const { code, stdout, stderr } = outcomes[index]!;
      expect(code, args.join(' ')).toBe(1);
      if (args[0] !== 'import') expect(stdout).toBe('');
      expect(stderr).toMatch(sentence);
      expect(isSentences(stderr), stderr).toBe(true);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    const partly = await vitrine(['import', good, bad, '--me', 'Salon', '--json'], { data });
    expect(partly.code).toBe(1);
    expect(partly.stderr.trim().split('\n')).toHaveLength(1);
    expect(partly.stderr).toContain('list.txt');
    expect(JSON.parse(partly.stdout)).toMatchObject({ threads: 1, new: 2 });
    const review = await vitrine(['import', ambiguous, '--dry-run', '--json'], { data });
    expect(review).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(review.stdout)).toMatchObject({
      files: [{ ambiguous: true, orders_possible: ['dmy', 'mdy'] }],
    });
  });
});
