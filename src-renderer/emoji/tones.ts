/** The skin tones in Unicode's order; 0 is the yellow of those who chose none. */
export const tones = [0, 1, 2, 3, 4, 5] as const;

export type Tone = (typeof tones)[number];

/** An emoji in a skin tone: the tone goes after its first character. */
export function withTone(emoji: string, tone: Tone): string {
  if (tone === 0) return emoji;
  const [first = '', ...rest] = emoji;
  const after = rest[0] === '\ufe0f' ? rest.slice(1) : rest;
  return [first, String.fromCodePoint(0x1f3fa + tone), ...after].join('');
}
