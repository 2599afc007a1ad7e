import type { MessageKey } from '../messages/translate.svelte.ts';

export const commandGroups = ['everywhere', 'chats', 'chat', 'writing'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something to do by key or palette. */
export interface Command {
  /** Each is another way to press it; none: in the palette only. */
  keys: readonly string[];
  group: CommandGroup;
  label: MessageKey;
  /** How the sheet writes keys that differ in their last part only. */
  range?: string;
  /** Goes on while the key is held down. */
  repeats?: true;
  /** Does something else in a text that has the focus, where it is left alone. */
  editsText?: true;
  /** Works over an open dialog too. */
  overDialogs?: true;
  /** The focused control itself does it; the sheet only tells. */
  isNative?: true;
}

/**
 * Every shortcut and action of the page, once: handler, shortcut sheet, palette and `aria-keyshortcuts` read them here. What a command
 * does, and whether it can be done now, says the view that offers it (`offerActions`).
 */
export const commands = {
  palette: { keys: ['Mod+K'], group: 'everywhere', label: 'keys.key_palette', overDialogs: true },
  search: { keys: ['/', 'Mod+F'], group: 'everywhere', label: 'keys.key_search' },
  outbox: { keys: ['Alt+U'], group: 'everywhere', label: 'keys.key_outbox' },
  settings: { keys: ['Mod+,'], group: 'everywhere', label: 'keys.key_settings' },
  undo: { keys: ['Mod+Z'], group: 'everywhere', label: 'keys.key_undo', editsText: true },
  shortcuts: { keys: ['?', 'Mod+/'], group: 'everywhere', label: 'keys.key_help', overDialogs: true },
  'pause-hour': { keys: [], group: 'everywhere', label: 'keys.pause_hour' },
  'pause-tomorrow': { keys: [], group: 'everywhere', label: 'keys.pause_tomorrow' },
  'give-reminders': { keys: [], group: 'everywhere', label: 'keys.give_reminders' },
  escape: { keys: ['Escape'], group: 'everywhere', label: 'keys.key_escape' },

  next: { keys: ['Alt+J'], group: 'chats', label: 'keys.key_next', repeats: true },
  previous: { keys: ['Alt+K'], group: 'chats', label: 'keys.key_previous', repeats: true },
  'next-closing': {
    keys: ['Alt+Shift+ArrowDown'],
    group: 'chats',
    label: 'keys.key_next_closing',
    repeats: true,
  },
  'previous-closing': {
    keys: ['Alt+Shift+ArrowUp'],
    group: 'chats',
    label: 'keys.key_previous_closing',
    repeats: true,
  },
  jump: {
    keys: ['Mod+1', 'Mod+2', 'Mod+3', 'Mod+4', 'Mod+5', 'Mod+6', 'Mod+7', 'Mod+8', 'Mod+9'],
    range: '1 … 9',
    group: 'chats',
    label: 'keys.key_jump',
  },
  'filter-needs-reply': { keys: [], group: 'chats', label: 'keys.filter_needs_reply' },
  'filter-closing': { keys: [], group: 'chats', label: 'keys.filter_closing' },
  'filter-waiting': { keys: [], group: 'chats', label: 'keys.filter_waiting' },
  'filter-done': { keys: [], group: 'chats', label: 'keys.filter_done' },
  'filter-all': { keys: [], group: 'chats', label: 'keys.filter_all' },
  'find-charged': { keys: [], group: 'chats', label: 'keys.find_charged' },
  'find-files': { keys: [], group: 'chats', label: 'keys.find_files' },
  rows: { keys: ['ArrowDown', 'ArrowUp'], group: 'chats', label: 'keys.key_rows', isNative: true },
  open: { keys: ['Enter'], group: 'chats', label: 'keys.key_open', isNative: true },

  done: { keys: ['Alt+E'], group: 'chat', label: 'keys.key_done' },
  'done-next': { keys: ['Mod+Alt+E', 'Alt+Shift+E'], group: 'chat', label: 'keys.key_done_next' },
  snooze: { keys: ['Alt+S'], group: 'chat', label: 'keys.key_snooze' },
  side: { keys: ['Alt+O'], group: 'chat', label: 'keys.key_details' },
  note: { keys: ['Alt+P'], group: 'chat', label: 'keys.key_note' },
  tags: { keys: [], group: 'chat', label: 'keys.key_tags' },
  date: { keys: [], group: 'chat', label: 'keys.key_date' },
  'search-here': { keys: [], group: 'chat', label: 'keys.key_search_here' },
  print: { keys: [], group: 'chat', label: 'keys.key_print' },
  hide: { keys: [], group: 'chat', label: 'keys.key_hide' },

  write: { keys: ['Alt+L'], group: 'writing', label: 'keys.key_write' },
  templates: { keys: ['Alt+T'], group: 'writing', label: 'keys.key_templates' },
  notify: { keys: ['Alt+N'], group: 'writing', label: 'keys.key_notify' },
  attach: { keys: ['Alt+A'], group: 'writing', label: 'keys.key_attach' },
  send: { keys: ['Enter', 'Mod+Enter'], group: 'writing', label: 'keys.key_send', isNative: true },
  'new-line': { keys: ['Shift+Enter'], group: 'writing', label: 'keys.key_new_line', isNative: true },
  'quick-replies': { keys: ['/'], group: 'writing', label: 'keys.key_quick_replies', isNative: true },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

/** The ids in the order of the table. */
export const commandIds = Object.keys(commands) as CommandId[];

/** One command of the table. */
export function commandOf(id: CommandId): Command {
  return commands[id];
}
