/** The id of the box that searches. */
export const searchBoxId = 'inbox-search';

/** Puts the cursor into the search box, over what stands there; false where it is out of sight. */
export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>(`#${searchBoxId}`);
  if (!box?.offsetParent) return false;
  box.focus();
  box.select();
  return true;
}
