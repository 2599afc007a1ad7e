import { localDay } from './calendar.ts';
import type { Inbound } from './scenario.ts';

const hour = 3_600_000;

/** Whether the customer service window (24 h, end exclusive) was open: messages and reactions always, calls since 1 October 2024. */
export function isWindowOpen(
  inbound: readonly Inbound[],
  thread: string,
  instant: number,
  timeZone: string,
): boolean {
  return inbound.some(
    (message) =>
      message.thread === thread &&
      message.at <= instant &&
      instant < message.at + 24 * hour &&
      (message.kind !== 'call' || localDay(message.at, timeZone) >= '2024-10-01'),
  );
}
