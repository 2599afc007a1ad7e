import type { MenuItemConstructorOptions } from 'electron';
import { fill, language, words } from '../words/words.ts';

/** What the tray shows; `pausedUntil` is an ISO instant, null while reminders are given. */
export interface TrayState {
  needsReply: number;
  pausedUntil: string | null;
  /** The shop's, by which times are told. */
  timeZone: string;
}

/** What the tray can set going. */
export interface TrayHands {
  open(): void;
  pause(until: 'hour' | 'tomorrow' | null): void;
  quit(): void;
}

/** The tray's menu as data, in the language spoken. */
export function trayMenu(state: TrayState, hands: TrayHands): MenuItemConstructorOptions[] {
  const { open_vitrine, quit } = words();
  return [
    { label: open_vitrine, click: hands.open },
    { type: 'separator' },
    ...pauseItems(state, hands),
    { type: 'separator' },
    { label: quit, click: hands.quit },
  ];
}

function pauseItems({ pausedUntil, timeZone }: TrayState, hands: TrayHands): MenuItemConstructorOptions[] {
  const { pause_hour, pause_tomorrow, paused_until, give_again } = words();
  const pause = (until: 'hour' | 'tomorrow' | null) => (): void => {
    hands.pause(until);
  };
  if (pausedUntil === null) {
    return [
      { label: pause_hour, click: pause('hour') },
      { label: pause_tomorrow, click: pause('tomorrow') },
    ];
  }
  return [
    { label: fill(paused_until, { when: momentWords(pausedUntil, timeZone) }), enabled: false },
    { label: give_again, click: pause(null) },
  ];
}

// With the day: a pause lasts until tomorrow at most. By 24 hours, which both languages read.
function momentWords(instant: string, timeZone: string): string {
  const when = new Intl.DateTimeFormat(language() === 'fr' ? 'fr' : 'en-GB', {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return when.format(new Date(instant));
}
