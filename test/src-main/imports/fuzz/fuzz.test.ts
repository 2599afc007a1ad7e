import { expect, test } from 'vitest';
import { damageNames, textDamages } from './damage/damages.ts';
import { rollDice } from './dice.ts';
import { buildCase, pairs } from './made/build-case.ts';
import { bodyKinds } from './made/make-body.ts';
import { makeChat } from './made/make-chat.ts';
import { shapes } from './made/shapes.ts';
import { runCases } from './runner/pool.ts';

const CASES = 10_000;
const seed = Number(process.env['VITRINE_FUZZ_SEED'] ?? 1);

test(`${CASES} damaged exports are read right, refused in a sentence, or say what is unsure`, async () => {
  process.stdout.write(`Fuzz: ${CASES} damaged exports, seed ${seed} (VITRINE_FUZZ_SEED)\n`);
  const { cases, faults, outcomes } = await runCases({ seed, from: 0, to: CASES, workers: 1 });
  expect(faults.slice(0, 10)).toEqual([]);
  expect(cases).toBe(CASES);
  expect(outcomes['crash']).toBeUndefined();
}, 300_000);

test('the first cases hold every shape with every damage', () => {
  const seen = new Set<string>();
  for (let number = 0; number < pairs; number++) {
    const { chats, damages } = buildCase(1, number);
    seen.add(`${chats[0]?.shape.id ?? ''}, ${damages[0] ?? 'none'}`);
  }
  const all = shapes.flatMap(({ id }) => damageNames.map((damage) => `${id}, ${damage}`));
  expect(seen).toEqual(new Set(all));
  expect(pairs).toBeLessThanOrEqual(CASES);
});

test('a case is the same bytes every time, and another one under another seed', () => {
  for (let number = 0; number < 200; number++) {
    expect(buildCase(5, number).bytes.equals(buildCase(5, number).bytes)).toBe(true);
    expect(buildCase(5, number).bytes.equals(buildCase(6, number).bytes)).toBe(false);
  }
});

test('every damage of a text changes the text', () => {
  for (const [name, damage] of Object.entries(textDamages)) {
    const changed = shapes.filter((shape, index) => {
      const dice = rollDice(1, index);
      const chat = makeChat(dice, shape);
      const text = Buffer.from(chat.records.map(({ printed }) => printed).join('\r\n'));
      const another = (): Buffer => Buffer.from('12/03/2024, 10:00 - Zoé: other\n');
      return !damage(text, { dice, chat, another }).equals(text);
    });
    expect([name, changed.length > 0]).toEqual([name, true]);
  }
});

test('the chats have every kind of message', () => {
  const kinds = new Set<string>();
  for (const [index, shape] of shapes.entries()) {
    for (const kind of makeChat(rollDice(1, index), shape).kinds) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual(Object.keys(bodyKinds).sort());
});
