import type { ShippedPackage } from './shipped-packages.ts';

const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Of files that are shipped unchanged, with a word on where their source is.
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  // SQLite's own word for the public domain.
  'blessing',
]);

/** Why the packages may not be shipped as they are: a sentence for each whose licence is not allowed or has no text. */
export function findLicenceProblems(packages: readonly ShippedPackage[]): string[] {
  return packages.flatMap(({ name, licence, text, author }) => {
    if (licence === '') return [`${name} names no licence.`];
    if (!isAllowed(licence)) return [`${name} is under ${licence}, which is not on the list.`];
    return text === '' && !(licence === 'MIT' && author !== '')
      ? [`${name} brings no text of its licence.`]
      : [];
  });
}

// "(MIT OR GPL-3.0)" leaves the choice, "MIT AND ISC" does not.
function isAllowed(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence)));
}
