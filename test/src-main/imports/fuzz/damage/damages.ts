import { byteDamages } from './bytes.ts';
import { dateDamages } from './dates.ts';
import { encodingDamages } from './encodings.ts';
import { joinDamages } from './joins.ts';
import { lineDamages } from './lines.ts';
import { zipDamages } from './zips.ts';
import type { TextDamage } from './types.ts';

/** Every way to spoil a text, by name. */
export const textDamages: Readonly<Record<string, TextDamage>> = {
  ...byteDamages,
  ...lineDamages,
  ...encodingDamages,
  ...dateDamages,
  ...joinDamages,
};

/** No damage at all: the file must be read exactly as it was made. */
export const WHOLE = 'none';

/** The names of all damages, that of none first. */
export const damageNames: readonly string[] = [
  WHOLE,
  ...Object.keys(textDamages),
  ...Object.keys(zipDamages),
];

export { zipDamages };
