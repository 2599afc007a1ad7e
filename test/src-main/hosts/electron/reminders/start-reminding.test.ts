import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReminding } from '../../../../../src-main/hosts/electron/reminders/start-reminding.ts';
import { speakLanguage } from '../../../../../src-main/hosts/electron/words/words.ts';
import { until } from '../../../../helpers/electron/page.ts';
import { onPlatform } from '../../../../helpers/electron/platform.ts';
import {
  createRemindingCore,
  reminderOf,
  type RemindingCore,
} from '../../../../helpers/electron/reminding-core.ts';
import {
  app,
  BrowserWindow,
  Notification,
  powerMonitor,
  resetElectron,
  Tray,
} from '../../../../helpers/electron/stand-in.ts';

let core: RemindingCore;
let told: unknown[][] = [];
let logged: string[] = [];
let chosen: boolean[] = [];

beforeEach(() => {
  resetElectron();
  speakLanguage(null);
  core = createRemindingCore();
  [told, logged, chosen] = [[], [], []];
});
afterEach(() => void speakLanguage(null));

const note =
  (name: string) =>
  (...args: unknown[]): void =>
    void told.push([name, ...args]);

function start({ isQuiet = false } = {}): ReturnType<typeof startReminding> {
  return startReminding({
    core,
    actions: { ask: note('ask'), receive: note('receive'), show: note('show') },
    dataFolder: path.resolve('/nowhere/data'),
    stay: { choose: (isWanted) => void chosen.push(isWanted), takes: () => false },
    log: (text) => void logged.push(text),
    isQuiet,
  });
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const read = (): Promise<unknown> => until(() => core.asked.standing > 0 && core.asked.take > 0);

describe('what is due', () => {
  it('is taken at the start and whenever the core says so, and at no other change', async () => {
    core.due = [reminderOf()];
    start();
    await until(() => Notification.shown.length === 1);
    core.announce('inbox');
    await until(() => core.asked.standing === 2);
    core.announce('outbox', 'drafts');
    await settled();
    expect(core.asked).toEqual({ standing: 2, take: 1, settings: 1 });

    core.due = [reminderOf({ id: 'b', title: 'Léa' }), reminderOf({ id: 'c', title: 'Omar' })];
    core.announce('reminders');
    await until(() => Notification.shown.length === 3);
    expect(Notification.shown.map(({ options }) => options.title)).toEqual([
      'Nadia: answer by 19:00',
      'Léa',
      'Omar',
    ]);
  });

  it('is looked at once more, however much is written meanwhile', async () => {
    const slow = Promise.withResolvers<undefined>();
    core.slow = slow.promise;
    start();
    await until(() => core.asked.standing === 1);
    for (let count = 0; count < 500; count += 1) core.announce('imports', 'inbox');
    core.announce('reminders');
    await settled();
    slow.resolve(undefined);
    await until(() => core.asked.take === 2);
    await settled();
    expect(core.asked).toEqual({ standing: 2, take: 2, settings: 1 });
  });

  it('opens where it says, and is snoozed for an hour of the core’s clock', async () => {
    onPlatform('darwin');
    core.due = [
      reminderOf(),
      reminderOf({ id: 'money', threads: [], opens: { view: 'spend', thread: null } }),
    ];
    start();
    await until(() => Notification.shown.length === 2);
    const [lead, money] = Notification.shown;
    money?.emit('click');
    lead?.press('Open');
    lead?.press('Snooze for an hour');
    await until(() => core.orders.length === 1);
    expect(core.orders).toEqual([['snooze', { thread: 't1', until: '2026-11-20T11:00:00.000Z' }]]);
    expect(told).toEqual([
      ['show', { type: 'go', view: 'spend', thread: null }],
      ['show', { type: 'go', view: 'inbox', thread: 't1' }],
    ]);
  });

  it('goes to the page where the system shows none of it', async () => {
    Notification.supported = false;
    const reminder = reminderOf({ sound: 'last' });
    core.due = [reminder];
    start();
    await until(() => told.length === 1);
    expect(told).toEqual([['ask', null, { type: 'remind', reminder }]]);
  });

  it('is looked at again when the machine wakes up or its screen is unlocked', async () => {
    start();
    await read();
    powerMonitor.emit('resume');
    powerMonitor.emit('unlock-screen');
    await until(() => core.orders.length === 2);
    expect(core.orders).toEqual([
      ['wake', null],
      ['wake', null],
    ]);
  });

  it('survives a question that fails, and says it in the log', async () => {
    core.slow = Promise.reject(new Error('spoon'));
    core.slow.catch(() => undefined);
    start();
    await until(() => logged.length === 1);
    core.slow = Promise.resolve();
    core.due = [reminderOf()];
    core.announce('reminders');
    await until(() => Notification.shown.length === 1);
  });
});

describe('the last lead', () => {
  const last = reminderOf({ kind: 'last_lead', is_last: true });

  it('has the taskbar flash until the owner comes', async () => {
    const window = new BrowserWindow({});
    core.due = [last];
    start();
    await until(() => window.isFlashing);
    window.focus();
    expect(window.isFlashing).toBe(false);
  });

  it('flashes no longer once they come to another window, however many there were', async () => {
    const [first, second] = [new BrowserWindow({}), new BrowserWindow({})];
    core.due = Array.from({ length: 20 }, (_, index) => ({
      ...last,
      id: String(index),
      threads: [String(index)],
    }));
    start();
    await until(() => Notification.shown.length === 20 && first.isFlashing);
    expect(app.listenerCount('browser-window-focus')).toBe(1);
    second.focus();
    expect([first.isFlashing, app.listenerCount('browser-window-focus')]).toEqual([false, 0]);
  });

  it('flashes again the next time, and minds no window that is gone', async () => {
    const window = new BrowserWindow({});
    core.due = [last];
    start();
    await until(() => window.isFlashing);
    const next = new BrowserWindow({});
    window.destroy();
    next.focus();
    BrowserWindow.focused = null;
    core.due = [{ ...last, id: 'next' }];
    core.announce('reminders');
    await until(() => next.isFlashing);
  });

  it.each([
    ['another reminder', reminderOf(), false],
    ['the last one, to an owner who is there,', last, true],
  ])('%s flashes nothing', async (_what, reminder, isThere) => {
    const window = new BrowserWindow({});
    if (isThere) window.focus();
    core.due = [reminder];
    start();
    await until(() => Notification.shown.length === 1);
    await settled();
    expect(window.isFlashing).toBe(false);
  });
});

describe('the tray and the number', () => {
  it('follow what needs a reply and what is paused', async () => {
    onPlatform('linux');
    core.standing.needs_reply = 3;
    start();
    await until(() => app.badgeCount === 3);
    expect(Tray.current?.toolTip).toBe('Vitrine · 3 chats need a reply');
    core.standing = { ...core.standing, needs_reply: 0, paused_until: '2026-11-20T11:00:00.000Z' };
    core.announce('reminders');
    await until(() => app.badgeCount === 0);
    expect(Tray.current?.toolTip).toBe('Vitrine');
    expect(Tray.current?.labels).toContain('Reminders are paused until Friday 12:00');
  });

  it('leave the menu alone while they say the same: setting it closes an open one', async () => {
    core.standing.needs_reply = 3;
    start();
    await until(() => Tray.current?.toolTip === 'Vitrine · 3 chats need a reply');
    const menus = Tray.current?.menus;
    core.announce('inbox');
    await until(() => core.asked.standing === 2);
    await settled();
    expect(Tray.current?.menus).toBe(menus);
    core.standing = { ...core.standing, needs_reply: 2 };
    core.announce('inbox');
    await until(() => Tray.current?.toolTip === 'Vitrine · 2 chats need a reply');
    expect(Tray.current?.menus).toBe((menus ?? 0) + 1);
  });

  it('do what is chosen in it', async () => {
    start();
    await read();
    Tray.current?.choose('Pause reminders for an hour');
    Tray.current?.choose('Pause reminders until tomorrow');
    Tray.current?.choose('Open Vitrine');
    await until(() => core.orders.length === 2);
    expect(core.orders.toSorted()).toEqual([
      ['pause', 'hour'],
      ['pause', 'tomorrow'],
    ]);
    expect(told).toEqual([['receive', []]]);
    Tray.current?.choose('Quit Vitrine');
    expect(app.exitCode).toBe(0);
  });

  it('say the same in another language as soon as it is spoken', async () => {
    core.standing.needs_reply = 1;
    const { speak } = start();
    await until(() => Tray.current?.toolTip !== 'Vitrine');
    speakLanguage('fr');
    speak();
    expect(Tray.current?.toolTip).toBe('Vitrine · 1 discussion attend une réponse');
    expect(Tray.current?.labels).toContain('Quitter Vitrine');
  });

  it('are not needed for reminders', async () => {
    Tray.isImpossible = true;
    core.standing.needs_reply = 2;
    core.due = [reminderOf()];
    const { speak } = start();
    await until(() => Notification.shown.length === 1);
    speak();
    expect(logged).toEqual([expect.stringContaining('no place')]);
  });
});

describe('a start with the session', () => {
  it('opens no window for an owner who closes it to the tray', async () => {
    core.settings.close_to_tray = true;
    start({ isQuiet: true });
    await read();
    expect([told, chosen]).toEqual([[], [true]]);
  });

  it('opens one for an owner who does not, once', async () => {
    start({ isQuiet: true });
    await read();
    core.announce('settings');
    await until(() => chosen.length === 2);
    expect([told, chosen]).toEqual([[['receive', []]], [false, false]]);
  });

  it('opens no second one', async () => {
    new BrowserWindow({});
    start({ isQuiet: true });
    await read();
    expect(told).toEqual([]);
  });
});

it('looks at the settings again when they are written', async () => {
  start();
  await read();
  core.settings.close_to_tray = true;
  core.announce('settings');
  await until(() => chosen.at(-1) === true);
});
