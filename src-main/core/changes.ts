import { EventPublisher } from '@orpc/server';
import type { Area, Change } from '../../shared/contract/changes.ts';

/** Counts the writes and tells every listener which areas each one touched. */
export interface ChangeFeed {
  readonly revision: number;
  announce(areas: readonly Area[]): void;
  watch(signal: AbortSignal | undefined): AsyncGenerator<Change>;
}

/** A feed that starts at revision 0. */
export function createChangeFeed(): ChangeFeed {
  const publisher = new EventPublisher<{ change: Change }>();
  let revision = 0;
  return {
    get revision() {
      return revision;
    },
    announce(areas) {
      revision += 1;
      publisher.publish('change', { revision, areas: [...new Set(areas)] });
    },
    async *watch(signal) {
      const events = publisher.subscribe('change', signal === undefined ? {} : { signal });
      yield { revision, areas: [] };
      yield* events;
    },
  };
}
