const narrow = '\u202f';

/** French punctuation: a narrow no-break space before : ; ! ? % and inside « », so that message files are typed plainly. */
export function typesetText(text: string): string {
  return text.replace(/ (?=[:;!?%»])/g, narrow).replace(/« /g, `«${narrow}`);
}

/** The same for every sentence of every area. */
export function typeset<Areas extends Record<string, Record<string, string>>>(areas: Areas): Areas {
  const entries = Object.entries(areas).map(([area, messages]) => [
    area,
    Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, typesetText(text)])),
  ]);
  return Object.fromEntries(entries) as Areas;
}
