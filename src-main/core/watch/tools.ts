import { watch } from 'node:fs';

/** What watching takes from the machine; tests bring their own. */
export interface WatchTools {
  /** Milliseconds that only go forward. */
  now(): number;
  /** Calls once after so many ms; returns the way to call it off. */
  after(ms: number, call: () => void): () => void;
  /** Calls whenever something happens directly in a folder, as far as the system tells; returns the way to stop. */
  hear(folder: string, call: () => void): () => void;
}

/** The real ones; none of them keeps a process alive. */
export const machineTools: WatchTools = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms).unref();
    return () => {
      clearTimeout(timer);
    };
  },
  hear(folder, call) {
    try {
      const watcher = watch(folder, { persistent: false }, call);
      // A folder that goes away ends it; looking now and then finds out by itself.
      watcher.on('error', () => {
        watcher.close();
      });
      return () => {
        watcher.close();
      };
    } catch {
      return () => undefined;
    }
  },
};
