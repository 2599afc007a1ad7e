import type { Client } from '../connect/client.ts';
import { t } from '../messages/translate.svelte.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

type Standing = Awaited<ReturnType<Client['backups']['list']>>;

const restoredNote = 'vitrine.restored';

/** How backups stand, kept current for the whole page; begins the page anew when other data was put in place. */
export class Backups {
  /** Null until the first answer. */
  state = $state.raw<Standing | null>(null);
  readonly #client: Client;

  constructor(connection: Connection, changes: Changes, notices: Notices) {
    this.#client = connection.client;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['backups', 'settings'], follow);
  }

  /** Whether the owner is to be told: the place is gone, or nothing was backed up for long. */
  get needsOwner(): boolean {
    return (
      this.state !== null &&
      this.state.folder !== null &&
      (this.state.problem !== null || this.state.is_overdue)
    );
  }

  async refresh(): Promise<void> {
    const before = this.state;
    const state = await this.#client.backups.list();
    // All that this page has shown is of the data that went.
    if (before !== null && state.restored !== null && !isSame(state.restored, before.restored)) {
      sessionStorage.setItem(restoredNote, JSON.stringify(state.restored));
      location.reload();
      return;
    }
    this.state = state;
  }

  /** What this page has to say after it began anew, once: the restore that was the reason. */
  takeRestored(): NonNullable<Standing['restored']> | null {
    const note = sessionStorage.getItem(restoredNote);
    sessionStorage.removeItem(restoredNote);
    return note === null ? null : (JSON.parse(note) as NonNullable<Standing['restored']>);
  }
}

function isSame(one: NonNullable<Standing['restored']>, other: Standing['restored']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a restore is told by, in one sentence; `when` is the backup's own time in the owner's words. */
export function restoredSentence(
  restored: NonNullable<Standing['restored']>,
  when: (at: string) => string,
): string {
  if (restored.is_put_back) return t('backups.put_back_done');
  return restored.made_at === null
    ? t('backups.restored_unknown')
    : t('backups.restored', { when: when(restored.made_at) });
}
