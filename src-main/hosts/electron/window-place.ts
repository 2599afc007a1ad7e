import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

/** Where the window stands: its frame when it is neither maximised nor full screen, in screen pixels. */
export interface WindowPlace {
  bounds: Rectangle;
  isMaximised: boolean;
}

/** Where a window may open: without `x` and `y` in the middle of the main screen. */
export interface FittedPlace {
  width: number;
  height: number;
  x?: number;
  y?: number;
}

const usual = { width: 1280, height: 820 };
const smallest = { width: 640, height: 480 };
// So much of the title bar must be on a screen that the window can be taken hold of, in pixels.
const graspable = 80;

export { smallest as smallestWindow };

/** The remembered place if enough of it lies on a screen that exists, no larger than that screen; else the usual size. */
export function fitPlace(place: WindowPlace | null, screens: readonly Rectangle[]): FittedPlace {
  const main = screens[0] ?? { x: 0, y: 0, ...usual };
  if (place === null) return clampSize(usual, main);
  const screen = screens.find((area) => isGraspable(place.bounds, area));
  if (screen === undefined) return clampSize(place.bounds, main);
  const { width, height } = clampSize(place.bounds, screen);
  return {
    width,
    height,
    x: clamp(place.bounds.x, screen.x, screen.x + screen.width - width),
    y: clamp(place.bounds.y, screen.y, screen.y + screen.height - height),
  };
}

/** What was remembered, or null when nothing (or nothing that makes sense) was. */
export function readPlace(file: string): WindowPlace | null {
  try {
    const place = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowPlace> | null;
    const bounds = place?.bounds;
    const isWhole = [bounds?.x, bounds?.y, bounds?.width, bounds?.height].every(Number.isSafeInteger);
    return bounds && isWhole ? { bounds, isMaximised: place.isMaximised === true } : null;
  } catch {
    return null;
  }
}

/** Remembers a place; a disk that does not take it costs nothing but the memory of it. */
export function writePlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(`${file}.part`, JSON.stringify(place), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  } catch {
    // The next start opens the window at its usual place.
  }
}

function isGraspable(bounds: Rectangle, screen: Rectangle): boolean {
  const right = Math.min(bounds.x + bounds.width, screen.x + screen.width);
  const across = right - Math.max(bounds.x, screen.x);
  return across >= graspable && bounds.y >= screen.y && bounds.y <= screen.y + screen.height - graspable / 2;
}

function clampSize(size: { width: number; height: number }, screen: Rectangle): FittedPlace {
  return {
    width: clamp(size.width, Math.min(smallest.width, screen.width), screen.width),
    height: clamp(size.height, Math.min(smallest.height, screen.height), screen.height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
