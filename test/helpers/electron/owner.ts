import { EventEmitter } from 'node:events';
import type {
  Dialog,
  Display,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  Rectangle,
  SaveDialogOptions,
} from 'electron';

/** The owner in front of the dialogs: answers what a test says, in order, and remembers the questions. */
class StandInDialog {
  /** An answer that is a promise is an owner who takes time. */
  answers: (number | Promise<number>)[] = [];
  chosen: string[] = [];
  /** Where the owner saves; '' when they cancel. */
  saveTo = '';
  savings: SaveDialogOptions[] = [];
  questions: MessageBoxOptions[] = [];
  /** What each question hung on; null for one that stood alone. */
  parents: unknown[] = [];
  openings: OpenDialogOptions[] = [];

  async showMessageBox(...args: unknown[]): ReturnType<Dialog['showMessageBox']> {
    const question = args.at(-1) as MessageBoxOptions;
    this.questions.push(question);
    this.parents.push(args.length > 1 ? args[0] : null);
    const answer = await this.answers.shift();
    return { response: answer ?? question.cancelId ?? 0, checkboxChecked: false };
  }

  async showOpenDialog(...args: unknown[]): ReturnType<Dialog['showOpenDialog']> {
    this.openings.push(args.at(-1) as OpenDialogOptions);
    return { canceled: this.chosen.length === 0, filePaths: this.chosen };
  }

  async showSaveDialog(...args: unknown[]): ReturnType<Dialog['showSaveDialog']> {
    this.savings.push(args.at(-1) as SaveDialogOptions);
    return { canceled: this.saveTo === '', filePath: this.saveTo };
  }
}

export const dialog = new StandInDialog();

/** The system outside the program: what it was asked to open. */
export const shell = {
  opened: [] as string[],
  async openExternal(address: string): Promise<void> {
    shell.opened.push(address);
  },
  async openPath(path: string): Promise<string> {
    shell.opened.push(path);
    return '';
  },
  showItemInFolder(path: string): void {
    shell.opened.push(path);
  },
};

/** The menu that is up, as the template it was built from. */
export const Menu = {
  template: [] as MenuItemConstructorOptions[],
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu(template: MenuItemConstructorOptions[]): void {
    Menu.template = template;
  },
};

const usualScreen: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };

export const screen = {
  areas: [usualScreen],
  getAllDisplays: () => screen.areas.map((workArea) => ({ workArea }) as Display),
  getPrimaryDisplay: () => ({ workArea: screen.areas[0] ?? usualScreen }) as Display,
};

class StandInTheme extends EventEmitter {
  shouldUseDarkColors = false;
  shouldUseDarkColorsForSystemIntegratedUI = false;
}

export const nativeTheme = new StandInTheme();

export function resetOwner(): void {
  Object.assign(dialog, {
    answers: [],
    chosen: [],
    questions: [],
    parents: [],
    openings: [],
    saveTo: '',
    savings: [],
  });
  shell.opened = [];
  Menu.template = [];
  screen.areas = [usualScreen];
  nativeTheme.removeAllListeners();
  nativeTheme.shouldUseDarkColors = nativeTheme.shouldUseDarkColorsForSystemIntegratedUI = false;
}
