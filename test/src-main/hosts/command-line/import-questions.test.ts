import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { startable } from '../../../helpers/started/startable.ts';

const program = startable('src-main/hosts/command-line/main.ts');

/** util-linux's `script` gives a command a terminal of its own. */
const hasTerminals =
  process.platform === 'linux' && spawnSync('script', ['--version']).stdout.includes('util-linux');

/** Runs the program at a terminal and types each answer when its question stands there; everything that the terminal showed. */
async function atTerminal(
  args: readonly string[],
  answers: readonly (readonly [question: string, typed: string])[],
): Promise<{ code: number | null; shown: string }> {
  const words = [process.execPath, program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  const child = spawn('script', ['-qec', words.join(' '), '/dev/null'], {
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', VITRINE_DATA: '', INIT_CWD: '' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const left = [...answers];
  let shown = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [next] = left;
    const at = next === undefined ? -1 : shown.indexOf(next[0], seen);
    if (next === undefined || at < 0) return;
    seen = at + next[0].length;
    left.shift();
    child.stdin.write(next[1]);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  expect(left, shown).toEqual([]);
  return { code, shown };
}

const monthly: readonly Line[] = [
  ['2024-01-03T10:00', 'Zoé', 'Comme d’habitude'],
  ['2024-02-03T10:00', 'Zoé', 'Encore une fois'],
  ['2024-03-03T10:05', 'Salon', 'Merci'],
];

describe.skipIf(!hasTerminals)('import at a terminal', () => {
  it('asks for the dates and for the owner’s name, knows the name from then on, and imports', async () => {
    const folder = await temporaryFolder();
    const data = path.join(folder, 'data');
    const zoe = await writeChat(folder, 'Zoé', monthly);
    const nadia = await writeChat(folder, 'Nadia', [
      ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
      ['2026-11-20T10:05', 'Salon', 'Oui'],
    ]);
    const { code, shown } = await atTerminal(
      ['import', zoe, nadia, '--data', data],
      [
        ['Which dates are right? (dmy/mdy', 'neither\r'],
        ['none of the answers', 'mdy\r'],
        ['Who are you?', '2\r'],
      ],
    );
    expect(code, shown).toBe(0);
    expect(shown).toMatch(/times are read in UTC, this machine's time zone; --zone/);
    expect(shown.match(/Who are you\?/g)).toHaveLength(1);
    const [threads, imports] = await vitrineEach(
      [
        ['threads', '--json'],
        ['imports', '--json'],
      ],
      data,
    );
    expect(JSON.parse(threads?.stdout ?? '')).toMatchObject({
      threads: [
        { name: 'Nadia', last_message_at: '2026-11-20T10:05:00+00:00' },
        { name: 'Zoé', last_message_at: '2024-03-03T10:05:00+00:00' },
      ],
    });
    expect(JSON.parse(imports?.stdout ?? '')).toMatchObject({ imports: [{ new: 2 }, { new: 3 }] });
  });

  it('asks whether a chat that may be another one’s continues it, and keeps it apart when told so', async () => {
    const folder = await temporaryFolder();
    const data = path.join(folder, 'data');
    const before = await writeChat(folder, 'Nadia', [
      ['2026-09-20T10:00', 'Nadia', 'Bonjour'],
      ['2026-09-20T10:05', 'Salon', 'Oui'],
    ]);
    const [first] = await vitrineEach([['import', before, '--me', 'Salon']], data);
    expect(first?.code).toBe(0);
    const after = await writeChat(folder, 'Nadia', [
      ['2026-11-20T10:00', 'Nadia', 'Bonjour encore'],
      ['2026-11-20T10:05', 'Salon', 'Oui encore'],
    ]);
    const { code, shown } = await atTerminal(
      ['import', after, '--data', data, '--lang', 'fr'],
      [['Est-ce la même discussion que Nadia ?', 'n\r']],
    );
    expect(code, shown).toBe(0);
    const [threads] = await vitrineEach([['threads', '--json']], data);
    expect((JSON.parse(threads?.stdout ?? '') as { threads: unknown[] }).threads).toHaveLength(2);
  });

  it('leaves a chat out without an answer, and imports nothing when the owner stops', async () => {
    const folder = await temporaryFolder();
    const data = path.join(folder, 'data');
    const file = await writeChat(folder, 'Zoé', monthly);
    const order = ['import', file, '--me', 'Salon', '--data', data];
    for (const typed of ['\r', '\u0003', '\u0004']) {
      const { code, shown } = await atTerminal(order, [['Which dates are right?', typed]]);
      expect(code, shown).toBe(1);
      expect(shown).toContain('Stopped: nothing was imported.');
    }
    const json = await atTerminal([...order, '--json'], []);
    expect(json.shown).not.toContain('Which dates');
    const [imports] = await vitrineEach([['imports', '--json']], data);
    expect(JSON.parse(imports?.stdout ?? '')).toEqual({ imports: [] });
  });
});
