import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { preventable } from './events.ts';

/** Electron's notification, which is shown to nobody: a test reads what it says and does what an owner would. */
export class Notification extends EventEmitter {
  static shown: Notification[] = [];
  static supported = true;
  /** What the system says instead of showing one; null: it shows them. */
  static failure: string | null = null;
  readonly options: NotificationConstructorOptions;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.options = options;
  }

  static isSupported(): boolean {
    return Notification.supported;
  }

  static reset(): void {
    Notification.shown = [];
    Notification.supported = true;
    Notification.failure = null;
  }

  show(): void {
    if (Notification.failure === null) Notification.shown.push(this);
    else this.emit('failed', preventable({}), Notification.failure);
  }

  /** The button with this label. */
  press(label: string): void {
    const actionIndex = (this.options.actions ?? []).findIndex(({ text }) => text === label);
    if (actionIndex < 0) throw new Error(`The notification has no "${label}" to press.`);
    this.emit('action', preventable({ actionIndex, selectionIndex: -1 }), actionIndex, -1);
  }
}
