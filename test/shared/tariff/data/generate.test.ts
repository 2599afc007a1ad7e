import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript without types
import * as generator from './generate.mjs';

const { renderMarkets, renderRateCards } = generator as Record<
  'renderMarkets' | 'renderRateCards',
  () => string
>;
const folder = new URL('../../../../shared/tariff/data/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

test('the generated modules are what the csv files say', () => {
  expect(read('rate-card-files.ts')).toBe(renderRateCards());
  expect(read('market-files.ts')).toBe(renderMarkets());
});
