import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { startReminding } from '../../../../../src-main/hosts/electron/reminders/start-reminding.ts';
import { until } from '../../../../helpers/electron/page.ts';
import { onPlatform } from '../../../../helpers/electron/platform.ts';
import {
  createRemindingCore,
  reminderOf,
  type RemindingCore,
} from '../../../../helpers/electron/reminding-core.ts';
import { Notification, resetElectron } from '../../../../helpers/electron/stand-in.ts';

let core: RemindingCore;
let received: unknown[] = [];

beforeEach(() => {
  resetElectron();
  core = createRemindingCore();
  received = [];
});

function start(): void {
  const unasked = (): void => {
    expect.unreachable();
  };
  startReminding({
    core,
    actions: { ask: unasked, receive: (files) => void received.push(files), show: unasked },
    dataFolder: path.resolve('/nowhere/data'),
    stay: { choose: () => undefined, takes: () => false },
    log: unasked,
    isQuiet: false,
  });
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const closed = (): boolean[] => Notification.shown.map(({ isClosed }) => isClosed);

it('a notification goes from the screen once its chat is answered, and only then', async () => {
  core.due = [
    reminderOf({ is_last: true }),
    reminderOf({ id: 'b', threads: ['t2', 't3'] }),
    reminderOf({ id: 'money', kind: 'money', threads: [] }),
  ];
  start();
  await until(() => Notification.shown.length === 3);
  core.answered = new Set(['t2']);
  core.announce('inbox');
  await until(() => core.asked.standing === 2);
  await settled();
  expect(closed()).toEqual([false, false, false]);
  core.answered = new Set(['t1', 't2', 't3']);
  core.announce('inbox');
  await until(() => closed().filter(Boolean).length === 2);
  expect(closed()).toEqual([true, true, false]);
});

it('a notification gives way to the next one of the same chat', async () => {
  core.due = [reminderOf(), reminderOf({ id: 'other', threads: ['t2'] })];
  start();
  await until(() => Notification.shown.length === 2);
  core.due = [reminderOf({ id: 'last_lead:t1:30', kind: 'last_lead', is_last: true })];
  core.announce('reminders');
  await until(() => Notification.shown.length === 3);
  expect(closed()).toEqual([true, false, false]);
});

it('one of an earlier start opens the window where Windows keeps it, and its buttons open nothing', () => {
  onPlatform('win32');
  start();
  Notification.onActivation?.({ type: 'action', arguments: '', actionIndex: 1 });
  expect(received).toEqual([]);
  Notification.onActivation?.({ type: 'click', arguments: '' });
  expect(received).toEqual([[]]);
});

it.each(['linux', 'darwin'] as const)('asks for nothing that %s does not have', (platform) => {
  onPlatform(platform);
  start();
  expect(Notification.onActivation).toBeNull();
});
