import type {
  Dialog,
  Display,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  Rectangle,
} from 'electron';

/** The owner in front of the dialogs: answers what a test says, in order, and remembers the questions. */
class StandInDialog {
  answers: number[] = [];
  chosen: string[] = [];
  questions: MessageBoxOptions[] = [];
  openings: OpenDialogOptions[] = [];

  async showMessageBox(...args: unknown[]): ReturnType<Dialog['showMessageBox']> {
    const question = args.at(-1) as MessageBoxOptions;
    this.questions.push(question);
    return { response: this.answers.shift() ?? question.cancelId ?? 0, checkboxChecked: false };
  }

  async showOpenDialog(...args: unknown[]): ReturnType<Dialog['showOpenDialog']> {
    this.openings.push(args.at(-1) as OpenDialogOptions);
    return { canceled: this.chosen.length === 0, filePaths: this.chosen };
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

export const nativeTheme = { shouldUseDarkColors: false };

export function resetOwner(): void {
  Object.assign(dialog, { answers: [], chosen: [], questions: [], openings: [] });
  shell.opened = [];
  Menu.template = [];
  screen.areas = [usualScreen];
  nativeTheme.shouldUseDarkColors = false;
}
