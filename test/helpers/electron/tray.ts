import { EventEmitter } from 'node:events';
import type { AddRepresentationOptions, MenuItemConstructorOptions } from 'electron';

/** Electron's picture, as what it was made of. */
export class StandInImage {
  representations: AddRepresentationOptions[] = [];
  isTemplate = false;

  addRepresentation(options: AddRepresentationOptions): void {
    this.representations.push(options);
  }

  setTemplateImage(isTemplate: boolean): void {
    this.isTemplate = isTemplate;
  }
}

export const nativeImage = { createEmpty: () => new StandInImage() };

/** Electron's tray icon. */
export class Tray extends EventEmitter {
  /** The one that is up. */
  static current: Tray | null = null;
  /** Whether the system refuses to put any up. */
  static isImpossible = false;
  image: StandInImage;
  toolTip = '';
  menu: MenuItemConstructorOptions[] = [];
  /** How many it has been given. */
  menus = 0;

  constructor(image: StandInImage) {
    super();
    if (Tray.isImpossible) throw new Error('There is no place for it.');
    this.image = image;
    Tray.current = this;
  }

  static reset(): void {
    Tray.current = null;
    Tray.isImpossible = false;
  }

  setImage(image: StandInImage): void {
    this.image = image;
  }

  setToolTip(toolTip: string): void {
    this.toolTip = toolTip;
  }

  setContextMenu(menu: MenuItemConstructorOptions[]): void {
    this.menu = menu;
    this.menus += 1;
  }

  get labels(): string[] {
    return this.menu.flatMap(({ label }) => (label === undefined ? [] : [label]));
  }

  /** The item of its menu with this label. */
  choose(label: string): void {
    const item = this.menu.find((each) => each.label === label);
    if (item?.click === undefined) throw new Error(`The tray has no "${label}" to click.`);
    item.click({} as never, undefined, {});
  }
}
