import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSentences, startVitrine, vitrine, vitrineEach } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { root } from '../../../helpers/program.ts';
import { openReportShop } from '../../../helpers/report-shop.ts';

const month = ['--month', '2026-10'];

/** A closed shop with so many messages in October, and an empty folder for its reports. */
async function closedShop(count: number): Promise<{ data: string; out: string }> {
  const shop = await openReportShop({ '2026-10': count });
  shop.close();
  return { data: shop.folder, out: await temporaryFolder() };
}

describe('a report from a shell', () => {
  it('is written in each format, named by --format or by its file, and told of in one JSON document', async () => {
    const { data, out } = await closedShop(3);
    const file = (name: string): string => path.join(out, name);
    const outcomes = await vitrineEach(
      [
        ['report', ...month, '--format', 'csv', '--out', file('a.csv'), '--json'],
        ['report', ...month, '--out', file('b.xlsx'), '--json'],
        ['report', ...month, '--format', 'pdf', '--out', file('c'), '--paper', 'letter', '--json'],
        ['report', ...month, '--out', file('d.csv'), '--lang', 'fr', '--decimals', 'locale', '--bom'],
        ['report', ...month],
        ['report', '--month', '2025-01', '--format', 'csv', '--out', file('e.csv'), '--json'],
      ],
      data,
    );
    expect(outcomes.map(({ code, stderr }) => [code, stderr])).toEqual(outcomes.map(() => [0, '']));
    const [a, b, c, d, e, empty] = outcomes.map(({ stdout }) => stdout);
    const told = (name: string, format: string): unknown => ({
      month: '2026-10',
      format,
      file: file(name),
      rows: 3,
      bytes: statSync(file(name)).size,
    });
    expect(JSON.parse(a ?? '')).toEqual(told('a.csv', 'csv'));
    expect(JSON.parse(b ?? '')).toEqual(told('b.xlsx', 'xlsx'));
    expect(JSON.parse(c ?? '')).toEqual(told('c', 'pdf'));
    expect(readFileSync(file('b.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(file('c')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(d).toBe(`3 messages écrits dans ${file('d.csv')}.\n`);
    const csv = readFileSync(file('a.csv'), 'utf8');
    expect(e).toBe(csv);
    const amounts = (text: string): (string | undefined)[] =>
      text
        .split('\r\n')
        .slice(1, -1)
        .map((row) => /,charged,template,"?([\d.,]+?)"?,EUR,/.exec(row)?.[1]);
    expect(amounts(csv)).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^0\.\d+$/) as string),
    );
    const french = readFileSync(file('d.csv'), 'utf8');
    expect(french.startsWith('\ufeffdate,time')).toBe(true);
    expect(amounts(french)).toEqual(amounts(csv).map((amount) => amount?.replace('.', ',')));
    expect(JSON.parse(empty ?? '')).toMatchObject({ rows: 0 });
    expect(readdirSync(out).toSorted()).toEqual(['a.csv', 'b.xlsx', 'c', 'd.csv', 'e.csv']);
  });

  it('is refused with 2 for what was typed wrong and with 1 for what cannot be, a sentence each, and leaves nothing', async () => {
    const { data, out } = await closedShop(1);
    mkdirSync(path.join(out, 'papers'));
    const wrong = [
      ['report'],
      ['report', '--month', 'October'],
      ['report', ...month, '--format', 'xlsx'],
      ['report', ...month, '--format', 'pdf', '--json'],
      ['report', ...month, '--format', 'pdf', '--out', path.join(out, 'x.csv')],
      ['report', ...month, '--out', path.join(out, 'x.pdf'), '--paper', 'a5'],
      ['report', ...month, '--out', path.join(out, 'x.csv'), '--decimals', 'comma'],
    ];
    const refused: [string[], RegExp][] = [
      [['report', ...month, '--out', path.join(out, 'gone', 'x.pdf')], /no folder for .*gone/],
      [['report', ...month, '--out', path.join(out, 'papers')], /papers is a folder/],
      [['report', '--month', '2025-01', '--out', path.join(out, 'x.pdf')], /Nothing was sent in 2025-01/],
      [
        ['report', '--month', '2027-01', '--out', path.join(out, 'x.xlsx'), '--lang', 'fr'],
        /Rien n’a été envoyé/,
      ],
    ];
    const outcomes = await vitrineEach([...wrong, ...refused.map(([args]) => args)], data);
    for (const [index, { code, stdout, stderr }] of outcomes.entries()) {
      const [, says] = refused[index - wrong.length] ?? [[], /^.*Usage: vitrine report --month/];
      expect({ code, stdout }, stderr).toEqual({ code: index < wrong.length ? 2 : 1, stdout: '' });
      expect(stderr).toMatch(says);
      expect(isSentences(stderr), stderr).toBe(true);
    }
    expect(readdirSync(out)).toEqual(['papers']);
  });

  it('finds its folder for each 1st from where the command was typed', async () => {
    const { data, out } = await closedShop(1);
    mkdirSync(path.join(out, 'papers'));
    const env = { INIT_CWD: out };
    const set = await vitrine(['settings', 'report_folder', 'papers', '--json'], { data, env });
    expect(JSON.parse(set.stdout)).toMatchObject({ value: path.join(out, 'papers') });
    const gone = await vitrine(['settings', 'report_folder', 'gone'], { data, env });
    expect(gone).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no folder') as string,
    });
  });
});

it('is whole or not there when many messages are interrupted or killed, and goes to one who has read enough', async () => {
  const { data, out } = await closedShop(10_000);
  const file = path.join(out, 'x.csv');
  /** Starts a report and waits until it is being written. */
  const begin = async (name: string): Promise<ReturnType<typeof startVitrine>> => {
    const child = startVitrine(['report', ...month, '--out', path.join(out, name)], { data });
    await expect.poll(() => readdirSync(out), { timeout: 30_000, interval: 2 }).toHaveLength(1);
    return child;
  };
  const interrupted = await begin('x.xlsx');
  let said = '';
  interrupted.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  interrupted.kill('SIGINT');
  const [code] = (await once(interrupted, 'close')) as [number | null];
  expect({ code, said }).toEqual({
    code: 1,
    said: 'The report was cancelled, and nothing of it was kept.\n',
  });
  expect(readdirSync(out)).toEqual([]);

  const killed = await begin('x.csv');
  killed.kill('SIGKILL');
  await once(killed, 'close');
  expect(readdirSync(out)).toEqual([expect.stringMatching(/^x\.csv\.[0-9a-f]{16}\.part$/)]);
  expect(await vitrine(['report', ...month, '--out', file], { data })).toMatchObject({
    code: 0,
    stdout: `10000 messages written to ${file}.\n`,
    // Nobody looks on.
    stderr: '',
  });
  expect(readdirSync(out)).toEqual(['x.csv']);

  const command = [
    process.execPath,
    'src-main/hosts/command-line/main.ts',
    'report',
    ...month,
    '--data',
    data,
  ];
  const script = `set -o pipefail; ${command.map((word) => `'${word}'`).join(' ')} | head -n 2`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' });
  expect({ lines: stdout.trim().split('\r\n').length, stderr, status }).toEqual({
    lines: 2,
    stderr: '',
    status: 0,
  });
});
