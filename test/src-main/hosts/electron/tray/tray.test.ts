import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTray } from '../../../../../src-main/hosts/electron/tray/tray.ts';
import { trayMenu, type TrayState } from '../../../../../src-main/hosts/electron/tray/tray-menu.ts';
import { speakLanguage } from '../../../../../src-main/hosts/electron/words/words.ts';
import { onPlatform } from '../../../../helpers/electron/platform.ts';
import { nativeTheme, resetElectron, Tray } from '../../../../helpers/electron/stand-in.ts';

let done: unknown[] = [];
const hands = {
  open: () => void done.push('open'),
  pause: (until: 'hour' | 'tomorrow' | null) => void done.push(until),
  quit: () => void done.push('quit'),
};
const calm: TrayState = { needsReply: 0, pausedUntil: null, timeZone: 'Europe/Paris' };
const paused: TrayState = { ...calm, pausedUntil: '2026-11-21T07:30:00.000Z' };

beforeEach(() => {
  resetElectron();
  speakLanguage(null);
  done = [];
});
afterEach(() => void speakLanguage(null));

const labelsOf = (state: TrayState): unknown[] =>
  trayMenu(state, hands).flatMap(({ label }) => (label === undefined ? [] : [label]));

describe('the tray’s menu', () => {
  it.each([
    [
      'en',
      ['Open Vitrine', 'Pause reminders for an hour', 'Pause reminders until tomorrow', 'Quit Vitrine'],
      ['Open Vitrine', 'Reminders are paused until Saturday 08:30', 'Give reminders again', 'Quit Vitrine'],
    ],
    [
      'fr',
      [
        'Ouvrir Vitrine',
        'Suspendre les rappels pendant une heure',
        'Suspendre les rappels jusqu’à demain',
        'Quitter Vitrine',
      ],
      [
        'Ouvrir Vitrine',
        'Les rappels sont suspendus jusqu’à samedi 08:30',
        'Reprendre les rappels',
        'Quitter Vitrine',
      ],
    ],
  ] as const)('says in %s what can be done now, by the shop’s clock', (language, given, held) => {
    speakLanguage(language);
    expect(labelsOf(calm)).toEqual(given);
    expect(labelsOf(paused)).toEqual(held);
  });

  it('does something with every item but the one that only says until when', () => {
    for (const state of [calm, paused]) {
      for (const item of trayMenu(state, hands)) item.click?.({} as never, undefined, {});
    }
    expect(done).toEqual(['open', 'hour', 'tomorrow', 'quit', 'open', null, 'quit']);
    const silent = trayMenu(paused, hands).filter(({ type, click }) => type === undefined && !click);
    expect(silent).toMatchObject([{ enabled: false }]);
  });
});

describe.each(['linux', 'win32', 'darwin'] as const)('the icon on %s', (platform) => {
  beforeEach(() => {
    onPlatform(platform);
  });
  const pictures = (): unknown[] => Tray.current!.image.representations.map(({ dataURL }) => dataURL);

  it('is sharp on every screen, and macOS’ own colours where it has them', () => {
    createTray(hands);
    const { representations, isTemplate } = Tray.current!.image;
    expect(representations.map(({ scaleFactor }) => scaleFactor)).toEqual([1, 1.25, 1.5, 2, 3]);
    expect(new Set(pictures()).size).toBe(representations.length);
    expect(isTemplate).toBe(platform === 'darwin');
  });

  it('has a dot while somebody waits for a reply', () => {
    const tray = createTray(hands);
    const before = pictures();
    tray.show({ ...calm, needsReply: 1 });
    expect(Tray.current!.toolTip).toBe('Vitrine · 1 chat needs a reply');
    expect(pictures()).not.toEqual(before);
    tray.show(calm);
    expect(pictures()).toEqual(before);
    expect(Tray.current!.toolTip).toBe('Vitrine');
  });

  it('follows the system from light to dark, except on a Mac, which colours it', () => {
    createTray(hands);
    const before = pictures();
    nativeTheme.shouldUseDarkColors = platform !== 'win32';
    nativeTheme.shouldUseDarkColorsForSystemIntegratedUI = platform === 'win32';
    nativeTheme.emit('updated');
    if (platform === 'darwin') expect(pictures()).toEqual(before);
    else expect(pictures()).not.toEqual(before);
  });

  it('opens the window by a click, except on a Mac, where a click opens the menu', () => {
    createTray(hands);
    Tray.current!.emit('click');
    expect(done).toEqual(platform === 'darwin' ? [] : ['open']);
  });
});
