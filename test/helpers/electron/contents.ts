import { EventEmitter } from 'node:events';
import type { RenderProcessGoneDetails, WindowOpenHandlerResponse } from 'electron';
import { app } from './app.ts';
import { preventable } from './events.ts';
import { session } from './session.ts';
import type { MessagePortMain } from './ports.ts';

type OpenHandler = (details: { url: string }) => WindowOpenHandlerResponse;

/** What a window asks of the engine behind it; a test of the shell alone has none. */
export interface Engine {
  load(contents: StandInContents, address: string): Promise<void>;
  send(contents: StandInContents, channel: string, message: unknown, ports: MessagePortMain[]): void;
  reload(contents: StandInContents): void;
}

export const engine: { current: Engine | null } = { current: null };

/** A frame of a page, as its messages name it. */
export class StandInFrame {
  origin = 'null';
  url = 'about:blank';
  parent: StandInFrame | null = null;
  isGone = false;
  readonly contents: StandInContents;

  constructor(contents: StandInContents) {
    this.contents = contents;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  postMessage(channel: string, message: unknown, ports: MessagePortMain[] = []): void {
    this.contents.sent.push({ channel, message, ports });
    engine.current?.send(this.contents, channel, message, ports);
  }
}

/** Electron's web contents: what was sent to them, and what they may open. */
export class StandInContents extends EventEmitter {
  readonly session = session.defaultSession;
  readonly sent: { channel: string; message: unknown; ports: MessagePortMain[] }[] = [];
  openHandler: OpenHandler | null = null;
  mainFrame = new StandInFrame(this);
  reloads = 0;
  hasCrashed = false;
  isGone = false;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, message: unknown): void {
    this.mainFrame.postMessage(channel, message);
  }

  reload(): void {
    this.reloads += 1;
    this.hasCrashed = false;
    engine.current?.reload(this);
    if (engine.current === null) this.commit(this.mainFrame.url);
  }

  /** What becomes of a page that another document takes the place of. */
  commit(url: string): void {
    this.mainFrame.isGone = true;
    this.mainFrame = new StandInFrame(this);
    this.mainFrame.url = url;
    this.mainFrame.origin = url.replace(/\/$/, '');
    this.emit('did-navigate', preventable({}), url);
  }

  /** What becomes of a page whose process ends. */
  crash(reason: RenderProcessGoneDetails['reason']): void {
    this.hasCrashed = true;
    const details = { reason, exitCode: 9 };
    this.emit('render-process-gone', preventable({}), details);
    app.emit('render-process-gone', preventable({}), this, details);
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  isCrashed(): boolean {
    return this.hasCrashed;
  }

  forcefullyCrashRenderer(): void {
    this.hasCrashed = true;
    setImmediate(() => {
      const { hasCrashed } = this;
      this.crash('killed');
      this.hasCrashed = hasCrashed;
    });
  }
}
