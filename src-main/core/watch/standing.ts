import { isSame, type Candidate } from './list-folder.ts';

/** Remembers since when each file has stood still: a download or a copy that goes on is not looked into. */
export interface Standing {
  /** Whether a file has had this size and time for long enough, at `now` in ms. */
  isStill(file: Candidate, now: number): boolean;
  /** Forgets all but these. */
  keep(files: readonly Candidate[]): void;
}

/** `stillFor`: how long nothing may have changed, in ms. */
export function createStanding(stillFor: number): Standing {
  const known = new Map<string, Candidate & { since: number }>();
  return {
    isStill(file, now) {
      const before = known.get(file.path);
      if (before !== undefined && isSame(before, file)) return now - before.since >= stillFor;
      known.set(file.path, { ...file, since: now });
      return false;
    },
    keep(files) {
      const paths = new Set(files.map(({ path }) => path));
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
    },
  };
}
