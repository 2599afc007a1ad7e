import type { ShownReminder } from '../../../shared/contract/reminders.ts';
import { spoken } from '../../messages/translate.svelte.ts';

/** What the browser says of notices outside the page: `default` while the owner was not asked. */
export type NoticePermission = 'unsupported' | NotificationPermission;

/** How one is shown, and what a click on it does. */
export interface NoticeWays {
  isSilent: boolean;
  onOpen: () => void;
  /** The system did not show it. */
  onFail: () => void;
}

/** Reminders as notices of the system, outside the page: in a browser, once the owner let it. */
export class SystemNotices {
  permission = $state.raw<NoticePermission>(readPermission(null));
  readonly #open = new Map<string, Notification>();

  constructor() {
    // Given or taken back in the browser's own settings.
    addEventListener('focus', () => void this.look());
    void this.look();
  }

  /** Looks what the browser allows by now. */
  async look(): Promise<void> {
    this.permission = readPermission(await queryPermission());
  }

  /** Asks the owner by the browser's own question; only ever after a click that wants it. */
  async ask(): Promise<void> {
    if (this.permission === 'unsupported') return;
    await Notification.requestPermission();
    await this.look();
  }

  /** Shows one where it is allowed; a second one under the same id takes the first one's place. */
  show(reminder: Pick<ShownReminder, 'id' | 'title' | 'body' | 'is_last'>, ways: NoticeWays): void {
    if (this.permission !== 'granted') return;
    try {
      const notice = new Notification(reminder.title, {
        body: reminder.body,
        tag: reminder.id,
        lang: spoken(),
        silent: ways.isSilent,
        requireInteraction: reminder.is_last,
      });
      notice.onclick = () => {
        window.focus();
        this.close(reminder.id);
        ways.onOpen();
      };
      notice.onerror = ways.onFail;
      notice.onclose = () => this.#open.delete(reminder.id);
      this.#open.set(reminder.id, notice);
    } catch {
      // Some browsers have the permission and no way to use it.
      ways.onFail();
    }
  }

  /** Takes one away that needs nothing any more. */
  close(id: string): void {
    this.#open.get(id)?.close();
    this.#open.delete(id);
  }
}

async function queryPermission(): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name: 'notifications' })).state;
  } catch {
    // Not every browser can be asked.
    return null;
  }
}

// Where the two do not agree, a private window say, one that grants it is tried, and one that asks is not believed.
function readPermission(state: PermissionState | null): NoticePermission {
  if (!('Notification' in globalThis) || !isSecureContext) return 'unsupported';
  return state === 'granted' || state === 'denied' ? state : Notification.permission;
}
