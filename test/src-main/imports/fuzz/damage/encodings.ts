import type { TextDamage } from './types.ts';

const BOM = '\ufeff';

/** The same text in another encoding, or in two at once. */
export const encodingDamages: Record<string, TextDamage> = {
  'UTF-16 LE': (bytes) => Buffer.from(BOM + bytes.toString(), 'utf16le'),
  'UTF-16 BE': (bytes) => Buffer.from(BOM + bytes.toString(), 'utf16le').swap16(),
  'UTF-16 without BOM': (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  'UTF-16 cut': (bytes, { dice }) => {
    const wide = Buffer.from(BOM + bytes.toString(), 'utf16le');
    return wide.subarray(0, dice.between(0, wide.length));
  },
  'Latin-1': (bytes) => Buffer.from(bytes.toString(), 'latin1'),
  BOM: (bytes) => Buffer.concat([Buffer.from(BOM), bytes]),
  'BOM twice': (bytes) => Buffer.concat([Buffer.from(BOM + BOM), bytes]),
  'BOM at lines': (bytes, { dice }) =>
    Buffer.from(bytes.toString().replace(/^/gm, () => (dice.chance(0.3) ? BOM : ''))),
  'UTF-8 twice': (bytes) => Buffer.from(bytes.toString('latin1')),
  'Latin-1 inside': (bytes, { dice }) => {
    const at = dice.between(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from('\u00e9\u00e8', 'latin1'), bytes.subarray(at)]);
  },
  decomposed: (bytes) => Buffer.from(bytes.toString().normalize('NFD')),
};
