import type { Dice } from '../dice.ts';
import type { TextDamage } from './types.ts';

/** Two exports in one file: glued by hand, by a half download, or by a program that merges folders. */
export const joinDamages: Record<string, TextDamage> = {
  join: (bytes, { another }) => Buffer.concat([bytes, another(false)]),
  'join twin': (bytes, { another }) => Buffer.concat([bytes, another(true)]),
  'join with break': (bytes, { another, dice }) =>
    Buffer.concat([bytes, Buffer.from(dice.pick(['\n', '\r\n', '\n\n'])), another(dice.chance(0.5))]),
  'join before': (bytes, { another }) => Buffer.concat([another(false), Buffer.from('\n'), bytes]),
  'insert other': (bytes, { another, dice }) => {
    const at = lineStart(bytes, dice);
    return Buffer.concat([bytes.subarray(0, at), another(false), Buffer.from('\n'), bytes.subarray(at)]);
  },
  interleave: (bytes, { another, dice }) => {
    const one = bytes.toString('latin1').split('\n');
    const other = another(dice.chance(0.5)).toString('latin1').split('\n');
    const mixed = [];
    while (one.length > 0 || other.length > 0)
      mixed.push(...(dice.chance(0.5) ? one : other).splice(0, dice.between(1, 3)));
    return Buffer.from(mixed.join('\n'), 'latin1');
  },
  'cut and join': (bytes, { another, dice }) => {
    const other = another(dice.chance(0.5));
    return Buffer.concat([
      bytes.subarray(0, dice.between(0, bytes.length)),
      other.subarray(dice.between(0, other.length)),
    ]);
  },
};

function lineStart(bytes: Buffer, dice: Dice): number {
  return bytes.indexOf(10, dice.between(0, bytes.length)) + 1;
}
