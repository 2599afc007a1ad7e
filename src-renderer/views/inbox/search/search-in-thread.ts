import type { App } from '../../../state/app.svelte.ts';
import type { Search } from '../../../state/search.svelte.ts';

/** Narrows a search to one chat. */
export async function searchInThread(app: App, search: Search, id: string): Promise<void> {
  const { thread } = await app.client.inbox.thread({ thread: id });
  search.narrow({ thread: { id: thread.id, name: thread.name } });
}
