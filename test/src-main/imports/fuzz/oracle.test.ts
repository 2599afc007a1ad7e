import { expect, test } from 'vitest';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { ExportedMessage } from '../../../../src-main/imports/types.ts';
import { temporaryFolder } from '../read-export.ts';
import { buildCase, type FuzzCase } from './made/build-case.ts';
import { shapes } from './made/shapes.ts';
import { judge } from './oracle/judge.ts';
import { readCase, type CaseReading } from './oracle/read-case.ts';

// A whole export of an iPhone that writes ISO dates: several messages, never ambiguous.
const number = shapes.findIndex(({ id }) => id === 'ios sv');

async function readWhole(): Promise<{ fuzzCase: FuzzCase; reading: CaseReading }> {
  const fuzzCase = buildCase(1, number);
  return { fuzzCase, reading: await readCase(temporaryFolder(), fuzzCase) };
}

/** The rules that a reader breaks which does this to the messages it delivers. */
async function rulesBrokenBy(spoil: (messages: ExportedMessage[]) => ExportedMessage[]): Promise<string[]> {
  const { fuzzCase, reading } = await readWhole();
  if ('refusal' in reading.outcome) throw reading.outcome.refusal;
  const { survey, messages } = reading.outcome;
  const outcome = { survey, messages: spoil(structuredClone(messages)) };
  // Damaged in name only: the rules for damaged files must see it without knowing every word.
  const faults = judge({ ...fuzzCase, damages: ['flip'] }, { ...reading, outcome, answered: null });
  return [...new Set(faults.map((fault) => fault.split(':')[0] ?? ''))].sort();
}

const onFirst =
  (change: Partial<ExportedMessage>) =>
  ([first, ...rest]: ExportedMessage[]): ExportedMessage[] => [{ ...first!, ...change }, ...rest];

test('a reader that is right breaks no rule', async () => {
  const { fuzzCase, reading } = await readWhole();
  expect(fuzzCase.chats[0]?.records.length).toBeGreaterThan(2);
  expect(judge(fuzzCase, reading)).toEqual([]);
  expect(await rulesBrokenBy((messages) => messages)).toEqual([]);
});

test.each<[string, (messages: ExportedMessage[]) => ExportedMessage[], string[]]>([
  ['tells another day', onFirst({ timeLocal: '2018-02-03T10:00:00' }), ['same', 'survivors keep their time']],
  [
    'tells a day far ahead',
    onFirst({ timeLocal: '2090-02-03T10:00:00' }),
    ['dates are in range', 'same', 'survivors keep their time'],
  ],
  [
    'tells a day that does not exist',
    onFirst({ timeLocal: '2018-02-30T10:00:00' }),
    ['same', 'survivors keep their time', 'times are well-formed'],
  ],
  ['leaves a mark in a text', onFirst({ text: '\u200ea' }), ['same', 'texts are clean']],
  ['leaves a CR in a name', onFirst({ author: 'a\rb' }), ['same', 'texts are clean']],
  [
    'drops a message',
    (messages) => messages.slice(1),
    ['lines count', 'same', 'survivors are not swallowed'],
  ],
  [
    'takes a message for a notice',
    (messages) => messages.map((m) => ({ ...m, system: true })),
    ['lines count', 'same'],
  ],
  [
    'drops words',
    (messages) => messages.map((message) => ({ ...message, text: '' })),
    ['same', 'words stay'],
  ],
])('a reader that %s is found out', async (_what, spoil, broken) => {
  expect(await rulesBrokenBy(spoil)).toEqual(broken);
});

test('a whole export must be read to the letter, and not refused', async () => {
  const { fuzzCase, reading } = await readWhole();
  if ('refusal' in reading.outcome) throw reading.outcome.refusal;
  const { survey, messages } = reading.outcome;
  const outcome = { survey, messages: onFirst({ author: 'Somebody' })(messages) };
  const same = { ...reading, outcome, again: { pieceSize: 1, outcome }, answered: outcome };
  expect(judge(fuzzCase, same).join()).toContain('truth: reads');
  const refused = { refusal: new Refusal('empty_file', 'This file is empty.') };
  const nothing = { text: null, outcome: refused, again: { pieceSize: 1, outcome: refused }, answered: null };
  expect(judge(fuzzCase, nothing)).toEqual(['truth: a whole export is refused: This file is empty.']);
});

test('a refusal must be one sentence, in both languages', async () => {
  const { fuzzCase } = await readWhole();
  const refused = { refusal: new Refusal('no_such_code', 'broken\nhere') };
  const reading = { text: null, outcome: refused, again: { pieceSize: 1, outcome: refused }, answered: null };
  expect(
    judge({ ...fuzzCase, damages: ['flip'] }, reading).filter((fault) => fault.startsWith('refusal')),
  ).toHaveLength(4);
});
