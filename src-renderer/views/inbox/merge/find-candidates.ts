import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import type { App } from '../../../state/app.svelte.ts';
import type { FindThreads } from '../picker/thread-search.svelte.ts';
import { canMerge } from './merge-threads.ts';

const mostShown = 50;

/** Finds the chats that a thread could be one with: those of a similar name first, or those that were searched for. */
export function findCandidates({ client: { inbox } }: App, thread: ThreadShape): FindThreads {
  return async (text) => {
    const [searched, all] = await Promise.all([
      inbox.search({ text: text || firstWord(thread.name), limit: 1 }),
      text ? { threads: [] } : inbox.threads({ filter: 'all', limit: mostShown }),
    ]);
    const threads = new Map([...searched.threads, ...all.threads].map((other) => [other.id, other]));
    return [...threads.values()].filter((other) => canMerge(thread, other)).slice(0, mostShown);
  };
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
