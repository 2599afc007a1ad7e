import type { PaperSize, WorkbookWriter } from '@cj-tech-master/excelts';
import { createCells, type Cell, type Cells, type Styles } from './cells.ts';

/** A column's heading and its width in characters. */
export interface Column {
  heading: string;
  width: number;
  isNumber?: boolean;
}

/** How a sheet begins. */
export interface SheetPlan {
  name: string;
  columns: readonly Column[];
  /** Stands above the headings. */
  note?: string;
  /** How many rows can be filtered; none where it is not said. */
  filtered?: number;
}

/** A sheet that is being written, row after row. */
export interface Sheet {
  /** The number of the next row. */
  readonly next: number;
  /** The number of the first row below the headings. */
  readonly first: number;
  add(row: readonly Cell[]): void;
  close(): void;
}

/** A workbook that is being written, sheet after sheet. */
export interface Book {
  cells: Cells;
  open(plan: SheetPlan): Sheet;
}

const font = { name: 'Calibri', family: 2, size: 11 };
const bold = { ...font, bold: true };
// Up to six decimals, their points below one another.
const money = '#,##0.00????';
const count = '#,##0';
/** Rows go to the library in pieces of about so many characters. */
const pieceLength = 65_536;

/** A book in the library's writer; `fail` hears of what could not be written. Without a size of paper it is that of North America. */
export function createBook(
  writer: WorkbookWriter,
  paper: { paperSize?: PaperSize },
  fail: (error: unknown) => void,
): Book {
  const styles = registerStyles(writer);
  return { cells: createCells(styles), open: (plan) => openSheet(writer, { ...plan, ...paper }, fail) };
}

/** The letters of a column counted from 0; there are never more than 26. */
export function letterOf(column: number): string {
  return String.fromCodePoint(65 + column);
}

const headingStyle = {
  font: bold,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFECE8E0' } },
  border: { bottom: { style: 'thin', color: { argb: 'FF8A8478' } } },
  alignment: { vertical: 'middle', wrapText: true },
} as const;
const numberHeadingStyle = {
  ...headingStyle,
  alignment: { ...headingStyle.alignment, horizontal: 'right' },
} as const;

function registerStyles({ styles }: WorkbookWriter): Styles {
  const top = { top: { style: 'thin', color: { argb: 'FF8A8478' } } };
  const register = (style: object): number => styles.addStyleModel(style);
  return {
    text: register({ font, numFmt: '@' }),
    count: register({ font, numFmt: count }),
    money: register({ font, numFmt: money }),
    date: register({ font, numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'left' } }),
    time: register({ font, numFmt: 'hh:mm:ss', alignment: { horizontal: 'left' } }),
    instant: register({ font, numFmt: 'yyyy-mm-dd hh:mm', alignment: { horizontal: 'left' } }),
    strong: register({ font: bold, border: top }),
    strongCount: register({ font: bold, border: top, numFmt: count }),
    strongMoney: register({ font: bold, border: top, numFmt: money }),
    note: register({ font: { ...font, italic: true } }),
  };
}

/**
 * The library makes an object of every cell, which takes six times as long and as much of the core's time: so it only writes what stands
 * around the rows and the headings, and the rows are handed to it as they are to stand in the sheet.
 */
function openSheet(
  writer: WorkbookWriter,
  { name, columns, note, filtered, ...paper }: SheetPlan & { paperSize?: PaperSize },
  fail: (error: unknown) => void,
): Sheet {
  const headingRow = note === undefined ? 1 : 2;
  const sheet = writer.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headingRow }],
    pageSetup: { orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, ...paper },
    ...(filtered === undefined || filtered === 0
      ? {}
      : {
          autoFilter: `A${String(headingRow)}:${letterOf(columns.length - 1)}${String(headingRow + filtered)}`,
        }),
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  if (note !== undefined) {
    const row = sheet.addRow([note]);
    row.getCell(1).font = { ...font, italic: true };
    row.commit();
  }
  const headings = sheet.addRow(columns.map(({ heading }) => heading));
  headings.height = 32;
  headings.eachCell((cell, column) => {
    cell.style = columns[column - 1]?.isNumber === true ? numberHeadingStyle : headingStyle;
  });
  headings.commit();
  const letters = columns.map((_, index) => letterOf(index));
  let next = headingRow + 1;
  let written = '';
  const flush = (): void => {
    sheet.stream.write(written).catch(fail);
    written = '';
  };
  return {
    first: next,
    get next() {
      return next;
    },
    add(row) {
      const number = String(next);
      written += `<row r="${number}">`;
      row.forEach((cell, index) => {
        if (cell !== '') written += `<c r="${letters[index] ?? ''}${number}"${cell}`;
      });
      written += '</row>';
      next += 1;
      if (written.length > pieceLength) flush();
    },
    close() {
      flush();
      sheet.commit();
    },
  };
}
