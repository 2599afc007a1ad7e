import { languages, t, type Language } from '../messages/translate.svelte.ts';
import type { App } from '../state/app.svelte.ts';
import { views } from '../state/router.svelte.ts';
import { themes } from '../state/theme.svelte.ts';

/** One line of the palette. */
export interface PaletteCommand {
  id: string;
  label: string;
  /** A quiet word at its end: the thread's number. */
  note?: string;
  run: () => void;
}

const shownThreads = 8;

/** The commands that are always there, by group. */
export function allCommands(app: App): { title: string; commands: PaletteCommand[] }[] {
  const go = views.map((view) => ({
    id: `view-${view}`,
    label: t(`common.${view}`),
    run: () => app.router.go(view),
  }));
  const looks = themes.map((theme) => ({
    id: `theme-${theme}`,
    label: t(`keys.theme_${theme}`),
    run: () => app.theme.set(theme),
  }));
  const tongues = languages.map((language) => ({
    id: `language-${language}`,
    label: t(`keys.language_${language}`),
    run: () => void changeLanguage(app, language),
  }));
  return [
    { title: t('keys.go_to'), commands: go },
    { title: t('keys.look'), commands: [...looks, ...tongues] },
  ];
}

/** The commands whose label has the text, whatever its case and accents. */
export function matching(commands: readonly PaletteCommand[], text: string): PaletteCommand[] {
  const wanted = fold(text.trim());
  return commands.filter((command) => fold(command.label).includes(wanted));
}

/** Threads by name or number; the ones closing first while nothing is typed. */
export async function threadCommands(app: App, text: string): Promise<PaletteCommand[]> {
  const isAsked = text.trim() !== '';
  const { threads } = isAsked
    ? await app.client.inbox.search({ text, limit: 1 })
    : await app.client.inbox.threads({ limit: 5 });
  return threads.slice(0, shownThreads).map((thread) => ({
    id: `thread-${thread.id}`,
    label: thread.name,
    ...(thread.customer === null ? {} : { note: thread.customer }),
    run: () => app.router.go('inbox', thread.id),
  }));
}

async function changeLanguage(app: App, language: Language): Promise<void> {
  app.locale.speak(language);
  try {
    await app.client.settings.set({ key: 'language', value: language });
  } catch (error) {
    app.notices.fail(error);
  }
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
