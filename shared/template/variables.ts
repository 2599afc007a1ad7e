const variable = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** The names of the variables in a template's text, in order and each once. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map(([, name = '']) => name))];
}

/** A template's text with every variable taken for what `fill` says of it. */
export function replaceVariables(text: string, fill: (name: string, written: string) => string): string {
  return text.replace(variable, (written, name: string) => fill(name, written));
}

/** A text cut at its variables: words and names by turns, in order. */
export function splitAtVariables(text: string): ({ words: string } | { name: string })[] {
  return text
    .split(variable)
    .map((piece, index) => (index % 2 === 0 ? { words: piece } : { name: piece }))
    .filter((piece) => !('words' in piece) || piece.words !== '');
}

/** Whether a name is a place in the order (`1`, `2`…) and not a word. */
export function isPosition(name: string): boolean {
  return /^\d+$/.test(name);
}
