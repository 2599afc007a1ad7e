import { insertOutbox } from '../../../src-main/database/outbox.ts';
import type { Connection } from '../../../src-main/database/open.ts';
import { findThreadOfCustomer } from '../../../src-main/database/party-messages.ts';
import { insertThread } from '../../../src-main/database/thread-writes.ts';
import type { Json } from '../make-webhook.ts';
import type { LogItem } from './turn.ts';

/** Writes what the outbox had handed to Meta, and never had an answer to, before a made log came: each in a thread of its customer's number. */
export function writeOutbox(db: Connection, items: readonly LogItem[]): void {
  const sent = new Map<string, { phone: string; at: number }>();
  for (const { value } of items)
    for (const status of (value['statuses'] ?? []) as Json[]) {
      const callback = status['biz_opaque_callback_data'] as string | undefined;
      if (callback === undefined || status['status'] !== 'sent') continue;
      sent.set(callback, {
        phone: `+${String(status['recipient_id'])}`,
        at: Number(status['timestamp']) * 1_000,
      });
    }
  for (const [callback, { phone, at }] of sent) {
    const thread =
      findThreadOfCustomer(db, 'main', phone) ??
      insertThread(db, { number_id: 'main', kind: 'customer', name: phone, customer: phone, is_demo: 0 });
    insertOutbox(db, {
      ...nothing,
      callback,
      thread_id: thread,
      text: `Enviada ${callback}`,
      written_at: at,
      sending_since: at,
    });
  }
}

const nothing = {
  kind: 'text',
  state: 'uncertain',
  template_id: null,
  parameters: null,
  media_id: null,
  file_name: null,
  upload: null,
  upload_expires_at: null,
  expires_at: null,
  refers_to: null,
  reason: null,
  error_code: null,
  error_details: null,
  quoted_outcome: null,
  quoted_category: null,
  quoted_max: null,
  quoted_currency: null,
  agreed_max: null,
  agreed_unknown: 0,
  agreed_category: null,
  waits_since: null,
  tries: 1,
  next_at: 0,
  meta_id: null,
  message_id: null,
  settled_at: null,
  discarded_from: null,
} as const;
