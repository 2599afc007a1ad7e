import { Menu, nativeTheme, Tray } from 'electron';
import { isDeepStrictEqual } from 'node:util';
import { needsReplyWords } from '../words/counts.ts';
import { trayImage } from './tray-icon.ts';
import { trayMenu, type TrayHands, type TrayState } from './tray-menu.ts';

export interface ShopTray {
  show(state: TrayState): void;
  /** Says the same again, in the language that is spoken by now. */
  speak(): void;
}

/** Puts the program's icon where the system has such icons; a desktop without them shows none, and nothing else happens. */
export function createTray(hands: TrayHands): ShopTray {
  let state: TrayState = { needsReply: 0, pausedUntil: null, timeZone: 'UTC' };
  const tray = new Tray(trayImage(false));
  const draw = (): void => {
    tray.setImage(trayImage(state.needsReply > 0));
  };
  const speak = (): void => {
    const { needsReply } = state;
    tray.setToolTip(needsReply === 0 ? 'Vitrine' : `Vitrine · ${needsReplyWords(needsReply)}`);
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(state, hands)));
  };
  // On macOS a click opens the menu.
  if (process.platform !== 'darwin') tray.on('click', hands.open);
  // It also holds the icon: one that nobody holds disappears from the screen.
  nativeTheme.on('updated', draw);
  speak();
  return {
    speak,
    show(next) {
      const before = state;
      state = next;
      if (before.needsReply > 0 !== next.needsReply > 0) draw();
      // Setting a menu closes the one that is open.
      if (!isDeepStrictEqual(before, next)) speak();
    },
  };
}
