/** What a write can touch; views that show an area fetch again when it is named. */
export const areas = [
  'settings',
  'inbox',
  'imports',
  'spend',
  'outbox',
  'templates',
  'connection',
  'drafts',
  'replies',
  'backups',
  'bills',
  'alerts',
  'reports',
  'reminders',
  'notifications',
] as const;

export type Area = (typeof areas)[number];
