import { commandOf, type CommandId } from '../keys/commands.ts';
import { ariaKeys, keyNames } from '../keys/key-names.ts';
import { isolate } from '../messages/isolate.ts';
import { languages, t, type Language } from '../messages/translate.svelte.ts';
import type { App } from '../state/app.svelte.ts';
import { views } from '../state/router.svelte.ts';
import { themes } from '../state/theme.svelte.ts';
import { settingSections } from '../views/settings/sections.ts';
import { goTo, spendHref } from '../views/spend/place.ts';
import { numberWords } from '../views/inbox/words/number-words.ts';
import { shownName } from '../views/inbox/words/shown-name.ts';

/** One line of the palette. */
export interface PaletteCommand {
  id: string;
  label: string;
  /** A quiet word at its end: the thread's number. */
  note?: string;
  /** The keys that do the same. */
  keys?: readonly string[];
  /** The same for `aria-keyshortcuts`. */
  ariaKeys?: string;
  run: () => unknown;
}

export interface PaletteGroup {
  title: string;
  commands: readonly PaletteCommand[];
}

const shownThreads = 8;
// What the palette itself is, or what a key needs to say.
const leftOut: ReadonlySet<CommandId> = new Set(['palette', 'escape', 'jump']);

/** Everything but the chats, by group: what the views on screen offer now comes first. */
export function listCommands(app: App): PaletteGroup[] {
  const offered = app.actions
    .list()
    .filter(({ id }) => !leftOut.has(id))
    .map(({ id, label }) => ({ id, group: commandOf(id).group, command: ofAction(app, id, label) }));
  const inGroups = (...groups: string[]): PaletteCommand[] =>
    offered.filter(({ group }) => groups.includes(group)).map(({ command }) => command);
  const inView = new Set(offered.map(({ id }) => id as string));
  return [
    { title: t('keys.group_chat'), commands: inGroups('chat', 'writing') },
    { title: t('keys.actions'), commands: inGroups('chats', 'everywhere') },
    { title: t('keys.go_to'), commands: placesToGo(app).filter(({ id }) => !inView.has(id)) },
    { title: t('keys.look'), commands: looks(app) },
  ];
}

/** Threads by name or number; the ones closing first while nothing is typed. */
export async function threadCommands(app: App, text: string): Promise<PaletteCommand[]> {
  const { threads } =
    text.trim() === ''
      ? await app.client.inbox.threads({ limit: 5 })
      : await app.client.inbox.named({ text, limit: shownThreads });
  return threads.map((thread) => ({
    id: `thread-${thread.id}`,
    label: isolate(shownName(thread)),
    ...(thread.customer === null ? {} : { note: numberWords(thread.customer) }),
    run: () => app.router.go('inbox', thread.id),
  }));
}

function ofAction(app: App, id: CommandId, label: string): PaletteCommand {
  const [keys] = keyNames(id);
  return { id, label, ...(keys ? { keys, ariaKeys: ariaKeys(id) } : {}), run: () => app.actions.run(id) };
}

function placesToGo(app: App): PaletteCommand[] {
  const toViews = views.map((view) => ({
    id: view,
    label: t(`common.${view}`),
    run: () => app.router.go(view),
  }));
  const month = app.format.day(app.clock.now).slice(0, 7);
  const toSpendRooms = [
    { room: 'what-if', label: t('whatIf.title') },
    { room: 'bill', label: t('bill.title') },
  ] as const;
  const toRooms = toSpendRooms.map(({ room, label }) => ({
    id: `spend-${room}`,
    label,
    run: () => goTo(spendHref(month, room)),
  }));
  const toSections = settingSections.map(({ anchor, title }) => ({
    id: `section-${anchor}`,
    label: t('keys.section', { section: t(title) }),
    run: () => app.router.go('settings', anchor),
  }));
  const toPlanFile = {
    id: 'plan-file',
    label: t('plan.file_title'),
    run: () => app.router.go('plan', 'file'),
  };
  return [...toViews, ...toRooms, toPlanFile, ...toSections];
}

function looks(app: App): PaletteCommand[] {
  const light = themes.map((theme) => ({
    id: `theme-${theme}`,
    label: t(`keys.theme_${theme}`),
    run: () => app.theme.set(theme),
  }));
  const tongues = languages.map((language) => ({
    id: `language-${language}`,
    label: t(`keys.language_${language}`),
    run: () => changeLanguage(app, language),
  }));
  return [...light, ...tongues];
}

async function changeLanguage(app: App, language: Language): Promise<void> {
  app.locale.speak(language);
  try {
    await app.client.settings.set({ key: 'language', value: language });
  } catch (error) {
    app.notices.fail(error);
  }
}
