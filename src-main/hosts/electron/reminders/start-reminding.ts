import { BrowserWindow, powerMonitor } from 'electron';
import type { ShownReminder } from '../../../../shared/contract/reminders.ts';
import type { Settings } from '../../../../shared/contract/settings.ts';
import type { Actions } from '../actions.ts';
import { createBadge } from '../badge/badge.ts';
import { withCore, type CoreClient } from '../core-client.ts';
import type { CoreKeeper } from '../core-keeper.ts';
import { textOf } from '../crashes.ts';
import { followAreas } from '../follow-areas.ts';
import { startAtLogin } from '../login/start-at-login.ts';
import type { CloseToTray } from '../tray/close-to-tray.ts';
import { createTray, type ShopTray } from '../tray/tray.ts';
import type { TrayHands } from '../tray/tray-menu.ts';
import { flashUntilSeen } from './flash.ts';
import { openByOldOnes } from './old-ones.ts';
import { reminderHands, trayHands, type Order } from './hands.ts';
import { takeDownAnswered } from './on-screen.ts';
import { showReminder, type ReminderHands } from './show-reminder.ts';

export interface Reminded {
  core: CoreKeeper;
  actions: Pick<Actions, 'ask' | 'receive' | 'show'>;
  dataFolder: string;
  stay: CloseToTray;
  log: (text: string) => void;
  /** No window was opened yet, and none is to be if the owner closes it to the tray. */
  isQuiet: boolean;
}

/** Shows the owner from now on what is due, in the system's own ways; `speak` says what stands there in the language spoken by now. */
export function startReminding({ core, actions, dataFolder, stay, log, isQuiet }: Reminded): {
  speak: () => void;
} {
  let isFirst = true;
  let needsReply = 0;
  let timeZone = 'UTC';
  const note = (error: unknown): void => {
    log(textOf(error));
  };
  const order: Order = (work) => {
    void withCore(core, work).catch(note);
  };
  const tray = putUpTray(trayHands(actions, order), note);
  const badge = createBadge();
  const hands = reminderHands(actions, order);

  function obey(settings: Settings): void {
    const closesToTray = settings.close_to_tray === true;
    timeZone = typeof settings.time_zone === 'string' ? settings.time_zone : 'UTC';
    stay.choose(closesToTray);
    if (isFirst && isQuiet && !closesToTray && BrowserWindow.getAllWindows().length === 0)
      actions.receive([]);
    isFirst = false;
    try {
      startAtLogin(settings.start_at_login === true, dataFolder);
    } catch (error) {
      note(error);
    }
  }

  async function look(client: CoreClient): Promise<void> {
    const { needs_reply, paused_until: pausedUntil } = await client.reminders.standing();
    needsReply = needs_reply;
    tray?.show({ needsReply, pausedUntil, timeZone });
    badge.show(needsReply);
  }

  openByOldOnes(() => {
    actions.receive([]);
  });
  void followAreas(
    core,
    ['reminders', 'inbox', 'imports', 'settings'],
    async (client, touched) => {
      if (touched === null || touched.has('settings')) obey((await client.settings.list()).settings);
      await look(client);
      if (touched === null || touched.has('reminders'))
        for (const reminder of (await client.reminders.take()).reminders) give(reminder, hands);
      await takeDownAnswered(client);
    },
    note,
  );
  for (const event of ['resume', 'unlock-screen'] as const) {
    powerMonitor.on(event as 'resume', () => {
      order((client) => client.reminders.wake());
    });
  }
  return {
    speak() {
      tray?.speak();
      badge.show(needsReply);
    },
  };
}

function give(reminder: ShownReminder, hands: ReminderHands): void {
  showReminder(reminder, hands);
  if (reminder.is_last) flashUntilSeen();
}

// A system without such icons is no reason to have no reminders.
function putUpTray(hands: TrayHands, note: (error: unknown) => void): ShopTray | null {
  try {
    return createTray(hands);
  } catch (error) {
    note(error);
    return null;
  }
}
