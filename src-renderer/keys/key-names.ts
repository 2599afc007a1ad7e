import { t } from '../messages/translate.svelte.ts';
import { parseChord } from './chord.ts';
import { commandOf, type CommandId } from './commands.ts';
import { isMac } from './platform.ts';

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' };

/** How the keys of a command are printed, one list for each way to press it: `[['Ctrl', 'K']]`, on a Mac `[['⌘', 'K']]`. */
export function keyNames(id: CommandId): string[][] {
  const { keys, range } = commandOf(id);
  const shown = range === undefined ? keys : keys.slice(0, 1);
  return shown.map((text) => {
    const { mod, alt, shift, key } = parseChord(text);
    const modifiers = [
      mod ? (isMac ? '⌘' : t('keys.ctrl')) : '',
      alt ? (isMac ? '⌥' : 'Alt') : '',
      shift ? (isMac ? '⇧' : t('keys.shift')) : '',
    ];
    return [...modifiers.filter((name) => name !== ''), range ?? nameOfKey(key)];
  });
}

/** The first way to press a command in one word, for hints: `Alt+E`; empty where there is none. */
export function keyHint(id: CommandId): string {
  return (keyNames(id)[0] ?? []).join(isMac ? '' : '+');
}

/** What a control is called with its key: `Done (Alt+E)`. */
export function withKey(label: string, id: CommandId): string {
  const hint = keyHint(id);
  return hint === '' ? label : `${label} (${hint})`;
}

/** The value of `aria-keyshortcuts` for the control that does the same as a command. */
export function ariaKeys(id: CommandId): string {
  return commandOf(id)
    .keys.map((text) => text.replace('Mod', isMac ? 'Meta' : 'Control'))
    .join(' ');
}

function nameOfKey(key: string): string {
  if (key === 'Enter') return t('keys.enter');
  if (key === 'Escape') return t('keys.esc');
  return arrows[key] ?? key;
}
