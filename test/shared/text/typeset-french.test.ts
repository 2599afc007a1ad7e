import { expect, test } from 'vitest';
import { typesetFrench } from '../../../shared/text/typeset-french.ts';

test('French punctuation stands after a narrow no-break space', () => {
  expect(typesetFrench('Prêt ? Oui ; voici : « fini » à 40 % !')).toBe(
    'Prêt\u202f? Oui\u202f; voici\u202f: «\u202ffini\u202f» à 40\u202f%\u202f!',
  );
});

test('a time or an address keeps its colon', () => {
  expect(typesetFrench('à 18:40, http://x')).toBe('à 18:40, http://x');
});

test('what is set already stays as it is', () => {
  const set = typesetFrench('Prêt ? « fini » !');
  expect(typesetFrench(set)).toBe(set);
});
