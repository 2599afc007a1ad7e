import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBadge } from '../../../../../src-main/hosts/electron/badge/badge.ts';
import { overlayLayers, overlayUnits } from '../../../../../src-main/hosts/electron/badge/overlay-layers.ts';
import { draw } from '../../../../../src-main/hosts/electron/drawing/draw.ts';
import { speakLanguage } from '../../../../../src-main/hosts/electron/words/words.ts';
import { onPlatform } from '../../../../helpers/electron/platform.ts';
import { app, BrowserWindow, resetElectron } from '../../../../helpers/electron/stand-in.ts';

beforeEach(() => {
  resetElectron();
  speakLanguage(null);
});
afterEach(() => void speakLanguage(null));

it.each(['darwin', 'linux'] as const)('the number stands on the program’s icon on %s', (platform) => {
  onPlatform(platform);
  const window = new BrowserWindow({});
  const badge = createBadge();
  badge.show(12);
  expect([app.badgeCount, window.overlay]).toEqual([12, null]);
  badge.show(0);
  expect(app.badgeCount).toBe(0);
});

describe('on Windows', () => {
  beforeEach(() => {
    onPlatform('win32');
  });

  it('it lies on the button of every window, with words for those who do not see it', () => {
    const first = new BrowserWindow({});
    const badge = createBadge();
    badge.show(2);
    expect(first.overlay?.description).toBe('2 chats need a reply');
    expect(app.badgeCount).toBe(0);

    const second = new BrowserWindow({});
    expect(second.overlay).toBeNull();
    second.show();
    expect(second.overlay).toEqual(first.overlay);

    speakLanguage('fr');
    badge.show(1);
    expect(second.overlay?.description).toBe('1 discussion attend une réponse');
    badge.show(0);
    expect([first.overlay, second.overlay]).toEqual([null, null]);
  });

  it('it comes back with a window that was hidden', () => {
    const window = new BrowserWindow({});
    createBadge().show(3);
    window.overlay = null;
    window.hide();
    window.show();
    expect(window.overlay).toMatchObject({ description: '3 chats need a reply' });
  });

  it('it says the whole number where only 9+ is seen', () => {
    const window = new BrowserWindow({});
    createBadge().show(1_234);
    expect(window.overlay?.description).toBe('1,234 chats need a reply');
  });
});

it('every number has a picture of its own, up to 9+', () => {
  const pictures = Array.from({ length: 30 }, (_none, count) =>
    String(draw(overlayLayers(count + 1), overlayUnits, 16)),
  );
  expect(new Set(pictures.slice(0, 10)).size).toBe(10);
  expect(new Set(pictures.slice(9)).size).toBe(1);
});
