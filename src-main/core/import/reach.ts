import type { Connection } from '../../database/open.ts';
import { readThreadSpan } from '../../database/statuses.ts';
import type { CoreContext } from '../context.ts';
import { listPartyThreads } from '../ledger-update.ts';
import { rebuildLedger } from '../ledger.ts';
import type { ThreadChoice } from './choose-thread.ts';

/** What an import or its undoing reaches of the ledger: threads and a span of time (ms UTC). */
export class Reach {
  readonly threads = new Set<number>();
  #from = Infinity;
  #to = -Infinity;

  /** Adds what was written into a thread; a thread that got its phone number is priced again as a whole. */
  add(db: Connection, thread: ThreadChoice, span: { first: number | null; last: number | null }): void {
    this.addSpan(thread.id, span);
    const whole = thread.gaveCustomer === null ? null : readThreadSpan(db, thread.id);
    if (whole !== null) this.addSpan(thread.id, { first: whole.from, last: whole.to });
  }

  /** Adds a span of a thread. */
  addSpan(thread: number, { first, last }: { first: number | null; last: number | null }): void {
    if (first === null || last === null) return;
    this.threads.add(thread);
    this.#from = Math.min(this.#from, first);
    this.#to = Math.max(this.#to, last);
  }

  /** The span, null when nothing was reached. */
  get span(): { from: number; to: number } | null {
    return this.#from <= this.#to ? { from: this.#from, to: this.#to } : null;
  }
}

/** Prices again what an import reached; stops with the signal's reason. */
export async function priceImport(
  db: Connection,
  context: CoreContext,
  reach: Reach,
  signal?: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<void> {
  const { span } = reach;
  if (span === null) return;
  const threads = listPartyThreads(db, [...reach.threads]);
  await rebuildLedger(db, context, {
    ...span,
    threads,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}
