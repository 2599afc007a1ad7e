/** Puts words into a text box in place of a stretch, or of what is selected, as if they had been typed: the owner can undo them with the keyboard. */
export function insertText(
  box: HTMLTextAreaElement | null | undefined,
  words: string,
  stretch?: { from: number; to: number },
): void {
  if (!box) return;
  const { from, to } = stretch ?? { from: box.selectionStart, to: box.selectionEnd };
  box.focus();
  box.setSelectionRange(from, to);
  if (words === '' && from === to) return;
  // The only way that the box's own undo knows of; a page that lacks it puts the words in all the same.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (document.execCommand(words === '' ? 'delete' : 'insertText', false, words)) return;
  box.setRangeText(words, from, to, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
