import type { Connection } from '../../src-main/database/open.ts';

/**
 * All that webhooks leave in a shop, by Meta's own ids instead of ours and without when bodies came: equal dumps are the same shop,
 * whatever came first. Threads that went into others are told only by where their messages are.
 */
export function dumpMeta(db: Connection): Record<string, unknown[]> {
  const all = (sql: string): unknown[] =>
    db
      .prepare(sql)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  const thread = `(SELECT coalesce(customer, 'nobody ' || name) FROM thread WHERE id = `;
  return {
    numbers: all('SELECT e164, channel FROM number'),
    threads: all(
      `SELECT kind, name, customer, last_message_at, last_inbound_at, window_closes_at, entry_state_at, entry_answered_at,
         entry_expires_at, needs_reply, unread FROM thread WHERE merged_into IS NULL AND last_message_id IS NOT NULL`,
    ),
    messages: all(
      `SELECT CASE WHEN o.id IS NULL THEN m.id ELSE m.id / 2048 END, m.meta_id, ${thread} m.thread_id), m.at, m.direction, m.kind, m.sent_from, m.source, m.text, m.attachment,
         m.status, m.delivered_at, m.read_at, m.edited, m.instead, m.refers_to, m.meta_type, p.user_id, p.phone
       FROM message m LEFT JOIN party p ON p.id = m.party_id LEFT JOIN outbox o ON o.message_id = m.id`,
    ),
    statuses: all(
      `SELECT s.meta_id, m.meta_id, s.kind, s.at, s.pricing_type, s.pricing_category, s.error_code, s.error_details
       FROM message_status s LEFT JOIN message m ON m.id = s.message_id`,
    ),
    parties: all(
      `SELECT user_id, parent_user_id, phone, first_at, last_at, profile_name, profile_name_at, saved_name, saved_name_at,
         username FROM party`,
    ),
    changes: all('SELECT meta_id, at, old_phone, old_user_id, new_phone, new_user_id FROM party_change'),
    amendments: all('SELECT meta_id, original, kind, at, text, attachment FROM message_amendment'),
    media: all(
      'SELECT m.meta_id, f.meta_id, f.type, f.expires_at, f.state FROM meta_media f JOIN message m ON m.id = f.message_id',
    ),
    referrals: all(
      'SELECT m.meta_id, r.source_type, r.expires_at FROM referral r JOIN message m ON m.id = r.message_id',
    ),
    events: all('SELECT field, at, value FROM account_event'),
    templates: all('SELECT meta_id, at, field, value FROM template_event'),
    words: all(
      `SELECT rowid, text FROM message_search WHERE message_search MATCH 'pergunta OR corrigida OR celular OR foto'`,
    ),
    charges: all(
      `SELECT m.meta_id, c.month, c.priced_at, c.allowance_index, l.signature
       FROM charge c JOIN message m ON m.id = c.message_id JOIN charge_line l ON l.id = c.line_id`,
    ),
    totals: all(
      'SELECT t.month, t.day, t.messages, l.signature FROM month_total t JOIN charge_line l ON l.id = t.line_id',
    ),
    optOuts: all(
      'SELECT m.meta_id, o.at, o.is_out, o.taken_back_at FROM opt_out o JOIN message m ON m.id = o.message_id',
    ),
    choices: all(
      'SELECT p.user_id, p.phone, c.at, c.value FROM marketing_choice c JOIN party p ON p.id = c.party_id',
    ),
    outbox: all('SELECT callback, state, meta_id, error_code FROM outbox'),
    counters: all('SELECT * FROM ledger_counter'),
  };
}
