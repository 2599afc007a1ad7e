/** A window as it stands at an instant. `tone` is its colour and its word; `left` in ms, 0 when closed. */
export interface WindowReading {
  tone: 'open' | 'closing' | 'closed' | 'none';
  end: number | null;
  left: number;
}

/** Reads a window's end (ISO) at `now` (ms): at its end it is closed; within `closingMs` of it, closing. */
export function readWindow(closesAt: string | null, now: number, closingMs: number): WindowReading {
  if (closesAt === null) return { tone: 'none', end: null, left: 0 };
  const end = Date.parse(closesAt);
  const left = Math.max(0, end - now);
  if (left === 0) return { tone: 'closed', end, left };
  return { tone: left <= closingMs ? 'closing' : 'open', end, left };
}
