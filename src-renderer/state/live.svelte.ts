import { untrack } from 'svelte';
import type { Area } from '../../shared/contract/changes.ts';
import type { App } from './app.svelte.ts';
import { markReady } from './ready.ts';
import { sentenceOf } from './sentence.ts';

/** An answer of the core that stays current. `value` keeps the last good answer while a newer one is on its way. */
export interface Live<T> {
  readonly value: T | null;
  /** One sentence why the last fetch did not work, else null. */
  readonly problem: string | null;
  refresh: () => void;
}

/**
 * Fetches now, after every write to one of `areas`, and when what `load` reads before its first await changes.
 * Call it while a component initialises. The latest answer wins.
 */
export function useLive<T>(app: App, areas: readonly Area[], load: () => Promise<T>): Live<T> {
  let value = $state.raw<T | null>(null);
  let problem = $state.raw<string | null>(null);
  let asked = $state.raw(0);
  let latest = 0;

  async function fetchNow(answer: Promise<T>): Promise<void> {
    const mine = (latest += 1);
    try {
      const fresh = await answer;
      if (mine !== latest) return;
      value = fresh;
      problem = null;
      if (app.router.route.view !== 'inbox') markReady();
    } catch (error) {
      // Lost on the way: it is fetched again once the connection is back.
      if (mine === latest && app.connection.status === 'open') problem = sentenceOf(error);
    }
  }

  function refresh(): void {
    untrack(() => (asked += 1));
  }

  $effect(() => {
    // Read here so that refresh() runs this again.
    if (asked < 0) return;
    const answer = load();
    untrack(() => void fetchNow(answer));
  });
  $effect(() => app.changes.onAreas(areas, refresh));

  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    refresh,
  };
}
