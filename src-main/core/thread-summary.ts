import { customerServiceWindow } from '../../shared/window/customer-service-window.ts';
import { firstIdAt } from '../database/message-id.ts';
import { countInboundAfter, readEntryPoint, readThreadEdges } from '../database/messages.ts';
import type { Connection } from '../database/open.ts';
import { findSnooze, hasWrittenSince, setSnooze } from '../database/snoozes.ts';
import { readThreadMarks, updateThreadSummary } from '../database/thread-writes.ts';

/** Recomputes what a thread's row says about its messages: windows, needs-reply, unread, done, snooze. Groups have neither window nor need. */
export function refreshThread(db: Connection, id: number): void {
  const marks = readThreadMarks(db, id);
  if (marks === undefined) return;
  const edges = readThreadEdges(db, id);
  const isCustomer = marks.kind === 'customer';
  const inbound = edges.last_inbound_at;
  const isAnswered = inbound === null || (edges.last_answer_at ?? -1) >= inbound;
  const doneAt = marks.done_at !== null && inbound !== null && inbound > marks.done_at ? null : marks.done_at;
  const seenUntil = Math.max(edges.last_answer_at ?? 0, marks.read_at);
  const entry = isCustomer ? readEntryPoint(db, id) : undefined;
  updateThreadSummary(db, {
    id,
    last_message_id: edges.last_message_id,
    last_message_at: edges.last_message_at,
    last_inbound_at: inbound,
    window_closes_at: isCustomer ? customerServiceWindow(edges.last_opening_at, 0).closesAt : null,
    entry_state_at: entry?.clicked_at ?? null,
    entry_answered_at: entry?.answered_at ?? null,
    entry_expires_at: entry?.expires_at ?? null,
    needs_reply: isCustomer && !isAnswered && doneAt === null ? 1 : 0,
    unread: countInboundAfter(db, id, firstIdAt(seenUntil + 1)),
    done_at: doneAt,
  });
  const snooze = findSnooze(db, id);
  if (snooze !== undefined && hasWrittenSince(db, id, snooze)) setSnooze(db, id, null);
}
