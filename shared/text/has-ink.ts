// Controls, invisible signs and spaces; marks that stand on no letter; letters and patterns that are drawn empty.
const empty = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Whether anything of a text can be seen: a name of invisible signs only is none. */
export function hasInk(text: string): boolean {
  for (const sign of text) if (!empty.test(sign)) return true;
  return false;
}
