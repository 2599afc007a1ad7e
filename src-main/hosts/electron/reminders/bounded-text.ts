// Windows takes no toast of more than 5 kB, whose text it wants without the signs that XML cannot hold.
const longest = { title: 120, body: 600 };

// Signs that are no text; lines may be broken.
const control = /[\p{Cc}\p{Noncharacter_Code_Point}]+/gu;

/** A title or a body as every system shows it: of a length that is taken, whole signs only, and as text, never as markup. */
export function boundText(
  text: string,
  part: keyof typeof longest,
  platform: NodeJS.Platform = process.platform,
): string {
  const lines = text.toWellFormed().split('\n');
  const clean = lines.map((line) => line.replace(control, ' ').trim()).join(part === 'title' ? ' ' : '\n');
  const bounded = cut(clean, longest[part]);
  // Some of Linux' desktops read a body as markup, others do not: neither can be told from here.
  return platform === 'linux' ? bounded.replaceAll('<', '‹').replaceAll('>', '›') : bounded;
}

function cut(text: string, most: number): string {
  // Far more units than signs of the usual kind: one sign can be of any length.
  const signs = [...new Intl.Segmenter().segment(text.slice(0, most * 4))];
  let kept = '';
  for (const { segment } of signs) {
    if (kept.length + segment.length > most) return `${kept}…`;
    kept += segment;
  }
  return kept.length < text.length ? `${kept}…` : kept;
}
