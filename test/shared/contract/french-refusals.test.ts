import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frenchRefusal } from '../../../shared/contract/french-refusals.ts';

test('every refusal in the sources has its French sentence', () => {
  const files = globSync(['shared/**/*.ts', 'src-main/**/*.ts']);
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new Refusal\(\s*'([a-z_]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => frenchRefusal(code, {}) === null)).toEqual([]);
});

test('a sentence names what the refusal carries, and an unknown code has none', () => {
  expect(frenchRefusal('me_needed', { authors: ['Nadia', 'Salon'] })).toContain('Nadia, Salon');
  expect(frenchRefusal('toString', {})).toBeNull();
});
