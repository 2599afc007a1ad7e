/** So many frames may pass until the page has laid out a row, or taken away what is gone. */
const mostFrames = 60;

/**
 * Gives the focus to what a list lays out, at once or as soon as it is there; gives up when the focus goes elsewhere
 * meanwhile: whoever moved it knows better.
 */
export async function focusWhenThere(find: () => HTMLElement | null | undefined): Promise<void> {
  const before = document.activeElement;
  for (let frame = 0; frame < mostFrames; frame += 1) {
    const element = find();
    element?.focus({ preventScroll: true });
    // What is out of sight takes no focus yet.
    if (element && document.activeElement === element) return;
    await nextFrame();
    if (document.activeElement !== before && document.activeElement !== document.body) return;
  }
}

/** Waits until nothing has the focus any more, because what had it is gone; false when it is kept, or went elsewhere. */
export async function losesFocus(): Promise<boolean> {
  const before = document.activeElement;
  for (let frame = 0; frame < mostFrames; frame += 1) {
    if (document.activeElement === document.body) return true;
    if (document.activeElement !== before) return false;
    await nextFrame();
  }
  return false;
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
