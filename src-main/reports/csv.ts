/** A cell that a spreadsheet would run as a formula gets an apostrophe; plain numbers and E.164 numbers stay as they are. */
export function defuseCell(text: string): string {
  if (!/^[=+\-@\t\r]/.test(text)) return text;
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? text : `'${text}`;
}

/** One row after RFC 4180, without its line end. */
export function writeCsvRow(cells: readonly string[]): string {
  return cells.map((cell) => quote(defuseCell(cell))).join(',');
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
