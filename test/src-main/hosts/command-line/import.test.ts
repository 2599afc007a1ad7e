import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../../../shared/contract/imports.ts';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const visit: readonly Line[] = [
  ['2026-11-20T10:00', null, 'Les messages et les appels sont chiffrés de bout en bout.'],
  ['2026-11-20T10:00', 'Nadia', 'Bonjour, la robe ?'],
  ['2026-11-20T10:05', 'Salon', 'Oui, à 14 h'],
];

const monthly: readonly Line[] = [
  ['2024-01-03T10:00', 'Zoé', 'Comme d’habitude'],
  ['2024-02-03T10:00', 'Zoé', `Un \u001b[31mtrès\u001b[0m long texte ${'qui continue '.repeat(20)}`],
  ['2024-03-03T10:05', 'Salon', 'Merci'],
];

/** What `messages` and `threads` print, as far as it matters here. */
interface Said {
  messages: { direction: string; charge: { reason: string } | null }[];
  threads: { number: string }[];
}

async function shop(): Promise<{ folder: string; data: string }> {
  const folder = await temporaryFolder();
  return { folder, data: path.join(folder, 'data') };
}

async function run(
  commands: string[][],
  data: string,
): Promise<{ codes: (number | null)[]; said: ImportResult[] }> {
  const outcomes = await vitrineEach(
    commands.map((args) => [...args, '--json']),
    data,
  );
  return {
    codes: outcomes.map(({ code }) => code),
    said: outcomes.map(({ stdout }) => JSON.parse(stdout || 'null') as ImportResult),
  };
}

describe('import from a shell', () => {
  it('takes a folder, a file in it and that file once more, and adds nothing twice', async () => {
    const { folder, data } = await shop();
    const chats = path.join(folder, 'chats');
    await mkdir(chats);
    const file = await writeChat(chats, 'Nadia', visit);
    await writeChat(chats, 'Zoé', [['2026-11-20T11:00', 'Zoé', 'Coucou']]);
    const { codes, said } = await run(
      [
        ['import', chats, file, file, '--me', 'Salon', '--thread', 'new', '--dry-run'],
        ['import', chats, file, file, '--me', 'Salon'],
      ],
      data,
    );
    const [, result] = said;
    expect(codes[0]).toBe(0);
    expect(said[0]?.files).toHaveLength(4);
    // Zoé wrote alone, and the shop is named: that file is refused, the others are not.
    expect(codes[1]).toBe(1);
    expect(result).toMatchObject({ threads: 1, messages: 9, new: 3, already_there: 6, skipped: 0 });
    expect(result?.files.map((one) => one.new + one.already_there)).toEqual([3, 0, 3, 3]);
    expect(result?.files[1]?.refused).toMatchObject({ code: 'unknown_me', details: { authors: ['Zoé'] } });
  });

  it('adds up in a file of which not everything can be read, and says each lost line', async () => {
    const { folder, data } = await shop();
    const file = path.join(folder, 'WhatsApp Chat with Nadia.txt');
    await writeFile(
      file,
      [
        'this stood before the first message',
        '20/11/2026, 10:00 - Messages and calls are end-to-end encrypted.',
        '20/11/2026, 10:01 - Nadia: Hello',
        'on two lines',
        '31/02/2026, 10:02 - Nadia: on a day that is none',
        'and its second line',
        '20/11/2026, 10:03 - Salon: Good morning',
        '',
      ].join('\n'),
    );
    const order = ['import', file, '--me', 'Salon', '--now', '2026-11-22T12:00:00Z'];
    const { codes, said } = await run([[...order, '--dry-run'], order, order], data);
    expect(codes).toEqual([0, 1, 1]);
    expect(said[0]).toMatchObject({
      files: [{ lines: { total: 7, in_messages: 3, in_system: 1, in_problems: 3 }, count: 3 }],
    });
    expect(said[1]).toMatchObject({ messages: 4, new: 3, already_there: 0, skipped: 1 });
    expect(said[2]).toMatchObject({ messages: 4, new: 0, already_there: 3, skipped: 1 });
    const [spoken] = await vitrineEach([[...order, '--lang', 'fr']], data);
    expect(spoken?.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/la ligne 1 n’a pas été reprise \(avant le premier message\)/),
      expect.stringMatching(/la ligne 5 n’a pas été reprise \(date impossible\)/),
    ]);
    expect(spoken?.stdout).toContain('0 nouveau message, 3 déjà présents, 1 laissé de côté');
  });

  it('writes nothing of a chat whose dates are open, and shows them in every way with the flag for each', async () => {
    const { folder, data } = await shop();
    const file = await writeChat(folder, 'Zoé', monthly);
    const order = ['import', file, '--me', 'Salon'];
    const [english, french, json, imports, answered] = await vitrineEach(
      [
        order,
        [...order, '--lang', 'fr'],
        [...order, '--json'],
        ['imports', '--json'],
        [...order, '--date-order', 'mdy'],
      ],
      data,
    );
    expect(english?.code).toBe(1);
    const lines = english?.stderr.trim().split('\n') ?? [];
    expect(lines).toHaveLength(9);
    expect(lines[1]).toBe('  --date-order dmy (day, month, year)');
    expect(lines[2]).toMatch(/first +Wednesday,? 3 January 2024 at 10:00 +Zoé: Comme d’habitude$/);
    expect(lines[3]).toMatch(/middle +Saturday,? 3 February 2024/);
    expect(lines[4]).toMatch(/last +Sunday,? 3 March 2024/);
    expect(lines[6]).toMatch(/first +Friday,? 1 March 2024/);
    expect(lines[8]).toMatch(/last +Sunday,? 3 March 2024/);
    // A text from a file commands no terminal, and a long one is cut.
    expect(english?.stderr).not.toContain('\u001b');
    expect(lines[3]).toMatch(/…$/);
    expect(french?.stderr).toMatch(/premier +mercredi 3 janvier 2024 à 10:00 +Zoé: Comme/);
    expect(json?.stderr.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(json?.stdout ?? '')).toMatchObject({
      messages: 0,
      import_id: null,
      files: [
        { refused: { code: 'date_order_needed' }, samples: [{ date_order: 'dmy' }, { date_order: 'mdy' }] },
      ],
    });
    expect(JSON.parse(imports?.stdout ?? '')).toEqual({ imports: [] });
    expect(answered).toMatchObject({ code: 0, stderr: '' });
    expect(answered?.stdout).toContain('3 new messages, 0 already there, 0 skipped, in 1 thread.');
  });

  it('lists who wrote, with counts and the flag for each, where nobody says who the shop is', async () => {
    const { folder, data } = await shop();
    const file = await writeChat(folder, 'Nadia', [...visit, ['2026-11-20T10:06', 'Nadia', 'Merci']]);
    const [unsaid, unknown] = await vitrineEach(
      [
        ['import', file],
        ['import', file, '--me', 'Ghost', '--lang', 'fr'],
      ],
      data,
    );
    expect([unsaid?.code, unknown?.code]).toEqual([1, 1]);
    expect(unsaid?.stderr).toMatch(/\n {2}--me Nadia +2 messages\n {2}--me Salon +1 message\n {2}--me "" /);
    expect(unknown?.stderr).toMatch(
      /^Discussion WhatsApp avec Nadia\.txt: Personne de ce nom .*Nadia, Salon\.\n {2}--me Nadia/,
    );
  });

  it('refuses unknown numbers, zones and threads before anything is read, and odd words as wrong usage', async () => {
    const { folder, data } = await shop();
    const file = await writeChat(folder, 'Nadia', visit);
    const order = ['import', file, '--me', 'Salon'];
    const outcomes = await vitrineEach(
      [
        [...order, '--number', 'nowhere'],
        [...order, '--zone', 'Mars/Olympus'],
        ['import', file, '--dry-run', '--number', 'nowhere'],
        ['import', file, '--dry-run', '--zone', 'Mars/Olympus'],
        [...order, '--thread', '77'],
        [...order, '--via', 'both'],
        [...order, '--date-order', 'dym'],
        ['import'],
        ['imports', 'undo'],
      ],
      data,
    );
    expect(outcomes.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2]);
    for (const { stderr } of outcomes) expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(outcomes[5]?.stderr).toMatch(/--via takes phone, api/);
  });

  it('types messages on the phone unless the number is the API’s, and takes them into the number named', async () => {
    const { folder, data } = await shop();
    const file = await writeChat(folder, 'Nadia', visit);
    const numbers = ['phone', 'api', 'both'].map((channel, index) => [
      'numbers',
      'add',
      `+3363998011${String(index)}`,
      '--channel',
      channel,
      '--json',
    ]);
    const added = (await vitrineEach(numbers, data)).map(
      ({ stdout }) => JSON.parse(stdout) as { id: string },
    );
    const outcomes = await vitrineEach(
      [
        ...added.map(({ id }) => ['import', file, '--me', 'Salon', '--number', id, '--json']),
        ['import', file, '--me', 'Salon', '--via', 'api', '--json'],
        ...['1', '2', '3', '4'].map((thread) => ['messages', thread, '--json']),
        ['threads', '--json'],
      ],
      data,
    );
    const said = outcomes.map(({ stdout }) => JSON.parse(stdout) as Said);
    expect(said.slice(0, 4)).toMatchObject(Array.from({ length: 4 }, () => ({ new: 3, threads: 1 })));
    const sentFrom = said
      .slice(4, 8)
      .map(({ messages }) => messages.find(({ direction }) => direction === 'out'));
    expect(sentFrom.map((message) => message?.charge?.reason)).toEqual([
      'phone_app',
      'service_allowance',
      'phone_app',
      'service_allowance',
    ]);
    expect(new Set(said[8]?.threads.map(({ number }) => number)).size).toBe(4);
  });

  it('keeps a chat apart or puts it into a thread by the owner’s word', async () => {
    const { folder, data } = await shop();
    const file = await writeChat(folder, 'Nadia', visit);
    const { said } = await run(
      [
        ['import', file, '--me', 'Salon'],
        ['import', file, '--me', 'Salon', '--thread', 'new'],
        ['import', file, '--me', 'Salon', '--thread', '1'],
        ['imports'],
        ['imports', 'undo', '2'],
      ],
      data,
    );
    expect(said[1]).toMatchObject({ new: 3, files: [{ thread: '2' }] });
    expect(said[2]).toMatchObject({ new: 0, already_there: 3, files: [{ thread: '1' }] });
    expect(said[3]).toMatchObject({ imports: [{ import_id: '3' }, { import_id: '2' }, { import_id: '1' }] });
    expect(said[4]).toEqual({ import_id: '2', removed: 3, threads_removed: 1 });
  });

  it('says what is odd about a chat without calling it a failure, in words that fit the number', async () => {
    const { folder, data } = await shop();
    const file = path.join(folder, 'Discussion WhatsApp avec Nadia.txt');
    await writeFile(
      file,
      '20/11/2026, 10:00 - Nadia: IMG-20261120-WA0001.jpg (fichier joint)\n20/11/2026, 10:01 - Salon: merci\n',
    );
    const notices = await writeChat(folder, 'Rien', [visit[0]!]);
    const outcomes = await vitrineEach(
      [
        ['import', file, '--me', 'Salon'],
        ['import', file, '--lang', 'fr', '--dry-run'],
        ['import', notices],
        ['imports'],
      ],
      data,
    );
    expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      outcomes.map(() => ({ code: 0, stderr: '' })),
    );
    const [run, review, empty, imports] = outcomes.map(({ stdout }) => stdout);
    expect(run).toContain('1 attachment that the chat names is not in the export.');
    expect(run).toContain('2 new messages, 0 already there, 0 skipped, in 1 thread.');
    expect(review).toMatch(/à noter +1 pièce jointe nommée dans la discussion n’est pas dans l’export/);
    expect(review).toMatch(
      /continue la discussion 1, Nadia \(même nom ; 1 message sur 1 des mêmes jours y est\)/,
    );
    expect(review).toMatch(/2 avec les avis, dont 0 nouveau\n/);
    expect(review).toMatch(/2 : 2 dans des messages, 0 dans des avis, 0 illisible\n/);
    expect(empty).toContain('Nobody wrote in this chat');
    expect(imports).toMatch(/^2 +\S+ +\+1 +Discussion WhatsApp avec Rien\.txt\n1 /);
  });
});
