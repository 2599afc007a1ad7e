import type { Client } from '../../connect/client.ts';
import type { App } from '../app.svelte.ts';

/**
 * Tells the core which thread the owner looks at, as long as they do: no reminder of it is given meanwhile, and one that stands here is
 * done with. Call it while a component initialises.
 */
export function followLooking(app: App): void {
  const thread = $derived.by(() => {
    const { view, selection } = app.router.route;
    const isShown = view === 'inbox' && app.sight.isLooking && app.connection.status === 'open';
    return isShown ? selection : null;
  });
  $effect(() => {
    if (thread === null) return;
    app.reminders.lookAt(thread);
    return keepLooking(app.client, thread);
  });
}

/** Looks at a thread until what it returns is called. */
function keepLooking(client: Client, thread: string): () => void {
  const ending = new AbortController();
  void drain(client, thread, ending.signal).catch(() => undefined);
  return () => {
    ending.abort();
  };
}

// Nothing comes but the end: with the page, the connection, or the thread.
async function drain(client: Client, thread: string, signal: AbortSignal): Promise<void> {
  const looking = await client.reminders.looking({ thread }, { signal });
  while (!(await looking.next()).done);
}
