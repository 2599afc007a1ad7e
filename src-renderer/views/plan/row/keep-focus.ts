import { tick } from 'svelte';
import { focusWhenThere } from '../../../ui/focus-when-there.ts';

/** A notification's first action, or its customer's link, in the week before the list of those that wait. */
function placeOf(id: string): HTMLElement | null {
  const row = `[data-notification="${CSS.escape(id)}"]`;
  return (
    document.querySelector<HTMLElement>(`${row} .actions :is(button, a)`) ??
    document.querySelector<HTMLElement>(`${row} a`)
  );
}

/** Gives the focus to what a notification's row offers now, once the button that had it is gone. */
export async function keepFocusAt(id: string): Promise<void> {
  await tick();
  if (document.activeElement !== document.body) return;
  if (placeOf(id)) await focusWhenThere(() => placeOf(id));
  else document.querySelector<HTMLElement>('[data-plan-heading]')?.focus();
}
