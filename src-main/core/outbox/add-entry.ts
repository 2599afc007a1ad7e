import { randomUUID } from 'node:crypto';
import type { Draft } from '../../../shared/contract/outbox.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import type { Connection } from '../../database/open.ts';
import { findOutbox, insertOutbox, updateOutbox, type OutboxRow } from '../../database/outbox.ts';
import { findTemplate } from '../../database/templates.ts';
import type { ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { endDraft } from '../drafts/thread-draft.ts';
import { judge, judgeRow, newcomer, type Judgement } from './judge.ts';
import { readDraft, type DraftFields } from './read-draft.ts';
import { requireSendable } from './require-sendable.ts';

/** What the owner has not agreed to, and what a new row has not been through yet. */
export const fresh = {
  upload: null,
  upload_expires_at: null,
  state: 'ready',
  reason: null,
  error_code: null,
  error_details: null,
  agreed_max: null,
  agreed_unknown: 0,
  agreed_category: null,
  waits_since: null,
  tries: 0,
  next_at: 0,
  sending_since: null,
  meta_id: null,
  message_id: null,
  settled_at: null,
  discarded_from: null,
  expires_at: null,
} as const;

/** Writes a draft down; it leaves at once, or waits for the owner where it costs more than `agreed` or cannot leave. `endsDraft`: nothing of it stands in the thread's box any more. */
export async function addEntry(
  context: CoreContext,
  thread: ThreadRow,
  draft: Draft,
  agreed?: string,
  endsDraft = false,
): Promise<OutboxRow> {
  await requireSendable(context, thread);
  const most = agreed === undefined ? null : parseMicros(agreed);
  const fields = await readDraft(context, thread.id, draft);
  const areas = ['outbox', 'inbox'] as const;
  const row = await context.write(endsDraft ? [...areas, 'drafts'] : areas, (db) => {
    if (endsDraft) endDraft(db, thread.id);
    return writeEntry(db, context, thread, fields, { most, expiresAt: null });
  });
  context.bells.ring('outbox');
  return row;
}

/** Writes one down and judges it, in the caller's transaction; `most` in micros, `expiresAt` in ms UTC: from when on it is not sent any more. */
export function writeEntry(
  db: Connection,
  context: CoreContext,
  thread: ThreadRow,
  fields: DraftFields,
  { most, expiresAt }: { most: number | null; expiresAt: number | null },
): OutboxRow {
  const now = context.clock();
  const { charge } = judge(db, context, thread, { ...newcomer, ...fields }, now);
  const quoted = { quoted_outcome: charge.outcome, ...quotedOf(charge) };
  const times = { written_at: now, expires_at: expiresAt };
  const written = {
    ...fresh,
    ...fields,
    ...quoted,
    ...times,
    callback: newCallback(),
    thread_id: thread.id,
  };
  const id = insertOutbox(db, written);
  const row = { ...written, ...agreement(db, charge, fields.template_id, most), id };
  return putJudged(db, context, thread, row, now);
}

/** The string that Meta's statuses of a message will give back. */
export function newCallback(): string {
  return `vitrine:${randomUUID()}`;
}

/** What the owner agreed to: up to an amount (micros); to a price that is not known, where none is; to the template's category. */
export function agreement(
  db: Connection,
  charge: Judgement['charge'],
  templateId: number | null,
  most: number | null,
): Pick<OutboxRow, 'agreed_max' | 'agreed_unknown' | 'agreed_category'> {
  if (most === null) return { agreed_max: null, agreed_unknown: 0, agreed_category: null };
  const template = templateId === null ? undefined : findTemplate(db, templateId);
  return {
    agreed_max: most,
    agreed_unknown: charge.amount === null ? 1 : 0,
    agreed_category: template?.category ?? null,
  };
}

/** Judges a row that is to leave and stores it, as ready or as held. */
export function putJudged(
  db: Connection,
  context: CoreContext,
  thread: ThreadRow,
  row: OutboxRow,
  now: number,
): OutboxRow {
  const { charge, hold } = judgeRow(db, context, thread, row, now);
  const judged: OutboxRow = {
    ...row,
    ...quotedOf(charge),
    state: hold === null ? 'ready' : 'held',
    reason: hold,
  };
  updateOutbox(db, judged);
  return findOutbox(db, row.id) ?? judged;
}

/** A quote as a row keeps it. */
export function quotedOf(
  charge: Judgement['charge'],
): Pick<OutboxRow, 'quoted_category' | 'quoted_max' | 'quoted_currency'> {
  return {
    quoted_category: charge.category,
    quoted_max: charge.amount?.max ?? null,
    quoted_currency: charge.currency,
  };
}
