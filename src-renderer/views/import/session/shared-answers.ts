import type { FoundChat } from './found-chat.svelte.ts';

/** One answer that fits several chats. */
export interface SharedAuthor {
  name: string;
  chats: readonly FoundChat[];
}

/** Who wrote in several of the chats that still ask who the shop is; in most chats first. */
export function sharedAuthors(chats: readonly FoundChat[]): SharedAuthor[] {
  const byName = new Map<string, FoundChat[]>();
  for (const chat of chats.filter((one) => one.needsMe)) {
    for (const { name } of chat.found.authors) byName.set(name, [...(byName.get(name) ?? []), chat]);
  }
  return [...byName]
    .map(([name, members]) => ({ name, chats: members }))
    .filter((author) => author.chats.length > 1)
    .sort((a, b) => b.chats.length - a.chats.length);
}

/** The other chats whose dates can be read in the same ways and were written by the same app, and that still ask. */
export function sameShape(chat: FoundChat, chats: readonly FoundChat[]): FoundChat[] {
  const shape = shapeOf(chat);
  return chats.filter((other) => other !== chat && other.needsOrder && shapeOf(other) === shape);
}

function shapeOf({ found }: FoundChat): string {
  return [found.format, ...found.orders_possible.toSorted()].join(' ');
}
