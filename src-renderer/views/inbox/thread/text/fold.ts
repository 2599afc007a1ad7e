/** What is longer is folded, in UTF-16 units and lines. */
const longest = { text: 1500, lines: 24 };
/** What is shown of it. */
const shown = { text: 1200, lines: 18 };

/** The beginning of a text that is too long to be shown whole; null where it is not. Cut between words where there are any. */
export function foldedText(text: string): string | null {
  const lines = endOfLine(text, longest.lines);
  if (text.length <= longest.text && lines === -1) return null;
  const end = Math.min(shown.text, lines === -1 ? shown.text : endOfLine(text, shown.lines));
  const cut = text.slice(0, end).replace(/[\ud800-\udbff]$/, '');
  if (/\s/.test(text[end] ?? '')) return cut;
  const word = /\s(?=\S*$)/.exec(cut.slice(-80));
  return word === null ? cut : cut.slice(0, cut.length - cut.slice(-80).length + word.index);
}

/** Where the nth line of a text ends; -1 where it has fewer. */
function endOfLine(text: string, lines: number): number {
  let at = -1;
  for (let line = 0; line < lines; line += 1) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return -1;
  }
  return at;
}
