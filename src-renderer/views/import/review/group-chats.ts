import type { FoundChat } from '../session/found-chat.svelte.ts';

/** Which chats of a review stand open as cards, and which are rows of the list of those that are ready. */
export interface ReviewGroups {
  cards: readonly FoundChat[];
  ready: readonly FoundChat[];
  /** Chats without an answer, those beyond the first cards included. */
  unanswered: number;
}

/** So few chats are all shown as cards. */
const mostWhole = 3;
/** So many cards wait for an answer at a time. */
const mostAsking = 10;

/** Chats that need an answer come first, a few at a time; one that was answered in its card keeps its place. */
export function groupChats(chats: readonly FoundChat[]): ReviewGroups {
  const asking = chats.filter((chat) => chat.needsAnswer);
  if (chats.length <= mostWhole) return { cards: chats, ready: [], unanswered: asking.length };
  const first = new Set(asking.slice(0, mostAsking));
  return {
    cards: chats.filter((chat) => chat.isPinned || first.has(chat)),
    ready: chats.filter((chat) => !chat.isPinned && !chat.needsAnswer),
    unanswered: asking.length,
  };
}
