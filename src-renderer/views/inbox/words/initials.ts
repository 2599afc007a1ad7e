const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One or two letters for a name, the first emoji of one without letters; a number sign for a bare number. */
export function initialsOf(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const first = words[0];
  if (!first) {
    const pictures = [...graphemes.segment(name)].find(({ segment }) =>
      /\p{Extended_Pictographic}/u.test(segment),
    );
    return pictures?.segment ?? '#';
  }
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase();
}
