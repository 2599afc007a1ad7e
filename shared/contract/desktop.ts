import type { ShownReminder } from './reminders.ts';

/** What the desktop's window gives its page as `window.vitrine`; in a browser there is none. */
export interface DesktopShell {
  /** Asks for a way to the core: the page then gets a window message `portMessage` that brings one port. */
  connect(): void;
  /** Where a chosen or dropped File lies on the disk; '' when it lies nowhere. */
  pathOf(file: unknown): string;
  /** Lets the owner choose a folder in the system's own dialog; null when it is closed. */
  chooseFolder(): Promise<string | null>;
  /** Hears from now on what the menu, a second start or the system asks of the page, earlier asks included. */
  onAsk(listener: (ask: DesktopAsk) => void): void;
}

/**
 * Something that is asked of the page from outside it; paths are absolute. `remind`: a reminder that the system cannot show, so that the page
 * has to; `sound`: one that it shows without a sound of its own.
 */
export type DesktopAsk =
  | { type: 'import'; paths: string[] }
  | { type: 'go'; view: 'inbox' | 'plan' | 'spend' | 'import' | 'settings'; thread?: string | null }
  | { type: 'remind'; reminder: ShownReminder }
  | { type: 'sound'; sound: 'usual' | 'last' }
  | { type: 'palette' }
  | { type: 'shortcuts' };

/** The data of the window message that brings a port to the core. */
export const portMessage = 'vitrine:port';
