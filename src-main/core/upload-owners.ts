/** How long files of a page that has gone are kept in case it comes back, and how long any that nobody uses, in ms. */
export const uploadLives = { grace: 30 * 60_000, unused: 24 * 3_600_000 };

/** Who handed which file over, so that nothing of a page that went away stays on the disk. */
export interface UploadOwners {
  /** A connection uses a file: from now on it is the one that keeps it. */
  use(upload: string, caller: object): void;
  /** A connection has ended. */
  leave(caller: object): void;
  /** The file is gone. */
  forget(upload: string): void;
  /** Forgets the files whose time is over and returns them. */
  takeStale(): string[];
}

/** Nobody owns anything yet; `clock` is any steady clock in ms. */
export function createUploadOwners(clock: () => number = () => performance.now()): UploadOwners {
  const owned = new Map<string, { caller: object | null; since: number }>();
  return {
    use(upload, caller) {
      owned.set(upload, { caller, since: clock() });
    },
    leave(caller) {
      for (const entry of owned.values()) {
        if (entry.caller === caller) Object.assign(entry, { caller: null, since: clock() });
      }
    },
    forget(upload) {
      owned.delete(upload);
    },
    takeStale() {
      const stale = [...owned].filter(([, { caller, since }]) => {
        return clock() - since >= (caller === null ? uploadLives.grace : uploadLives.unused);
      });
      for (const [upload] of stale) owned.delete(upload);
      return stale.map(([upload]) => upload);
    },
  };
}
