/** The id of the text box below the open thread. */
export const composerId = 'composer-text';

/** Puts the cursor into the text box, or, where there is none, on the thread's messages. */
export function focusComposer(): void {
  const box = document.getElementById(composerId);
  const messages = document.querySelector<HTMLElement>('[data-testid="messages"]');
  (box ?? messages)?.focus();
}
