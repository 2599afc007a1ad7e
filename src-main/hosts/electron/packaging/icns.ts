import type { Picture } from './render.ts';

// Each type says a size, and whether it is meant for a screen of two pixels a point.
const types: readonly (readonly [type: string, side: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** The sizes that a macOS icon holds, in pixels. */
export const icnsSides: readonly number[] = [...new Set(types.map(([, side]) => side))];

/** A macOS icon of PNGs; `pictures` has one of each of `icnsSides`. */
export function encodeIcns(pictures: readonly Picture[]): Buffer {
  const parts = types.flatMap(([type, side]) => {
    const picture = pictures.find((other) => other.side === side);
    if (picture === undefined) throw new Error(`There is no picture of ${side} pixels for the icon.`);
    return [headOf(type, picture.png.length), Buffer.from(picture.png)];
  });
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([headOf('icns', length), ...parts]);
}

// Lengths count their own eight bytes.
function headOf(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + 8, 4);
  return head;
}
