import { EventEmitter } from 'node:events';
import type { ActivationArguments, NotificationConstructorOptions } from 'electron';
import { preventable } from './events.ts';

/** Electron's notification, which is shown to nobody: a test reads what it says and does what an owner would. */
export class Notification extends EventEmitter {
  static shown: Notification[] = [];
  static supported = true;
  /** What the system says instead of showing one; null: it shows them. */
  static failure: string | null = null;
  /** What Windows tells of every click, also on one of an earlier start. */
  static onActivation: ((details: ActivationArguments) => void) | null = null;
  readonly options: NotificationConstructorOptions;
  isClosed = false;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.options = options;
  }

  static isSupported(): boolean {
    return Notification.supported;
  }

  static handleActivation(onActivation: (details: ActivationArguments) => void): void {
    Notification.onActivation = onActivation;
  }

  static reset(): void {
    Notification.onActivation = null;
    Notification.shown = [];
    Notification.supported = true;
    Notification.failure = null;
  }

  show(): void {
    if (Notification.failure === null) Notification.shown.push(this);
    else this.emit('failed', preventable({}), Notification.failure);
  }

  close(): void {
    this.isClosed = true;
    this.emit('close', preventable({ reason: 'applicationHidden' }));
  }

  /** The button with this label. */
  press(label: string): void {
    const actionIndex = (this.options.actions ?? []).findIndex(({ text }) => text === label);
    if (actionIndex < 0) throw new Error(`The notification has no "${label}" to press.`);
    this.emit('action', preventable({ actionIndex, selectionIndex: -1 }), actionIndex, -1);
  }
}
