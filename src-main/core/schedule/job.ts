import type { Area } from '../../../shared/contract/changes.ts';

/** Something that is to be done at its instant, kept by the one scheduler. */
export interface Job {
  /** Writes in these may bring its instant nearer, or make one: it is run soon after them. */
  readonly areas: readonly Area[];
  /**
   * Does what is due and says when it is to be run next (ms UTC); null: not before something is written. Run once at the start, at that
   * instant, after writes in its areas (once they pause), and when the clock was set or the machine woke up; never twice at once. What it
   * throws is logged, and it is run again a minute later. `signal`: the program ends.
   */
  run(signal: AbortSignal): number | null | Promise<number | null>;
}
