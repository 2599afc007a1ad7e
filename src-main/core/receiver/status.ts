import type { RefusalReason } from '../../whatsapp/receiver/app.ts';

/** How the endpoint for webhooks does in this process; instants in ms UTC. */
export interface ReceiverStatus {
  listeningSince: number | null;
  /** Why it does not listen although it should, or cannot keep what comes: an error of the system, or a refusal. */
  problem: unknown;
  /** When a valid webhook came, also one that was there already. */
  lastAt: number | null;
  lastRefusal: { at: number; reason: RefusalReason } | null;
  /** Resolves when what was last asked of it is done, or cannot be. */
  settled: Promise<void>;
}

/** Nobody listens yet. */
export function createReceiverStatus(): ReceiverStatus {
  return {
    listeningSince: null,
    problem: null,
    lastAt: null,
    lastRefusal: null,
    settled: Promise.resolve(),
  };
}
