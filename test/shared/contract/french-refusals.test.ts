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

test('what is written to a chosen folder has its own codes, of which each has its French sentence', () => {
  const source = readFileSync('src-main/core/folders/check-place.ts', 'utf8');
  const other = readFileSync('src-main/core/folders/choose-folder.ts', 'utf8');
  const ends = [...`${source}${other}`.matchAll(/`\$\{use\}_([a-z_]+)`,/g)].map((match) => match[1] ?? '');
  expect(ends).toHaveLength(7);
  for (const use of ['backup', 'report']) {
    expect(ends.filter((end) => frenchRefusal(`${use}_${end}`, {}) === null)).toEqual([]);
  }
});

test('a sentence names what the refusal carries, and an unknown code has none', () => {
  expect(frenchRefusal('me_needed', { authors: ['Nadia', 'Salon'] })).toContain('Nadia, Salon');
  expect(frenchRefusal('toString', {})).toBeNull();
});
