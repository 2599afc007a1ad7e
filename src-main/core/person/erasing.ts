import { randomUUID } from 'node:crypto';
import type { ErasingEvent } from '../../../shared/contract/person.ts';
import type { CoreContext } from '../context.ts';
import { tellProgress } from '../tell-progress.ts';
import { erasePerson, type ErasingStage } from './erase-person.ts';

/** What is being erased at this moment, by the id its listener was told. */
const running = new Map<string, AbortController>();

/** Erases a person and tells how far it is. Whoever was asked to forget somebody does it, whether or not the page stays: only `cancelErasing` gives it up. */
export function followErasing(context: CoreContext, customer: string): AsyncGenerator<ErasingEvent, void> {
  const erasing = randomUUID();
  const controller = new AbortController();
  running.set(erasing, controller);
  const work = (tell: (stage: ErasingStage, done: number | null) => void): Promise<ErasingEvent> =>
    erasePerson(context, customer, { tell, signal: controller.signal })
      .then((erased) => ({ type: 'finished' as const, ...erased }))
      .catch((error: unknown) => {
        if (error !== controller.signal.reason) throw error;
        return { type: 'cancelled' as const };
      })
      .finally(() => {
        running.delete(erasing);
      });
  const events = tellProgress(
    undefined,
    (stage: ErasingStage, done: number | null) => ({ stage, done }),
    work,
  );
  // Asked for now, it begins now: what is written after this was asked for waits for it.
  const first = events.next();
  first.catch(() => undefined);
  return tellAll(erasing, first, events);
}

async function* tellAll(
  erasing: string,
  first: Promise<IteratorResult<ErasingEvent, void>>,
  rest: AsyncGenerator<ErasingEvent, void>,
): AsyncGenerator<ErasingEvent, void> {
  yield { type: 'started', erasing };
  const { done, value } = await first;
  if (done !== true) yield value;
  yield* rest;
}

/** Asks for an erasing to be given up; false when there is none of this id. */
export function cancelErasing(erasing: string): boolean {
  running.get(erasing)?.abort();
  return running.has(erasing);
}
