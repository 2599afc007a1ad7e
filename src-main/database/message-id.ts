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

/** The ids of an instant in the order in which one of Meta's messages looks for a free one: its own id decides where it begins, not when it came. */
export function* listMetaSlots(at: number, metaId: string): Generator<number> {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < metaId.length; index += 1)
    hash = Math.imul(hash ^ metaId.charCodeAt(index), 0x01_00_01_93) >>> 0;
  const start = (hash ^ (hash >>> 16)) >>> 0;
  for (let step = 0; step < slots; step += 1) yield firstIdAt(at) + ((start + step) % slots);
}
