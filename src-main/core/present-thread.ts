import type { ThreadShape } from '../../shared/contract/inbox.ts';
import type { Zone } from '../../shared/time/zone.ts';
import { customerServiceWindow, windowLength } from '../../shared/window/customer-service-window.ts';
import { freeEntryPoint } from '../../shared/window/free-entry-point.ts';
import { lastGoodMoment } from '../../shared/window/last-good-moment.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { readHeld, type HeldRow } from '../database/outbox-held.ts';
import type { ThreadRow } from '../database/threads.ts';
import { marketTables } from '../../shared/tariff/market.ts';
import type { CoreContext } from './context.ts';
import type { OwnerSettings } from './owner-settings.ts';

/** Thread rows as the contract tells them at `now`, in their order. */
export function presentThreads(context: CoreContext, rows: readonly ThreadRow[], now: number): ThreadShape[] {
  const settings = context.settings();
  const zone = context.zone();
  const held = readHeld(
    context.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => presentThread(row, settings, zone, now, held.get(row.id)));
}

/** A thread row as the contract tells it at `now`, with what waits in it for the owner; one that is not shown waits for nothing. */
export function presentThread(
  row: ThreadRow,
  settings: OwnerSettings,
  zone: Zone,
  now: number,
  held?: HeldRow,
): ThreadShape {
  const iso = (at: number | null): string | null => (at === null ? null : zone.toIso(at));
  const isWaiting = row.kind === 'customer' && row.is_shown === 1;
  // Not by the last inbound message: what the phone's history tells opened none.
  const closesAt = isWaiting ? row.window_closes_at : null;
  const window = customerServiceWindow(closesAt === null ? null : closesAt - windowLength, now);
  const entry = freeEntryPoint(
    row.entry_state_at === null || !isWaiting
      ? null
      : { adAt: row.entry_state_at, expiresAt: row.entry_expires_at, repliedAt: row.entry_answered_at },
    now,
    zone,
  );
  const goodUntil =
    window.state === 'open' && window.closesAt !== null
      ? lastGoodMoment(window.closesAt, settings.opening_hours, zone, now)
      : null;
  return {
    id: String(row.id),
    kind: row.kind,
    name: row.name,
    customer: row.customer,
    country:
      row.customer === null ? settings.country : (marketTables.at(-1)?.place(row.customer).country ?? null),
    number: row.number_id,
    channel: row.channel,
    needs_reply: isWaiting && row.needs_reply === 1,
    done: row.done_at !== null,
    hidden: row.hidden_at !== null,
    unread: row.unread,
    last_message_at: iso(row.last_message_at),
    last_inbound_at: iso(row.last_inbound_at),
    window: { state: window.state, closes_at: iso(window.closesAt) },
    free_entry_point: { state: entry.state, closes_at: iso(entry.closesAt), at_latest: iso(entry.atLatest) },
    last_good_moment: iso(goodUntil),
    preview: {
      direction: row.last_direction ?? 'system',
      author: row.last_author,
      text: row.last_text ?? '',
      attachment: row.last_attachment,
    },
    tags: row.tags === null ? [] : row.tags.split('\u001f'),
    snoozed_until: iso(row.snoozed_until !== null && row.snoozed_until > now ? row.snoozed_until : null),
    held: held === undefined ? null : presentHeld(held),
  };
}

function presentHeld({ count, amount, currency }: HeldRow): ThreadShape['held'] {
  return { count, amount: amount === null ? null : formatMicros(amount), currency };
}
