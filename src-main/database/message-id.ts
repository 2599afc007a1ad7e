/** Message ids per millisecond; with it an id stays a safe integer until the year 2109. */
const slots = 2048;

/** The smallest id that a message of this instant can have: ids order messages by time. */
export function firstIdAt(at: number): number {
  return at * slots;
}

/** Where a thread starts looking for a free id within one instant, so that threads of one minute rarely meet. */
export function startSlot(threadId: number): number {
  return (threadId * 37) % (slots / 2);
}
