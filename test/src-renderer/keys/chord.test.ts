import { describe, expect, it } from 'vitest';
import { isPressed, isWriting, parseChord, type Press } from '../../../src-renderer/keys/chord.ts';
import { commandIds, commandOf } from '../../../src-renderer/keys/commands.ts';

function press(key: string, code: string, held = ''): Press {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
    getModifierState: (name) => name === 'AltGraph' && held.includes('graph'),
  };
}

const is = (chord: string, pressed: Press, isMac = false, layout = new Map<string, string>()) =>
  isPressed(parseChord(chord), pressed, isMac, layout);

describe('a chord', () => {
  it('goes by the letter that is printed on the key', () => {
    expect(is('Alt+A', press('a', 'KeyQ', 'alt'))).toBe(true);
    expect(is('Alt+A', press('q', 'KeyA', 'alt'))).toBe(false);
    expect(is('Alt+J', press('J', 'KeyJ', 'alt'))).toBe(true);
  });

  it('is found under other alphabets, and under what Option makes of it on a Mac', () => {
    expect(is('Alt+J', press('о', 'KeyJ', 'alt'))).toBe(true);
    expect(is('Alt+E', press('Dead', 'KeyE', 'alt'), true)).toBe(true);
    expect(is('Alt+A', press('æ', 'KeyQ', 'alt'), true, new Map([['KeyQ', 'a']]))).toBe(true);
    expect(is('Alt+L', press('|', 'KeyL', 'alt'), true)).toBe(true);
  });

  it('wants exactly its modifiers, ⌘ instead of Ctrl on a Mac', () => {
    expect(is('Mod+K', press('k', 'KeyK', 'ctrl'))).toBe(true);
    expect(is('Mod+K', press('k', 'KeyK', 'meta'))).toBe(false);
    expect(is('Mod+K', press('k', 'KeyK', 'meta'), true)).toBe(true);
    expect(is('Mod+K', press('k', 'KeyK', 'ctrl'), true)).toBe(false);
    expect(is('Alt+E', press('e', 'KeyE', 'ctrl alt'))).toBe(false);
    expect(is('Mod+Alt+E', press('e', 'KeyE', 'ctrl alt'))).toBe(true);
    expect(is('Alt+E', press('E', 'KeyE', 'alt shift'))).toBe(false);
  });

  it('finds signs and digits wherever a keyboard has them', () => {
    expect(is('/', press('/', 'Slash'))).toBe(true);
    expect(is('/', press('/', 'Period', 'shift'))).toBe(true);
    expect(is('Mod+/', press('/', 'Period', 'ctrl shift'))).toBe(true);
    expect(is('Mod+3', press('"', 'Digit3', 'ctrl'))).toBe(true);
    expect(is('Mod+3', press('3', 'Numpad3', 'ctrl'))).toBe(true);
    expect(is('/', press(':', 'Period'))).toBe(false);
  });

  it('is never a key with AltGr', () => {
    expect(is('Mod+Alt+E', press('€', 'KeyE', 'ctrl alt graph'))).toBe(false);
    expect(is('?', press('?', 'KeyM', 'graph'))).toBe(false);
  });
});

describe('a key press in a text', () => {
  it('writes there when it makes a character: alone, with AltGr, with Option on a Mac', () => {
    expect(isWriting(press('?', 'Slash', 'shift'), false)).toBe(true);
    expect(isWriting(press('€', 'KeyE', 'graph'), false)).toBe(true);
    expect(isWriting(press('€', 'KeyE', 'ctrl alt'), false)).toBe(true);
    expect(isWriting(press('∆', 'KeyJ', 'alt'), true)).toBe(true);
    expect(isWriting(press('Dead', 'KeyE', 'alt'), true)).toBe(true);
  });

  it('does not with Ctrl, ⌘, Alt elsewhere, or Escape', () => {
    expect(isWriting(press('k', 'KeyK', 'ctrl'), false)).toBe(false);
    expect(isWriting(press('k', 'KeyK', 'meta'), true)).toBe(false);
    expect(isWriting(press('j', 'KeyJ', 'alt'), false)).toBe(false);
    expect(isWriting(press('e', 'KeyE', 'ctrl alt'), false)).toBe(false);
    expect(isWriting(press('Escape', 'Escape'), false)).toBe(false);
  });
});

describe('the table', () => {
  it('gives no key to two commands', () => {
    const keys = commandIds
      .filter((id) => commandOf(id).isNative !== true)
      .flatMap((id) => commandOf(id).keys);
    expect(keys).toEqual([...new Set(keys)]);
  });
});
