/** Where a quick reply would stand in the box: from the slash to the cursor, and what was typed after the slash. */
export interface SlashToken {
  from: number;
  to: number;
  query: string;
  /** It stands alone on its line: the list shows although nothing is found. */
  isAlone: boolean;
}

/** The slash before the cursor that calls the list: first on its line, or after a blank; null where there is none. */
export function findSlash(text: string, caret: number): SlashToken | null {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const before = text.slice(lineStart, caret);
  const found = /(?:^|\s)\/([^\s/]{0,40})$/u.exec(before);
  if (found === null) return null;
  const query = found[1] ?? '';
  const from = caret - query.length - 1;
  return { from, to: caret, query, isAlone: before.trimStart().length === query.length + 1 };
}
