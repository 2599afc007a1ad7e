/** One way to press a command. `mod` is Ctrl, on a Mac ⌘; `key` a letter, a digit, a sign, or a name of KeyboardEvent.key. */
export interface Chord {
  mod: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

/** As much of a key press as decides. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState: (name: string) => boolean;
};

/** Which letter the keyboard prints on a key, by its code, where the browser tells. */
export type Layout = ReadonlyMap<string, string>;

/** Reads `Mod+Alt+E`. */
export function parseChord(text: string): Chord {
  const parts = text.split('+');
  const has = (name: string): boolean => parts.includes(name);
  return { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key: parts.at(-1) ?? '' };
}

/** Whether a key press is this chord. Letters go by what is printed on the key, whatever Option or another alphabet makes of them. */
export function isPressed(chord: Chord, press: Press, isMac: boolean, layout: Layout = new Map()): boolean {
  const [mod, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (other || mod !== chord.mod || press.altKey !== chord.alt || hasAltGraph(press, isMac)) return false;
  if (/^\d$/.test(chord.key)) return digitOf(press) === chord.key;
  // Where a sign needs Shift is the keyboard's business.
  if (/^[^\p{L}]$/u.test(chord.key)) return press.key === chord.key;
  if (press.shiftKey !== chord.shift) return false;
  return chord.key.length === 1 ? letterOf(press, layout) === chord.key : press.key === chord.key;
}

/** Whether this key press would write into, or edit, a text that has the focus: shortcuts leave it alone there. */
export function isWriting(press: Press, isMac: boolean): boolean {
  if (press.key === 'Escape') return false;
  if (hasAltGraph(press, isMac)) return true;
  if (isMac && press.altKey && !press.metaKey && !press.ctrlKey) return true;
  // Ctrl+Alt is another AltGr on Windows.
  if (press.ctrlKey && press.altKey) return /^[^a-z]$/i.test(press.key);
  return !press.ctrlKey && !press.metaKey && !press.altKey;
}

function hasAltGraph(press: Press, isMac: boolean): boolean {
  return !isMac && press.getModifierState('AltGraph');
}

function digitOf({ key, code }: Press): string | undefined {
  return /^\d$/.test(key) ? key : /^Digit(\d)$/.exec(code)?.[1];
}

function letterOf({ key, code, altKey }: Press, layout: Layout): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const isAscii = key.length === 1 && key < '\u0080';
  if (isAscii && !altKey) return undefined;
  return (layout.get(code) ?? /^Key([A-Z])$/.exec(code)?.[1])?.toUpperCase();
}
