import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from './app.ts';
import { engine, StandInContents } from './contents.ts';
import { preventable } from './events.ts';

export { engine, StandInContents, StandInFrame, type Engine } from './contents.ts';

const windows: BrowserWindow[] = [];

/** Electron's window without a screen: it keeps its options and what was done with it. */
export class BrowserWindow extends EventEmitter {
  static focused: BrowserWindow | null = null;
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new StandInContents();
  bounds: Rectangle;
  address = '';
  isShown = false;
  isMax = false;
  isMin = false;
  isFull = false;
  isFlashing = false;
  overlay: { image: unknown; description: string } | null = null;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    windows.push(this);
    app.emit('web-contents-created', preventable({}), this.webContents);
    app.emit('browser-window-created', preventable({}), this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.focused;
  }

  static fromWebContents(contents: StandInContents): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }

  static reset(): void {
    windows.length = 0;
    BrowserWindow.focused = null;
  }

  async loadURL(address: string): Promise<void> {
    this.address = address;
    this.webContents.commit(address);
    await engine.current?.load(this.webContents, address);
    this.emit('ready-to-show');
  }

  show(): void {
    this.isShown = true;
    this.emit('show');
  }

  hide(): void {
    this.isShown = false;
    if (BrowserWindow.focused === this) BrowserWindow.focused = null;
  }

  focus(): void {
    BrowserWindow.focused = this;
    this.emit('focus');
    app.emit('browser-window-focus', preventable({}), this);
  }

  flashFrame(isOn: boolean): void {
    this.isFlashing = isOn;
  }

  setOverlayIcon(image: unknown, description: string): void {
    this.overlay = image === null ? null : { image, description };
  }

  restore(): void {
    this.isMin = false;
  }

  maximize(): void {
    this.isMax = true;
    this.isShown = true;
  }

  isVisible(): boolean {
    return this.isShown;
  }

  isMinimized(): boolean {
    return this.isMin;
  }

  isFullScreen(): boolean {
    return this.isFull;
  }

  // The system takes its time for it, and says when it is done.
  setFullScreen(isFull: boolean): void {
    setTimeout(() => {
      this.isFull = isFull;
      this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
    });
  }

  isMaximized(): boolean {
    return this.isMax;
  }

  getNormalBounds(): Rectangle {
    return this.bounds;
  }

  isDestroyed(): boolean {
    return this.webContents.isGone;
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    this.webContents.isGone = true;
    this.webContents.mainFrame.isGone = true;
    windows.splice(windows.indexOf(this), 1);
    if (BrowserWindow.focused === this) BrowserWindow.focused = null;
    this.emit('closed');
    if (windows.length === 0) app.emit('window-all-closed');
  }
}
