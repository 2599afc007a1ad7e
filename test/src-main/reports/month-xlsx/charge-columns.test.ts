import { describe, expect, it } from 'vitest';
import { formulasOver, mostRows, splitRows } from '../../../../src-main/reports/month-xlsx/charge-columns.ts';
import { xlsxWords } from '../../../../src-main/reports/month-xlsx/words.ts';

describe('the sheets of charges', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [mostRows, [mostRows]],
    [mostRows + 1, [mostRows, 1]],
    [2 * mostRows + 5, [mostRows, mostRows, 5]],
  ])('of %d charges have %j rows', (count, rows) => {
    expect(splitRows(count)).toEqual(rows);
  });

  it('are added up by a formula over all of them', () => {
    const sum = (count: number): string =>
      formulasOver(count, xlsxWords('en'))((column) => `SUM(${column('highest')})`);
    expect(sum(0)).toBe("SUM('Charges'!$N$2:$N$2)");
    expect(sum(3)).toBe("SUM('Charges'!$N$2:$N$4)");
    expect(sum(mostRows + 1)).toBe("SUM('Charges'!$N$2:$N$1000001)+SUM('Charges 2'!$N$2:$N$2)");
  });

  it('have names that a spreadsheet takes, in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const names = Object.values(xlsxWords(language).sheets);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,28}$/);
    }
  });
});
