import type { MenuItemConstructorOptions } from 'electron';
import { app, BrowserWindow, dialog, Menu, Notification, shell, Tray } from './stand-in.ts';

/** What a test may do in the place of the owner and the system, over the process's own channel. */
export type Order =
  | { type: 'menu'; label: string }
  | { type: 'answers'; answers: number[] }
  | { type: 'choose'; files: string[] }
  | { type: 'save'; file: string }
  | { type: 'second-instance'; files: string[] }
  | { type: 'tray'; label: string }
  /** Clicks the first notification with these words in its title. */
  | { type: 'notification'; title: string }
  /** Closes the first window. */
  | { type: 'close' }
  | { type: 'look' }
  | { type: 'quit' };

/** What it is told back. */
export interface Report {
  labels: string[];
  questions: string[];
  opened: string[];
  /** The titles of the notifications shown so far. */
  notifications: string[];
  tray: string[];
  /** Of each window, whether it is to be seen. */
  windows: boolean[];
}

/** Carries out orders and answers each with what menu and tray say, and what was asked, opened and shown so far. */
export function obeyTest(): void {
  process.on('message', (order: Order) => {
    obey(order);
    setImmediate(() => {
      process.send?.({
        labels: items(Menu.template).map((item) => item.label ?? ''),
        questions: dialog.questions.map((question) => question.message),
        opened: shell.opened,
        notifications: Notification.shown.map(({ options }) => options.title ?? ''),
        tray: Tray.current?.labels ?? [],
        windows: BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      } satisfies Report);
    });
  });
}

function obey(order: Order): void {
  switch (order.type) {
    case 'menu':
      click(order.label);
      break;
    case 'answers':
      dialog.answers = order.answers;
      break;
    case 'choose':
      dialog.chosen = order.files;
      break;
    case 'save':
      dialog.saveTo = order.file;
      break;
    case 'second-instance':
      app.emit('second-instance', {}, [], '', { files: order.files });
      break;
    case 'tray':
      Tray.current?.choose(order.label);
      break;
    case 'notification':
      Notification.shown.find(({ options }) => options.title?.includes(order.title))?.emit('click');
      break;
    case 'close':
      BrowserWindow.getAllWindows()[0]?.close();
      break;
    case 'look':
      break;
    case 'quit':
      app.quit();
  }
}

function click(label: string): void {
  const item = items(Menu.template).find((each) => each.label === label);
  if (item?.click === undefined) throw new Error(`The menu has no "${label}" to click.`);
  item.click({} as never, BrowserWindow.getAllWindows()[0] as never, {});
}

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}
