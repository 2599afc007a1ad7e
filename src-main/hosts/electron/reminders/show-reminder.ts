import { Notification, type NotificationConstructorOptions } from 'electron';
import type { ShownReminder } from '../../../../shared/contract/reminders.ts';
import { words } from '../words/words.ts';
import { boundText } from './bounded-text.ts';
import { holdOn, letGo } from './on-screen.ts';

/** What becomes of a reminder that is shown. */
export interface ReminderHands {
  open(reminder: ShownReminder): void;
  snooze(thread: string): void;
  /** The system shows none of it. */
  refuse(reminder: ShownReminder): void;
  /** Has the page play its own sound, the last lead's or the usual one; false where there is no page. */
  play(sound: 'usual' | 'last'): boolean;
}

/** Shows a reminder as the system's own notification, with buttons where it has them. */
export function showReminder(reminder: ShownReminder, hands: ReminderHands): void {
  if (!Notification.isSupported()) {
    hands.refuse(reminder);
    return;
  }
  const actions = actionsOf(reminder);
  // Where nobody plays ours, the system plays its own.
  const isSilent = reminder.sound === 'none' || hands.play(reminder.sound);
  const notification = new Notification({
    ...looksOf(reminder, isSilent),
    actions: actions.map(({ text }) => ({ type: 'button', text })),
  });
  const forget = (): void => {
    letGo(notification);
  };
  notification.on('click', () => {
    forget();
    hands.open(reminder);
  });
  notification.on('action', ({ actionIndex }) => {
    forget();
    actions[actionIndex]?.run(hands);
  });
  notification.on('close', ({ reason }) => {
    // What has only left the screen can be clicked later on: Windows keeps it in its centre.
    if (reason !== 'timedOut') forget();
  });
  notification.on('failed', () => {
    forget();
    // Its sound was played by then.
    hands.refuse({ ...reminder, sound: 'none' });
  });
  holdOn(reminder, notification);
  notification.show();
}

function looksOf(reminder: ShownReminder, isSilent: boolean): NotificationConstructorOptions {
  return {
    id: reminder.id,
    title: boundText(reminder.title, 'title'),
    body: boundText(reminder.body, 'body'),
    silent: isSilent,
    // The last lead stays until it is seen to.
    urgency: reminder.is_last ? 'critical' : 'normal',
    timeoutType: reminder.is_last ? 'never' : 'default',
  };
}

interface Action {
  text: string;
  run(hands: ReminderHands): void;
}

// Linux' notifications have no buttons in Electron; there a click is all.
function actionsOf(reminder: ShownReminder): Action[] {
  if (process.platform === 'linux') return [];
  const { open_reminder, snooze_hour } = words();
  const open: Action = {
    text: open_reminder,
    run(hands) {
      hands.open(reminder);
    },
  };
  const [thread, ...others] = reminder.threads;
  if (thread === undefined || others.length > 0) return [open];
  const snooze: Action = {
    text: snooze_hour,
    run(hands) {
      hands.snooze(thread);
    },
  };
  return [open, snooze];
}
