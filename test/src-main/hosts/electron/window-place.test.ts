import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rectangle } from 'electron';
import {
  fitPlace,
  readPlace,
  smallestWindow,
  writePlace,
} from '../../../../src-main/hosts/electron/window-place.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const main: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const right: Rectangle = { x: 1440, y: -200, width: 2560, height: 1400 };

function placeAt(x: number, y: number, width = 1000, height = 700) {
  return { bounds: { x, y, width, height }, isMaximised: false };
}

describe('where a window opens', () => {
  it('is the middle of the main screen, at its usual size, the first time', () => {
    expect(fitPlace(null, [main, right])).toEqual({ width: 1280, height: 820 });
  });

  it('is where the last one stood, on whichever screen', () => {
    expect(fitPlace(placeAt(100, 60), [main, right])).toEqual(placeAt(100, 60).bounds);
    expect(fitPlace(placeAt(2000, -100), [main, right])).toEqual(placeAt(2000, -100).bounds);
  });

  it('is the middle of the main screen when the other screen is gone', () => {
    expect(fitPlace(placeAt(2000, -100), [main])).toEqual({ width: 1000, height: 700 });
  });

  it('is wholly on the screen that it hung out of', () => {
    expect(fitPlace(placeAt(1200, 500), [main])).toEqual(placeAt(440, 200).bounds);
    expect(fitPlace(placeAt(-800, 60), [main])).toEqual(placeAt(0, 60).bounds);
  });

  it('is the main screen when only a sliver, or no title bar, was left on it', () => {
    expect(fitPlace(placeAt(1400, 60), [main])).not.toHaveProperty('x');
    expect(fitPlace(placeAt(100, 890), [main])).not.toHaveProperty('x');
    expect(fitPlace(placeAt(100, -300), [main])).not.toHaveProperty('x');
  });

  it('is always within a screen that exists and never larger, nor smaller than can be used', () => {
    const coordinate = fc.oneof(fc.integer({ min: -5000, max: 9000 }), fc.maxSafeInteger());
    const bounds = fc.record({ x: coordinate, y: coordinate, width: coordinate, height: coordinate });
    const screen = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 320, max: 5120 }),
      height: fc.integer({ min: 240, max: 2880 }),
    });
    fc.assert(
      fc.property(
        fc.option(fc.record({ bounds, isMaximised: fc.boolean() })),
        fc.array(screen, { minLength: 1, maxLength: 3 }),
        (place, screens) => {
          const fitted = fitPlace(place, screens);
          const fits = screens.filter((area) => isWithin(fitted, area));
          expect(fits).not.toEqual([]);
          const roomiest = Math.max(...screens.map((area) => area.width));
          expect(fitted.width).toBeGreaterThanOrEqual(
            Math.min(smallestWindow.width, roomiest, ...fits.map((area) => area.width)),
          );
        },
      ),
      { seed: 3, numRuns: 1000 },
    );
  });
});

// Without a place of its own a window is put into the middle of the main screen.
function isWithin(fitted: ReturnType<typeof fitPlace>, screen: Rectangle): boolean {
  const { width, height, x = screen.x, y = screen.y } = fitted;
  return (
    x >= screen.x &&
    y >= screen.y &&
    x + width <= screen.x + screen.width &&
    y + height <= screen.y + screen.height
  );
}

describe('the file that remembers it', () => {
  it('brings back what was written, whole or not at all', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'place.json');
    const place = { bounds: { x: -3, y: 40, width: 900, height: 600 }, isMaximised: true };
    writePlace(file, place);
    expect(readPlace(file)).toEqual(place);
    expect(readdirSync(folder)).toEqual(['place.json']);
  });

  it.each([
    ['', 'empty'],
    ['{', 'cut off'],
    ['null', 'null'],
    ['5', 'a number'],
    ['"bounds"', 'a text'],
    ['[]', 'a list'],
    ['{"bounds":null}', 'without bounds'],
    ['{"bounds":{"x":1,"y":2,"width":3}}', 'without a height'],
    ['{"bounds":{"x":1,"y":2,"width":"900","height":600}}', 'with a text for a number'],
    ['{"bounds":{"x":1e999,"y":2,"width":900,"height":600}}', 'with infinity'],
    ['{"bounds":{"x":1.5,"y":2,"width":900,"height":600}}', 'with half a pixel'],
    ['\u0000\u0001', 'garbage'],
  ])('means nothing when it is %j (%s)', async (text) => {
    const file = path.join(await temporaryFolder(), 'place.json');
    writeFileSync(file, text);
    expect(readPlace(file)).toBeNull();
  });

  it('means nothing when there is none', async () => {
    expect(readPlace(path.join(await temporaryFolder(), 'place.json'))).toBeNull();
  });

  it('takes anything but true for not maximised', async () => {
    const file = path.join(await temporaryFolder(), 'place.json');
    writeFileSync(file, '{"bounds":{"x":1,"y":2,"width":900,"height":600},"isMaximised":"yes"}');
    expect(readPlace(file)?.isMaximised).toBe(false);
  });

  it('costs nothing but the memory when it cannot be written', async () => {
    const file = path.join(await temporaryFolder(), 'gone', 'place.json');
    expect(() => {
      writePlace(file, placeAt(1, 2));
    }).not.toThrow();
    expect(existsSync(file)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is for the owner’s eyes only', async () => {
    const file = path.join(await temporaryFolder(), 'place.json');
    writePlace(file, placeAt(1, 2));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
