import type { BillCause } from '../../../../shared/contract/bills.ts';
import type { Evidence, OpenRow } from './types.ts';

/** Explains a part of a row: the amount is signed, `more` is how many messages they billed more (or fewer) for this cause. */
export function claim(
  open: OpenRow,
  cause: BillCause,
  messages: readonly number[],
  amount: number,
  more: number,
): void {
  if (messages.length === 0 && amount === 0) return;
  const known = open.claims.find((it) => it.cause === cause);
  if (known === undefined) open.claims.push({ cause, messages: [...messages], amount });
  else {
    known.messages.push(...messages);
    known.amount += amount;
  }
  for (const id of messages) open.spoken.add(id);
  open.left -= amount;
  if (open.leftMessages !== null) open.leftMessages -= more;
}

/** As many of the messages as fit whole into what is left and have explained nothing yet, from the first on; `sign` says whether they make the bill higher or lower. */
export function fitting<Message extends Evidence>(
  open: OpenRow,
  messages: readonly Message[],
  sign: 1 | -1,
  most = Infinity,
): Message[] {
  const room = open.leftMessages === null ? Infinity : sign * open.leftMessages;
  const count = Math.min(most, room);
  const taken: Message[] = [];
  let left = sign * open.left;
  for (const message of messages) {
    if (taken.length >= count) break;
    if (message.amount <= 0 || message.amount > left || open.spoken.has(message.id)) continue;
    taken.push(message);
    left -= message.amount;
  }
  return taken;
}

/** Claims messages at what each of them costs. */
export function claimMessages(
  open: OpenRow,
  cause: BillCause,
  messages: readonly Evidence[],
  sign: 1 | -1,
): void {
  const amount = sum(messages);
  claim(
    open,
    cause,
    messages.map(({ id }) => id),
    sign * amount,
    sign * messages.length,
  );
}

/** What messages cost together. */
export function sum(messages: readonly Evidence[]): number {
  return messages.reduce((total, { amount }) => total + amount, 0);
}

/** How many messages more (below zero: fewer) they billed than is explained; null when neither bill nor price tells. */
export function excessOf({ row, left, leftMessages }: OpenRow): number | null {
  if (leftMessages !== null) return leftMessages;
  if (left === 0) return 0;
  if (row.price === null || row.price === 0) return null;
  const count = Math.round(left / row.price);
  // A bill that does not count messages rounds its sums: a fiftieth of one message is no message.
  return Math.abs(left - count * row.price) * 50 <= row.price ? count : null;
}
