import { describe, expect, it } from 'vitest';
import {
  countryChoices,
  currencyChoices,
  findChoices,
  zoneChoices,
} from '../../../../src-renderer/views/settings/fields/choices.ts';

const inFrench = countryChoices('fr-FR');

function valuesFor(typed: string): string[] {
  return findChoices(inFrench, typed).map((choice) => choice.value);
}

describe('the search in a list of choices', () => {
  it('finds a country without its accents, by its English name and by its code', () => {
    expect(valuesFor('cote')).toContain('CI');
    expect(valuesFor('germany')).toEqual(['DE']);
    expect(valuesFor('fr')[0]).toBe('FR');
  });

  it('wants every typed word, and finds nothing for nonsense', () => {
    expect(valuesFor('royaume uni')).toEqual(['GB']);
    expect(valuesFor('royaume xyz')).toEqual([]);
  });

  it('finds a zone by its city', () => {
    const zones = findChoices(zoneChoices('en-GB', Date.UTC(2026, 10, 20)), 'new york');
    expect(zones.map((zone) => zone.value)).toEqual(['America/New_York']);
    expect(zones[0]?.note).toBe('GMT-5');
  });
});

describe('the lists themselves', () => {
  it('name every country once, in order of the language', () => {
    expect(new Set(inFrench.map((choice) => choice.value)).size).toBe(inFrench.length);
    expect(inFrench.every((choice) => choice.label !== choice.value)).toBe(true);
    const labels = inFrench.map((choice) => choice.label);
    expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b, 'fr-FR')));
  });

  it('offer the currencies of Meta’s bills only', () => {
    expect(currencyChoices('en-GB')).toHaveLength(16);
  });
});
