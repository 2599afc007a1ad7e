import type { Client } from '../../../connect/client.ts';
import type { FoundChat } from './found-chat.svelte.ts';

type ReviewInput = Parameters<Client['imports']['review']>[0];

/** What the owner said about a chat so far, as a look at its file takes it. */
export function lookInput(chat: FoundChat, zone: string): ReviewInput {
  const name = chat.fileName;
  const thread = threadOf(chat);
  return {
    sources: [chat.source],
    zone,
    ...(chat.needsMe ? {} : { me: { [name]: chat.me ?? '' } }),
    ...(chat.order ? { date_order: chat.order } : {}),
    ...(chat.number ? { number: chat.number } : {}),
    ...(thread === null ? {} : { threads: { [name]: thread } }),
  };
}

/** Into which thread a chat goes by the owner's word: its id or "new"; null where nothing was said. */
export function threadOf(chat: FoundChat): string | null {
  if (chat.place === null || chat.found.match === null) return null;
  return chat.place === 'apart' ? 'new' : chat.found.match.thread;
}
