import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { usageSentence } from '../../../../src-main/hosts/command-line/usage-sentence.ts';
import { isSentences, vitrine, vitrineEach } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const wrong: readonly [string[], RegExp][] = [
  [['settings', '--no-such-option'], /^There is no option --no-such-option; .+\. Usage: vitrine settings/],
  [['settings', 'vat', '-1'], /^There is no option -1; .+ behind a bare --\. Usage: vitrine settings/],
  [['spend', '--json=yes'], /^--json takes no value\. Usage: vitrine spend/],
  [['import', 'a.txt', '--me', '--dry-run'], /^--me takes a value; .+ --me=-…\. Usage: vitrine import/],
  [['search', 'robe', '--since', 'May'], /^--since takes a date such as 2026-11-24, not "May"\. Usage: /],
  [['search', 'robe', '--until', '2026-02-30'], /^--until takes a date such as 2026-11-24, not "2026-02-30"/],
  [['what-if', '--card', '2026-02-31'], /^--card takes a date such as 2026-11-24, not "2026-02-31"/],
];

it('says what is wrong with an option in one sentence, and how it is said', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const outcomes = await vitrineEach(
    wrong.map(([typed]) => typed),
    data,
  );
  for (const [index, [typed, sentence]] of wrong.entries()) {
    expect(outcomes[index], String(typed)).toMatchObject({ code: 2, stdout: '' });
    expect(outcomes[index]?.stderr).toMatch(sentence);
    expect(outcomes[index]?.stderr.trim()).not.toContain('\n');
  }
  expect(existsSync(data)).toBe(false);
});

it('says of an option at the end that its value is missing', () => {
  const said = (): unknown => parseArgs({ args: ['--month'], options: { month: { type: 'string' } } });
  expect(said).toThrow(
    expect.toSatisfy(({ message }: Error) => usageSentence(message) === '--month takes a value.'),
  );
});

it('keeps what the parser says of what it does not know', () => {
  expect(usageSentence('Something new.')).toBe('Something new.');
});

it('takes common options without a command for no command’s name', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const outcomes = await vitrineEach([['--json'], ['--lang', 'fr'], ['--lang=fr'], ['--loud']], data);
  expect(outcomes.map(({ code, stdout }) => [code, stdout])).toEqual(
    Array.from({ length: 4 }, () => [2, '']),
  );
  expect(outcomes.map(({ stderr }) => stderr.split('\n')[0])).toEqual([
    'Say what to do.',
    'Say what to do.',
    'Say what to do.',
    'There is no command "--loud".',
  ]);
});

it('begins no shop in the folder where a data folder without a name was typed', async () => {
  const folder = await temporaryFolder();
  const typedIn = path.join(folder, 'typed-in');
  await mkdir(typedIn);
  const outcome = await vitrine(['settings', '--data', ''], {
    env: { INIT_CWD: typedIn, XDG_DATA_HOME: folder },
  });
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toMatch(/^--data takes a folder\. Usage: vitrine settings/);
  expect(await readdir(typedIn)).toEqual([]);
  expect(await readdir(folder)).toEqual(['typed-in']);
});

it('says of a log that is none what it should be, and its name once', async () => {
  const folder = await temporaryFolder();
  const data = path.join(folder, 'data');
  const [none, chats, french] = await vitrineEach(
    [
      ['ingest', path.join(folder, 'none.json')],
      ['ingest', folder],
      ['ingest', folder, '--lang', 'fr'],
    ],
    data,
  );
  const name = path.basename(folder);
  expect(none).toMatchObject({
    code: 1,
    stderr: 'none.json was not found. Check the name and the folder.\n',
  });
  expect(chats).toMatchObject({
    code: 1,
    stderr: `${name} is not a file. Choose the one that holds the webhooks.\n`,
  });
  expect(french).toMatchObject({
    code: 1,
    stderr: `${name}: Ce n’est pas un fichier. Choisissez celui qui contient les webhooks.\n`,
  });
});

it('refuses a word in a --map that means nothing instead of passing it over', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const outcomes = await vitrineEach(
    [
      ['reconcile', 'a.csv', '--map', '{"amounts":"Cost"}'],
      ['reconcile', 'a.csv', '--map', '{"columns":{"date":"Day"},"catégories":{}}'],
      ['notifications', 'import', 'a.csv', '--dry-run', '--map', '{"telephone":"Tél"}'],
    ],
    data,
  );
  expect(outcomes.map(({ code, stdout }) => [code, stdout])).toEqual(
    Array.from({ length: 3 }, () => [2, '']),
  );
  expect(outcomes.map(({ stderr }) => /Unrecognized key: "([^"]+)"/.exec(stderr)?.[1])).toEqual([
    'amounts',
    'catégories',
    'telephone',
  ]);
  expect(outcomes.every(({ stderr }) => isSentences(stderr))).toBe(true);
});
