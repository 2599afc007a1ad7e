import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endInOrder, type OrderlyEnd } from '../../../../../src-main/hosts/electron/quit.ts';
import {
  createCloseToTray,
  type CloseToTray,
} from '../../../../../src-main/hosts/electron/tray/close-to-tray.ts';
import { bringForward } from '../../../../../src-main/hosts/electron/window.ts';
import { speakLanguage } from '../../../../../src-main/hosts/electron/words/words.ts';
import { until } from '../../../../helpers/electron/page.ts';
import { onPlatform } from '../../../../helpers/electron/platform.ts';
import { watchProcess, type OwnListeners } from '../../../../helpers/electron/shell.ts';
import { app, BrowserWindow, dialog, resetElectron } from '../../../../helpers/electron/stand-in.ts';
import { createTalkingCore } from '../../../../helpers/electron/talking-core.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';

let stay: CloseToTray;
let end: OrderlyEnd;
let folder: string;
let listeners: OwnListeners;

beforeEach(async () => {
  resetElectron();
  speakLanguage(null);
  listeners = watchProcess();
  folder = await temporaryFolder();
  await mkdir(path.join(folder, 'window'));
  stay = createCloseToTray(folder);
  end = endInOrder(createTalkingCore(), stay.takes);
});
afterEach(() => {
  listeners.remove();
  speakLanguage(null);
});

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({});
  window.show();
  return window;
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const isHidden = (window: BrowserWindow): boolean => !window.isVisible() && !window.isDestroyed();

describe.each(['linux', 'win32', 'darwin'] as const)('the last window on %s', (platform) => {
  beforeEach(() => {
    onPlatform(platform);
  });

  it('is only hidden when it is closed, once the owner has been told where the program is', async () => {
    stay.choose(true);
    const window = openWindow();
    window.close();
    await until(() => isHidden(window));
    expect(dialog.questions).toMatchObject([
      { type: 'info', message: expect.stringContaining('goes on without its window') as string },
    ]);
    expect(dialog.questions[0]?.message).toContain(
      platform === 'darwin' ? 'menu bar' : 'start Vitrine again',
    );
    bringForward(window as never);
    window.close();
    expect([isHidden(window), dialog.questions.length, app.exitCode]).toEqual([true, 1, null]);
  });

  it('is told of in French where the owner speaks it', async () => {
    speakLanguage('fr');
    stay.choose(true);
    openWindow().close();
    await until(() => dialog.questions.length === 1);
    expect(dialog.questions[0]?.message).toContain('continue sans sa fenêtre');
  });

  it('is closed with the program when the owner quits, hidden or not', async () => {
    stay.choose(true);
    const window = openWindow();
    window.close();
    await until(() => isHidden(window));
    app.quit();
    await until(() => app.exitCode !== null);
    expect([window.isDestroyed(), app.exitCode]).toEqual([true, 0]);
  });
});

it.each([
  ['darwin', { isShown: true, isFull: false }],
  ['linux', { isShown: false, isFull: true }],
] as const)(
  'one that fills the screen on %s is hidden so that nothing black stays there',
  async (platform, expected) => {
    onPlatform(platform);
    stay.choose(true);
    const window = openWindow();
    window.close();
    await until(() => isHidden(window));
    bringForward(window as never);
    window.isFull = true;
    window.close();
    const isShown = window.isVisible();
    await until(() => isHidden(window));
    expect({ isShown, isFull: window.isFull }).toEqual(expected);
  },
);

describe('by choice', () => {
  beforeEach(() => {
    onPlatform('linux');
  });

  it('quits as before where the owner did not choose to stay', async () => {
    openWindow().close();
    await until(() => app.exitCode !== null);
    expect(dialog.questions).toEqual([]);
  });

  it('quits again when they no longer want it', async () => {
    stay.choose(true);
    stay.choose(false);
    openWindow().close();
    await until(() => app.exitCode !== null);
  });

  it('closes one of two windows, and hides the last', async () => {
    stay.choose(true);
    const [first, second] = [openWindow(), openWindow()];
    first.close();
    await until(() => first.isDestroyed());
    second.close();
    await until(() => isHidden(second));
  });

  it('asks nothing twice while the owner reads it', async () => {
    stay.choose(true);
    const answer = Promise.withResolvers<number>();
    dialog.answers = [answer.promise];
    const window = openWindow();
    window.close();
    window.close();
    await settled();
    expect([dialog.questions.length, isHidden(window)]).toEqual([1, false]);
    answer.resolve(0);
    await until(() => isHidden(window));
  });

  it('leaves alone a window that goes while the owner reads it', async () => {
    stay.choose(true);
    const answer = Promise.withResolvers<number>();
    dialog.answers = [answer.promise];
    const window = openWindow();
    window.close();
    const ending = end.quitNow();
    answer.resolve(0);
    await ending;
    expect([window.isDestroyed(), app.exitCode]).toEqual([true, 0]);
  });

  it('is told again by another start on the same data only if it could not be remembered', async () => {
    stay.choose(true);
    const window = openWindow();
    window.close();
    await until(() => isHidden(window));
    expect(existsSync(path.join(folder, 'window', 'told-of-tray'))).toBe(true);
    const next = createCloseToTray(folder);
    next.choose(true);
    expect(next.takes(openWindow() as never)).toBe(true);
    expect(dialog.questions).toHaveLength(1);
  });
});
