/** By which key a message is sent: the owner's choice. */
export type SendWith = 'enter' | 'ctrl_enter';

/** The owner's choice as it is stored; Enter until they choose. */
export function sendWithOf(setting: unknown): SendWith {
  return setting === 'ctrl_enter' ? 'ctrl_enter' : 'enter';
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** Whether a key sends: Ctrl (⌘) and Enter always, Enter alone by choice; Shift makes a new line, and a word that is being composed is finished first. */
export function sends(event: Pressed, way: SendWith): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.altKey) return false;
  return event.ctrlKey || event.metaKey || way === 'enter';
}
