import { describe, expect, it } from 'vitest';
import { defuseCell, writeCsvRow } from '../../../src-main/reports/csv.ts';

describe('a cell', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '+cmd',
    '-cmd',
    '-2+3',
    '@SUM',
    '\tx',
    '\rx',
    '+',
    '-',
    '=',
    '@',
    '+33 6 39',
    '-1-1',
    '+1e5',
    '--1',
  ])('that a spreadsheet would run is defused: %j', (text) => {
    expect(defuseCell(text)).toBe(`'${text}`);
  });

  it.each(['+33639980112', '-5', '-0.0248', '+12,5', '0.0248', '', 'a=1', ' =1', 'Nadia', "'=1", '🙂'])(
    'that it would not stays as it is: %j',
    (text) => {
      expect(defuseCell(text)).toBe(text);
    },
  );
});

describe('a row', () => {
  it('quotes commas, quotes and line ends, and nothing else', () => {
    expect(writeCsvRow(['a', 'b,c', 'd"e', 'f\ng', 'h\r\ni', ' j '])).toBe(
      'a,"b,c","d""e","f\ng","h\r\ni", j ',
    );
  });

  it('defuses before it quotes', () => {
    expect(writeCsvRow(['=A,B', '\r\n'])).toBe('"\'=A,B","\'\r\n"');
  });
});
