import { describe, expect, it } from 'vitest';
import { createCells, escapeText } from '../../../../src-main/reports/month-xlsx/cells.ts';

const cells = createCells({
  text: 1,
  count: 2,
  money: 3,
  date: 4,
  time: 5,
  instant: 6,
  strong: 7,
  strongCount: 8,
  strongMoney: 9,
  note: 10,
});

describe('a cell of a workbook', () => {
  it('has amounts as exact decimals, and nothing where none is known', () => {
    expect(cells.money(24_800)).toBe(' s="3"><v>0.0248</v></c>');
    expect(cells.money(-1)).toBe(' s="3"><v>-0.000001</v></c>');
    expect(cells.money(null)).toBe('');
  });

  it('has days and times as the numbers that spreadsheets count', () => {
    expect(cells.date('1900-03-01')).toBe(' s="4"><v>61</v></c>');
    expect(cells.date('2026-11-23')).toBe(' s="4"><v>46349</v></c>');
    expect(cells.time('18:00:00')).toBe(' s="5"><v>0.75</v></c>');
    expect(cells.instant('2026-11-23T06:00:00')).toBe(' s="6"><v>46349.25</v></c>');
  });

  it('has beside a formula what it comes to', () => {
    expect(cells.strongSum("SUM('A & B'!A2:A3)", 24_800)).toBe(
      ` s="9"><f>ROUND(SUM('A &amp; B'!A2:A3),6)</f><v>0.0248</v></c>`,
    );
  });

  it('is defused, on one line, and empty where the text is', () => {
    expect(cells.text('=1+1')).toContain("'=1+1");
    expect(cells.text('+33639980112')).toContain('>+33639980112<');
    expect(cells.text('Zoë\r\nO’Neill')).toContain('>Zoë O’Neill<');
    expect(cells.text(null)).toBe('');
  });
});

describe('text in a sheet', () => {
  it.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['\u0000\u0007\u001b\u0085\uffff', '\ufffd'.repeat(5)],
    ['half \ud83d', 'half \ufffd'],
    ['_x0041_ and _X000d_', '_x005F_x0041_ and _x005F_X000d_'],
    ['tab\tmust stay', 'tab\tmust stay'],
    ['مريم 🌸 ร้าน 李', 'مريم 🌸 ร้าน 李'],
  ])('breaks no file: %j', (text, written) => {
    expect(escapeText(text)).toBe(written);
  });

  it('is cut where a cell is full, never through a character', () => {
    expect(escapeText('a'.repeat(32_767))).toHaveLength(32_767);
    expect(escapeText('a'.repeat(32_768))).toBe(`${'a'.repeat(32_766)}…`);
    expect(escapeText(`a${'🌸'.repeat(20_000)}`)).toBe(`a${'🌸'.repeat(16_382)}…`);
  });
});
