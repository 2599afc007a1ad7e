/** Where the focus was last in an element: the control, and its place among those that can be used. */
interface Place {
  control: Element;
  index: number;
}

/**
 * Keeps the focus where it was when the control that has it goes, or can be used no longer: a removed line's, a button's that makes
 * room for another. The one in its place gets it then, else the last one. Attach it to what holds them all.
 */
export function keepFocus(element: HTMLElement): () => void {
  let last: Place | null = null;
  const controls = (): HTMLElement[] => [
    ...element.querySelectorAll<HTMLElement>(':is(button, input):enabled'),
  ];
  const note = ({ target }: FocusEvent): void => {
    const index = controls().findIndex((control) => control === target);
    last = index < 0 || !(target instanceof Element) ? null : { control: target, index };
  };
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) last = null;
  };
  const observer = new MutationObserver(() => {
    if (last === null) return;
    const left = controls();
    const index = left.findIndex((control) => control === last?.control);
    if (index >= 0) {
      last.index = index;
      return;
    }
    const isLost = [document.body, last.control].includes(document.activeElement ?? document.body);
    const next = left[Math.min(last.index, left.length - 1)];
    last = null;
    if (isLost) next?.focus();
  });
  observer.observe(element, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  element.addEventListener('focusin', note);
  element.addEventListener('focusout', leave);
  return () => {
    observer.disconnect();
    element.removeEventListener('focusin', note);
    element.removeEventListener('focusout', leave);
  };
}
