import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShownReminder } from '../../../../../shared/contract/reminders.ts';
import { showReminder } from '../../../../../src-main/hosts/electron/reminders/show-reminder.ts';
import { speakLanguage } from '../../../../../src-main/hosts/electron/words/words.ts';
import { preventable } from '../../../../helpers/electron/events.ts';
import { onPlatform } from '../../../../helpers/electron/platform.ts';
import { reminderOf } from '../../../../helpers/electron/reminding-core.ts';
import { Notification, resetElectron } from '../../../../helpers/electron/stand-in.ts';

let done: unknown[][] = [];
let hasPage = true;

beforeEach(() => {
  resetElectron();
  speakLanguage(null);
  done = [];
  hasPage = true;
});
afterEach(() => void speakLanguage(null));

function show(more: Partial<ShownReminder> = {}): Notification | undefined {
  showReminder(reminderOf(more), {
    open: (reminder) => void done.push(['open', reminder.opens]),
    snooze: (thread) => void done.push(['snooze', thread]),
    refuse: (reminder) => void done.push(['refuse', reminder.sound]),
    play(sound) {
      done.push(['play', sound]);
      return hasPage;
    },
  });
  return Notification.shown.at(-1);
}
const buttons = (notification?: Notification): unknown[] =>
  (notification?.options.actions ?? []).map(({ text }) => text);

describe.each(['darwin', 'win32'] as const)('a reminder on %s', (platform) => {
  beforeEach(() => {
    onPlatform(platform);
  });

  it.each([
    ['en', ['Open', 'Snooze for an hour']],
    ['fr', ['Ouvrir', 'Reporter d’une heure']],
  ] as const)('has buttons in the owner’s language (%s)', (language, labels) => {
    speakLanguage(language);
    expect(buttons(show())).toEqual(labels);
  });

  it('of many threads can be opened, not snoozed', () => {
    expect(buttons(show({ threads: ['a', 'b'] }))).toEqual(['Open']);
    expect(buttons(show({ threads: [] }))).toEqual(['Open']);
  });

  it('does what its buttons say', () => {
    const notification = show();
    notification?.press('Snooze for an hour');
    notification?.press('Open');
    notification?.emit('click');
    const opens = { view: 'inbox', thread: 't1' };
    expect(done).toEqual([
      ['snooze', 't1'],
      ['open', opens],
      ['open', opens],
    ]);
  });
});

it('has no buttons on Linux, whose notifications have none in Electron, and opens by a click', () => {
  onPlatform('linux');
  const notification = show();
  expect(buttons(notification)).toEqual([]);
  notification?.emit('click');
  expect(done).toEqual([['open', { view: 'inbox', thread: 't1' }]]);
});

it('stays on the screen only when it is the last', () => {
  expect(show()?.options).toMatchObject({ urgency: 'normal', timeoutType: 'default' });
  expect(show({ is_last: true })?.options).toMatchObject({ urgency: 'critical', timeoutType: 'never' });
});

describe('its sound', () => {
  it('is none where the owner wants none', () => {
    expect(show()?.options.silent).toBe(true);
    expect(done).toEqual([]);
  });

  it.each(['usual', 'last'] as const)('is the page’s own (%s), so that there are not two', (sound) => {
    expect(show({ sound })?.options.silent).toBe(true);
    expect(done).toEqual([['play', sound]]);
  });

  it('is the system’s where there is no page', () => {
    hasPage = false;
    expect(show({ sound: 'last' })?.options.silent).toBe(false);
  });
});

describe('where the system shows none', () => {
  it('the page gets it, with its sound', () => {
    Notification.supported = false;
    show({ sound: 'last' });
    expect([done, Notification.shown]).toEqual([[['refuse', 'last']], []]);
  });

  it('the page gets it when that shows only afterwards, and plays nothing twice', () => {
    Notification.failure = 'UNErrorDomain error 1';
    show({ sound: 'usual' });
    expect(done).toEqual([
      ['play', 'usual'],
      ['refuse', 'none'],
    ]);
  });
});

it('can be clicked after it has left the screen', () => {
  onPlatform('win32');
  const notification = show();
  notification?.emit('close', preventable({ reason: 'timedOut' }));
  notification?.emit('click');
  expect(done).toHaveLength(1);
});
