/** How long one message of the customer lets the shop write freely: 24 h, the last instant excluded. */
export const windowLength = 24 * 3_600_000;

/** May the shop write freely, and until when (ms UTC; the end itself is already closed). */
export interface WindowState {
  state: 'open' | 'closed' | 'none';
  closesAt: number | null;
}

/** The customer service window at `now`, from the customer's last message or call (null: never wrote). */
export function customerServiceWindow(lastInboundAt: number | null, now: number): WindowState {
  if (lastInboundAt === null) return { state: 'none', closesAt: null };
  const closesAt = lastInboundAt + windowLength;
  return { state: now < closesAt ? 'open' : 'closed', closesAt };
}
