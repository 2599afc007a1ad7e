import type { MenuItemConstructorOptions } from 'electron';
import { app, BrowserWindow, dialog, Menu, shell } from './stand-in.ts';

/** What a test may do in the place of the owner and the system, over the process's own channel. */
export type Order =
  | { type: 'menu'; label: string }
  | { type: 'answers'; answers: number[] }
  | { type: 'choose'; files: string[] }
  | { type: 'save'; file: string }
  | { type: 'second-instance'; files: string[] }
  | { type: 'look' }
  | { type: 'quit' };

/** What it is told back. */
export interface Report {
  labels: string[];
  questions: string[];
  opened: string[];
}

/** Carries out orders and answers each with what the menu says, which questions were asked and what was opened so far. */
export function obeyTest(): void {
  process.on('message', (order: Order) => {
    obey(order);
    setImmediate(() => {
      process.send?.({
        labels: items(Menu.template).map((item) => item.label ?? ''),
        questions: dialog.questions.map((question) => question.message),
        opened: shell.opened,
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
