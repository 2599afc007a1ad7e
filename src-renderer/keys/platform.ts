import type { Layout } from './chord.ts';

/** Whether ⌘ stands where others have Ctrl. */
export const isMac = /^(Mac|iPhone|iPad)/.test(navigator.platform);

interface KeyboardMap {
  keyboard?: { getLayoutMap?: () => Promise<Layout> };
}

let layout: Layout = new Map();

/** What the owner's keyboard prints on its keys, as soon as the browser has told; empty where it does not. */
export function keyboardLayout(): Layout {
  return layout;
}

/** Asks the browser for the keyboard's letters, which a Mac’s Option key hides. */
export function readKeyboard(): void {
  const asked = (navigator as Navigator & KeyboardMap).keyboard?.getLayoutMap?.();
  asked?.then((map) => (layout = map)).catch(() => undefined);
}
