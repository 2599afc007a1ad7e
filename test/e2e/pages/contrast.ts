import type { Page } from 'playwright-core';

/** Which text colour stands on which ground, by the names of the style's tokens. */
const pairs: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'soft', 'faint', 'accent', 'open', 'closing', 'closed', 'paid'].flatMap((text) =>
    ['paper', 'panel'].map((ground) => [text, ground] as const),
  ),
  ...['in', 'out', 'sel', 'mark'].map((ground) => ['ink', ground] as const),
  ['soft', 'sel'],
  ['on-accent', 'accent'],
  ['on-closing', 'closing'],
];

/** The contrast (WCAG 2) of each pair of tokens in the page's present theme, lowest first. */
export async function contrasts(page: Page): Promise<{ pair: string; ratio: number }[]> {
  const names = [...new Set(pairs.flat())];
  const colours = await page.evaluate((wanted) => {
    const style = getComputedStyle(document.documentElement);
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) throw new Error('No canvas to read colours with.');
    return wanted.map((name) => {
      canvas.fillStyle = style.getPropertyValue(`--${name}`).trim();
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    });
  }, names);
  const light = new Map(names.map((name, index) => [name, luminance(colours[index] ?? [])]));
  return pairs
    .map(([text, ground]) => {
      const [low = 0, high = 0] = [light.get(text) ?? 0, light.get(ground) ?? 0].sort((a, b) => a - b);
      return { pair: `${text} on ${ground}`, ratio: (high + 0.05) / (low + 0.05) };
    })
    .sort((a, b) => a.ratio - b.ratio);
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
