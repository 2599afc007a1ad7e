import type { Dice } from '../dice.ts';
import type { TextDamage } from './types.ts';

/** Damage that knows nothing of text: disks, half downloads, careless copies. */
export const byteDamages: Record<string, TextDamage> = {
  flip: (bytes, { dice }) => flipBits(bytes, dice, dice.between(1, 4)),
  set: (bytes, { dice }) => change(bytes, dice, () => dice.between(0, 255)),
  'set ascii': (bytes, { dice }) => change(bytes, dice, () => dice.between(32, 126)),
  nul: (bytes, { dice }) => change(bytes, dice, () => 0),
  insert: (bytes, { dice }) =>
    splice(
      bytes,
      dice,
      0,
      Buffer.from(Array.from({ length: dice.between(1, 8) }, () => dice.between(0, 255))),
    ),
  'insert nul': (bytes, { dice }) => splice(bytes, dice, 0, Buffer.alloc(dice.between(1, 3))),
  'cut tail': (bytes, { dice }) => bytes.subarray(0, dice.between(0, bytes.length)),
  'cut head': (bytes, { dice }) => bytes.subarray(dice.between(0, bytes.length)),
  'cut middle': (bytes, { dice }) => splice(bytes, dice, dice.between(1, 200)),
  double: (bytes, { dice }) => {
    const [start, end] = span(bytes, dice);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  move: (bytes, { dice }) => {
    const [start, end] = span(bytes, dice);
    const rest = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    const at = dice.between(0, rest.length);
    return Buffer.concat([rest.subarray(0, at), bytes.subarray(start, end), rest.subarray(at)]);
  },
};

/** A copy with some bits turned over. */
export function flipBits(bytes: Buffer, dice: Dice, count: number, from = 0, to = bytes.length): Buffer {
  const copy = Buffer.from(bytes);
  for (let left = to > from ? count : 0; left > 0; left--) {
    const at = dice.between(from, to - 1);
    copy[at] = (copy[at] ?? 0) ^ (1 << dice.between(0, 7));
  }
  return copy;
}

function change(bytes: Buffer, dice: Dice, value: () => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let left = dice.between(1, 3); left > 0 && copy.length > 0; left--) {
    copy[dice.between(0, copy.length - 1)] = value();
  }
  return copy;
}

function splice(bytes: Buffer, dice: Dice, taken: number, put: Buffer = Buffer.alloc(0)): Buffer {
  const at = dice.between(0, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + taken)]);
}

function span(bytes: Buffer, dice: Dice): [number, number] {
  const start = dice.between(0, bytes.length);
  return [start, dice.between(start, Math.min(bytes.length, start + 600))];
}
