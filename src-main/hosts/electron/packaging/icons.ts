import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeIcns, icnsSides } from './icns.ts';
import { encodeIco } from './ico.ts';
import { renderIcon, withMargin, type Picture } from './render.ts';

const linuxSides = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSides = [16, 24, 32, 48, 64, 256];

/** Makes every icon that the packages want from the one drawing: `16x16.png` … `1024x1024.png`, `icon.ico`, `icon.icns`. */
export async function makeIcons(svgFile: string, folder: string): Promise<void> {
  const svg = await readFile(svgFile, 'utf8');
  if (!svg.includes('id="mark"')) throw new Error(`${svgFile} names no part of it "mark".`);
  const square = await renderAll(svg, linuxSides);
  const withRoom = await renderAll(withMargin(svg), icnsSides);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { side, png } of square) await writeFile(path.join(folder, `${side}x${side}.png`), png);
  const forWindows = square.filter(({ side }) => windowsSides.includes(side));
  await writeFile(path.join(folder, 'icon.ico'), encodeIco(forWindows));
  await writeFile(path.join(folder, 'icon.icns'), encodeIcns(withRoom));
}

async function renderAll(svg: string, sides: readonly number[]): Promise<Picture[]> {
  return Promise.all(sides.map((side) => renderIcon(svg, side)));
}
