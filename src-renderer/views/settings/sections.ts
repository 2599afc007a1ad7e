import { desktop } from '../../connect/desktop.ts';
import type { MessageKey } from '../../messages/translate.svelte.ts';

const allSections = [
  { anchor: 'shop', title: 'settings.shop' },
  { anchor: 'look', title: 'settings.look' },
  { anchor: 'numbers', title: 'settings.numbers' },
  { anchor: 'own-names', title: 'settings.own_names' },
  { anchor: 'hours', title: 'settings.hours' },
  { anchor: 'holidays', title: 'settings.holidays' },
  { anchor: 'reminders', title: 'settings.reminders' },
  { anchor: 'desktop', title: 'reminders.desktop_title' },
  { anchor: 'watched-folder', title: 'watched.title' },
  { anchor: 'backups', title: 'backups.title' },
  { anchor: 'money', title: 'settings.money' },
  { anchor: 'reports', title: 'report.title' },
  { anchor: 'account', title: 'settings.account' },
  { anchor: 'rate-cards', title: 'rates.title' },
  { anchor: 'receiver', title: 'connect.receiver' },
  { anchor: 'access-keys', title: 'settings.secrets' },
] as const satisfies readonly { anchor: string; title: MessageKey }[];

/** The name of a section. */
export type SectionName = (typeof allSections)[number]['anchor'];

/** The first of them. */
export const firstSection: SectionName = allSections[0].anchor;

/** The sections of the settings in the order they stand, with the names by which `#/settings/NAME` leads to them. In a browser there is no program to close or to start. */
export const settingSections = allSections.filter(({ anchor }) => anchor !== 'desktop' || desktop !== null);
