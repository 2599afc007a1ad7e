import type { FoundChat } from '../session/found-chat.svelte.ts';

/** Which chats of a review stand open as cards, and which are rows of the list of those that are ready. */
export interface ReviewGroups {
  cards: readonly FoundChat[];
  ready: readonly FoundChat[];
  /** Chats without an answer, those beyond the first cards included. */
  unanswered: number;
  /** Those of them that have no card yet. */
  later: number;
}

/** So few chats are all shown as cards. */
const mostWhole = 3;
/** So many cards wait for an answer at a time. */
const mostAsking = 5;

/** Chats that need an answer come first, a few at a time; one that was answered in its card keeps its place. */
export function groupChats(chats: readonly FoundChat[]): ReviewGroups {
  const asking = chats.filter((chat) => chat.needsAnswer);
  if (chats.length <= mostWhole) return { cards: chats, ready: [], unanswered: asking.length, later: 0 };
  const first = new Set(asking.slice(0, mostAsking));
  const cards = chats.filter((chat) => chat.isPinned || first.has(chat));
  return {
    cards,
    ready: chats.filter((chat) => !chat.isPinned && !chat.needsAnswer),
    unanswered: asking.length,
    later: asking.length - cards.filter((chat) => chat.needsAnswer).length,
  };
}
