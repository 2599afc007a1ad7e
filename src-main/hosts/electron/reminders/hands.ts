import { app } from 'electron';
import type { Actions } from '../actions.ts';
import { askPage } from '../asks.ts';
import type { CoreClient } from '../core-client.ts';
import type { TrayHands } from '../tray/tray-menu.ts';
import { currentWindow } from '../window.ts';
import type { ReminderHands } from './show-reminder.ts';

/** Has something done by the core, as soon as there is one; what fails is written down. */
export type Order = (work: (client: CoreClient) => Promise<unknown>) => void;

const hour = 3_600_000;

/** What the tray's menu sets going. */
export function trayHands(actions: Pick<Actions, 'receive'>, order: Order): TrayHands {
  return {
    open() {
      actions.receive([]);
    },
    pause(until) {
      order((client) => client.reminders.pause({ until }));
    },
    quit() {
      app.quit();
    },
  };
}

/** What a reminder sets going that is clicked, or that the system does not show. */
export function reminderHands(actions: Pick<Actions, 'ask' | 'show'>, order: Order): ReminderHands {
  return {
    open({ opens: { view, thread } }) {
      actions.show({ type: 'go', view, thread });
    },
    snooze(thread) {
      order(async (client) => {
        const { now } = await client.reminders.standing();
        await client.inbox.snooze({ thread, until: new Date(Date.parse(now) + hour).toISOString() });
      });
    },
    refuse(reminder) {
      actions.ask(currentWindow(), { type: 'remind', reminder });
    },
    play(sound) {
      const window = currentWindow();
      if (window === null || window.webContents.isCrashed()) return false;
      askPage(window.webContents, { type: 'sound', sound });
      return true;
    },
  };
}
