import type { App } from '../../../state/app.svelte.ts';
import type { FindThreads } from '../../inbox/picker/thread-search.svelte.ts';

const mostShown = 30;

/** Finds the customers who may be told something: those heard from last, or those that were searched for. */
export function findCustomers({ client: { inbox } }: App): FindThreads {
  return async (text) => {
    const { threads } =
      text === ''
        ? await inbox.threads({ filter: 'all', limit: mostShown })
        : await inbox.named({ text, limit: mostShown });
    return threads.filter(({ kind, hidden }) => kind === 'customer' && !hidden);
  };
}
