import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isSentences, vitrine, vitrineEach } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const message = {
  id: 'm1',
  direction: 'out',
  customer: '+33612345678',
  kind: 'template',
  category: 'utility',
  at: '2026-10-20T10:00:00Z',
  delivered_at: '2026-10-20T10:00:00Z',
};
const good = { id: 'good', account: { currency: 'EUR', time_zone: 'Europe/Paris' }, messages: [message] };
const late = { ...good, messages: [{ ...message, delivered_at: '2026-10-20T09:59:59Z' }] };

async function writeScenario(text: string): Promise<{ file: string; data: string }> {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'scenario.json');
  await writeFile(file, text);
  return { file, data: path.join(folder, 'data') };
}

it('names every problem of every scenario on stderr, prints no price and ends with 1', async () => {
  const worse = { ...good, account: { currency: 'EURO', time_zone: 'Mars' }, messages: [message, message] };
  const { file, data } = await writeScenario(JSON.stringify([good, worse, late, 7]));
  const { code, stdout, stderr } = await vitrine(['price', file, '--json'], { data });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toEqual([
    '[1].account.currency: must be three letters such as EUR',
    '[1].account.time_zone: is no time zone; choose one such as Europe/Paris',
    '[1].messages[1].id: “m1” stands for two messages',
    '[2].messages[0].delivered_at: is before the message was sent',
    expect.stringMatching(/^\[3\]: Invalid input/),
  ]);
});

it.each([
  ['one scenario', JSON.stringify(late), /^messages\[0\]\.delivered_at: is before the message was sent\n$/],
  ['a number', '7', /^Invalid input: expected object/],
  ['null', 'null', /^Invalid input: expected object/],
  ['nothing at all', '', /is not JSON/],
  ['half of a scenario', JSON.stringify(good).slice(0, 80), /is not JSON/],
  [
    'a date that no calendar has',
    JSON.stringify(good).replaceAll('10-20', '02-30'),
    /^messages\[0\]\.at: must be an/,
  ],
  ['a number too large to be one', JSON.stringify(good).replace('"m1"', '1e999'), /^messages\[0\]\.id: /],
  ['a hundred thousand open brackets', '['.repeat(100_000), /is not JSON/],
  ['a list in a list', JSON.stringify([[good]]), /^\[0\]: Invalid input/],
  [
    'a customer’s message that arrived before it was sent',
    JSON.stringify(late).replace('"out"', '"in"'),
    /^messages\[0\]\.delivered_at: is before the message was sent\n$/,
  ],
])('%s ends with 1, a sentence and no price', async (_what, text, sentence) => {
  const { file, data } = await writeScenario(text);
  const [plain, french] = await vitrineEach(
    [
      ['price', file],
      ['price', file, '--lang', 'fr', '--json'],
    ],
    data,
  );
  expect(plain).toMatchObject({ code: 1, stdout: '' });
  expect(french).toMatchObject({ code: 1, stdout: '' });
  expect(plain?.stderr).toMatch(sentence);
  expect(isSentences(plain?.stderr ?? '')).toBe(true);
});

it('an unknown currency and a missing rate are no problem: the price is unknown', async () => {
  const { file, data } = await writeScenario(
    JSON.stringify({ ...good, account: { ...good.account, currency: 'CHF' } }),
  );
  const { code, stdout } = await vitrine(['price', file, '--json'], { data });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    charges: [{ amount: null, certainty: 'unknown', market: 'France' }],
  });
});

it('reads a file that begins with a byte order mark, as Windows editors write it', async () => {
  const { file, data } = await writeScenario(`\ufeff${JSON.stringify(good)}`);
  expect(await vitrine(['price', file, '--json'], { data })).toMatchObject({ code: 0, stderr: '' });
});
