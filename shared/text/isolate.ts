const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;
/** Signs that turn the reading order around, or end such a turn: in somebody else's words they would reach beyond these. */
const turning = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** A name or text of somebody else's, to stand inside a sentence: what is written from right to left, or says it is, cannot turn the rest around. */
export function isolate(text: string): string {
  const plain = text.replace(turning, '');
  return plain !== text || rightToLeft.test(plain) ? `\u2068${plain}\u2069` : text;
}
