import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openExportSource } from '../../../src-main/imports/open-sources.ts';
import { readMessages } from '../../../src-main/imports/read-messages.ts';
import { surveyExport } from '../../../src-main/imports/survey.ts';

const folder = fileURLToPath(new URL('../../fixtures/chat-exports/', import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));
const now = Date.parse('2026-11-22T12:00:00Z');
const AMBIGUOUS = ['06', '40', '44'];

async function readExport(path: string) {
  const source = await openExportSource(path);
  const survey = await surveyExport(source, { now });
  if (survey.dateOrder === null) throw new Error(`no date order in ${path}`);
  const messages = [];
  for await (const batch of readMessages(source, survey, { dateOrder: survey.dateOrder }))
    messages.push(...batch);
  await source.close();
  return { survey, messages };
}

test('there are the 24 example exports', () => {
  expect(names).toHaveLength(24);
});

test.each(names)('%s is read as its expected file says, every line accounted for', async (name) => {
  const { survey, messages } = await readExport(join(folder, `${name}.txt`));
  const found = messages.map(({ timeLocal, author, text, attachment, system }) => ({
    time_local: timeLocal,
    author,
    text,
    attachment,
    system,
  }));
  expect(found).toEqual(JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')));
  expect(survey.problems).toEqual([]);
  expect(survey.messages).toBe(messages.length);
  expect(survey.ambiguous).toBe(AMBIGUOUS.includes(name.slice(0, 2)));
  expect(survey.ordersPossible).toEqual(survey.ambiguous ? ['dmy', 'mdy'] : [survey.dateOrder]);
  const { total, inMessages, inSystem, inProblems } = survey.lines;
  expect(total).toBe(
    readFileSync(join(folder, `${name}.txt`), 'utf8')
      .replace(/\n$/, '')
      .split('\n').length,
  );
  expect(inMessages + inSystem + inProblems).toBe(total);
  expect(survey.authors.reduce((sum, author) => sum + author.messages, 0)).toBe(
    messages.filter((message) => !message.system).length,
  );
});

test('the lines of a message with line breaks count as message lines', async () => {
  const { survey } = await readExport(join(folder, '01-android-fr-24h.txt'));
  expect(survey.lines).toEqual({ total: 14, inMessages: 13, inSystem: 1, inProblems: 0 });
});

test.each(['09', '17', '37'])('example %s is a group, by its notices or its people', async (number) => {
  const name = names.find((candidate) => candidate.startsWith(number)) ?? '';
  expect((await readExport(join(folder, `${name}.txt`))).survey.isGroup).toBe(true);
});

test('chats of two people are no groups', async () => {
  for (const name of names.filter((candidate) => !/^(?:09|17|37)/.test(candidate))) {
    expect([name, (await readExport(join(folder, `${name}.txt`))).survey.isGroup]).toEqual([name, false]);
  }
});
