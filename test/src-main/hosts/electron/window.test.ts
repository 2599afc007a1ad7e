import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  bringForward,
  currentWindow,
  openWindow as openReal,
} from '../../../../src-main/hosts/electron/window.ts';
import { readPlace, writePlace } from '../../../../src-main/hosts/electron/window-place.ts';
import {
  app,
  BrowserWindow,
  nativeTheme,
  resetElectron,
  screen,
} from '../../../helpers/electron/stand-in.ts';
import { engine } from '../../../helpers/electron/window.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

beforeEach(resetElectron);

const openWindow = (file: string): BrowserWindow => openReal(file) as unknown as BrowserWindow;
const placeFile = async (): Promise<string> => path.join(await temporaryFolder(), 'place.json');
const painted = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a window', () => {
  it('is shown once there is something to see, in the colour of the page', async () => {
    const page = Promise.withResolvers<undefined>();
    engine.current = { load: () => page.promise, send: () => undefined, reload: () => undefined };
    const window = openWindow(await placeFile());
    await painted();
    expect(window.isVisible()).toBe(false);
    page.resolve(undefined);
    await painted();
    expect(window.isVisible()).toBe(true);
    expect(window.options.backgroundColor).toBe('#faf8f4');
    engine.current = null;
  });

  it('can be inspected only in a program that is being developed', async () => {
    expect(openWindow(await placeFile()).options.webPreferences?.devTools).toBe(true);
    app.isPackaged = true;
    expect(openWindow(await placeFile()).options.webPreferences?.devTools).toBe(false);
  });

  it('is dark where the system is', async () => {
    nativeTheme.shouldUseDarkColors = true;
    expect(openWindow(await placeFile()).options.backgroundColor).toBe('#171614');
  });

  it('stands where the last one stood, and is as large', async () => {
    const file = await placeFile();
    writePlace(file, { bounds: { x: 40, y: 50, width: 900, height: 600 }, isMaximised: false });
    expect(openWindow(file).options).toMatchObject({ x: 40, y: 50, width: 900, height: 600 });
  });

  it('is maximised again, but not before it is shown', async () => {
    const file = await placeFile();
    writePlace(file, { bounds: { x: 40, y: 50, width: 900, height: 600 }, isMaximised: true });
    const window = openWindow(file);
    expect(window.isVisible()).toBe(false);
    await painted();
    expect(window.isMaximized()).toBe(true);
  });

  it('remembers its place when it is closed', async () => {
    const file = await placeFile();
    const window = openWindow(file);
    window.bounds = { x: 7, y: 8, width: 1000, height: 700 };
    window.isMax = true;
    expect(existsSync(file)).toBe(false);
    window.close();
    expect(readPlace(file)).toEqual({ bounds: window.bounds, isMaximised: true });
  });

  it('asks no screen for more than it has', async () => {
    screen.areas = [{ x: 0, y: 0, width: 600, height: 400 }];
    const { width, height, minWidth, minHeight } = openWindow(await placeFile()).options;
    expect({ width, height, minWidth, minHeight }).toEqual({
      width: 600,
      height: 400,
      minWidth: 600,
      minHeight: 400,
    });
  });
});

describe('more windows', () => {
  it('open a little beside the one before', async () => {
    const file = await placeFile();
    openWindow(file);
    const second = openWindow(file);
    expect(second.options).toMatchObject({ x: 28, y: 28, width: 1280, height: 820 });
  });

  it('never leave the screen, however many there are', async () => {
    const file = await placeFile();
    for (let count = 0; count < 60; count += 1) openWindow(file).focus();
    for (const { options } of BrowserWindow.getAllWindows()) {
      const { x = 0, y = 0, width = 0, height = 0 } = options;
      expect(x + width).toBeLessThanOrEqual(1920);
      expect(y + height).toBeLessThanOrEqual(1040);
    }
  });

  it('are one at work, or any', async () => {
    expect(currentWindow()).toBeNull();
    const [first, second] = [openWindow(await placeFile()), openWindow(await placeFile())];
    expect(currentWindow()).toBe(first);
    second.focus();
    expect(currentWindow()).toBe(second);
  });
});

it('comes forward from wherever it was', async () => {
  const window = openWindow(await placeFile());
  window.isMin = true;
  bringForward(window as never);
  expect(window.isMinimized()).toBe(false);
  expect(window.isVisible()).toBe(true);
  expect(BrowserWindow.getFocusedWindow()).toBe(window);
});
