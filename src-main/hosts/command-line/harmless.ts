// What moves a terminal's cursor, changes its colours or turns its lines around.
// eslint-disable-next-line no-control-regex -- exactly these are looked for
const dangerous = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Words that came from elsewhere, without what a terminal would obey instead of show; line breaks and tabs stay. */
export function makeHarmless(text: string): string {
  return text.replace(dangerous, '');
}

/** The same on one line and of at most `longest` characters, an ellipsis included. */
export function toOneLine(text: string, longest = Infinity): string {
  const line = makeHarmless(text.replace(/[\s\u2028\u2029]+/g, ' ')).trim();
  const characters = longest === Infinity ? [] : Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
