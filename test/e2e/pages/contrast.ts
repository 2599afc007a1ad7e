import type { Page } from 'playwright-core';
import { contrastOf } from '../../helpers/contrast.ts';

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
  const seen = new Map(names.map((name, index) => [name, colours[index] ?? []]));
  return pairs
    .map(([text, ground]) => ({
      pair: `${text} on ${ground}`,
      ratio: contrastOf(seen.get(text) ?? [], seen.get(ground) ?? []),
    }))
    .sort((a, b) => a.ratio - b.ratio);
}
