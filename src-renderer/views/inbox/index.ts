import type { App } from '../../state/app.svelte.ts';
import { MessageList } from '../../state/message-list.svelte.ts';
import { Search } from '../../state/search.svelte.ts';
import { ThreadList } from '../../state/thread-list.svelte.ts';

/** The answer of `inbox.thread`: a thread with its month. */
export type ThreadDetail = Awaited<ReturnType<typeof loadThread>>;

/** The state behind the list pane. */
export function loadList(app: App): { list: ThreadList; search: Search } {
  return { list: new ThreadList(app), search: new Search(app) };
}

/** One thread with this month's figures. */
export async function loadThread(app: App, thread: string) {
  const detail = await app.client.inbox.thread({ thread });
  app.clock.sync(detail.now);
  return detail;
}

/** A thread's messages from its end, or around one of them. */
export function loadMessages(app: App, thread: string, around: string | null): MessageList {
  return new MessageList(app, thread, around);
}

/** The month so far, for the line below the list. */
export function loadMonth(app: App) {
  return app.client.spend.month({});
}
