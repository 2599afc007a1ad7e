import type { ThreadShape } from '../../shared/contract/inbox.ts';
import type { Notification } from '../../shared/contract/notifications.ts';

/** The chat that is to be put off, and what the question stands beside. */
export interface SnoozeAsk {
  thread: ThreadShape;
  anchor: HTMLElement;
}

/** What the dialog of quick replies is opened for: to look at them, or to make one of these words. */
export interface RepliesAsk {
  text: string | null;
  /** Its shortcut, as far as one was typed. */
  shortcut?: string;
}

/** What the dialog of a notification is opened for: to plan one for a customer who may be chosen already, or to change one. */
export interface NotifyAsk {
  thread: ThreadShape | null;
  notification: Notification | null;
  /** Its moment is what the owner came for. */
  isMove?: boolean;
}

/** What may lie over the page, whoever asks for it: a key, the menu of the window. */
export class Overlays {
  palette = $state(false);
  shortcuts = $state(false);
  snooze = $state.raw<SnoozeAsk | null>(null);
  /** Files are held over an open chat, which says itself what becomes of them. */
  isOverChat = $state.raw(false);
  /** Null while it is closed. */
  replies = $state.raw<RepliesAsk | null>(null);
  /** Null while it is closed. */
  notify = $state.raw<NotifyAsk | null>(null);
}
