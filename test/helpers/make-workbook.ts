import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A cell as Excel stores it: text among the shared strings, or a number as it writes it. */
export type MadeCell = string | { number: string } | { inline: string } | null;

/** A sheet by its name; null leaves a cell, an empty row a row out. */
export type MadeSheets = Readonly<Record<string, readonly (readonly MadeCell[])[]>>;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The parts of an XLSX with these sheets, by their names in the zip. */
export function workbookParts(sheets: MadeSheets): Record<string, string> {
  const shared: string[] = [];
  const cellXml = (cell: MadeCell, reference: string): string => {
    if (cell === null) return '';
    if (typeof cell !== 'string') {
      return 'number' in cell
        ? `<c r="${reference}" s="1"><v>${cell.number}</v></c>`
        : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escape(cell.inline)}</t></is></c>`;
    }
    if (!shared.includes(cell)) shared.push(cell);
    return `<c r="${reference}" t="s"><v>${shared.indexOf(cell)}</v></c>`;
  };
  const names = Object.keys(sheets);
  const sheetXml = names.map((name) => {
    const rows = (sheets[name] ?? []).map((row, index) => {
      const cells = row.map((cell, column) =>
        cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`),
      );
      return row.length === 0 ? '' : `<row r="${index + 1}">${cells.join('')}</row>`;
    });
    return `<?xml version="1.0"?><worksheet xmlns="x"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  });
  const list = names.map(
    (name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const targets = names.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="t" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const strings = shared.map(
    (text) =>
      `<si><r><t>${escape(text.slice(0, 1))}</t></r><r><t>${escape(text.slice(1))}</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si>`,
  );
  return {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    ...Object.fromEntries(sheetXml.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
}

/** Writes parts as the zip that an XLSX is. */
export async function writeParts(
  file: string,
  parts: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}
