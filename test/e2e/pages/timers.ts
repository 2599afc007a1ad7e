interface Counted {
  pendingTimeouts?: Set<unknown>;
  startedIntervals?: number;
}

/** Counts the page's timers from its first line on; to be run before the page's own scripts. */
export function countTimers(): void {
  const counted = window as Window & Counted;
  const pending = (counted.pendingTimeouts = new Set<unknown>());
  counted.startedIntervals = 0;
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat } = window;
  window.setTimeout = ((run: () => void, wait?: number) => {
    const id = set(() => {
      pending.delete(id);
      run();
    }, wait);
    pending.add(id);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    pending.delete(id);
    clear(id);
  };
  window.setInterval = ((run: () => void, wait?: number) => {
    counted.startedIntervals = (counted.startedIntervals ?? 0) + 1;
    return repeat(run, wait);
  }) as typeof window.setInterval;
}

/** What waits to run in a page that counts its timers. */
export function pendingTimers(): { intervals: number | undefined; timeouts: number | undefined } {
  const counted = window as Window & Counted;
  return { intervals: counted.startedIntervals, timeouts: counted.pendingTimeouts?.size };
}
