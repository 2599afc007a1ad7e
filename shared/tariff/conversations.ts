import type { Category, EraId } from './charge.ts';

/** A paid (or free) conversation of 2022–2025: 24 h from the delivery that opened it, the end excluded. Instants in ms UTC. */
export interface Conversation {
  category: Category;
  openedAt: number;
  /** The era whose rules opened it and go on inside it. */
  era: EraId;
}

/** How long a conversation lasts; it never extends. */
const conversationLength = 24 * 3_600_000;

/** The conversations still open at an instant. */
export function openAt(conversations: readonly Conversation[], instant: number): Conversation[] {
  return conversations.filter(({ openedAt }) => instant < openedAt + conversationLength);
}
