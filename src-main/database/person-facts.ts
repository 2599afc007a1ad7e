import type { Connection } from './open.ts';
import { ofPerson, scopeValues, type PersonScope } from './person-counts.ts';
import { statement } from './statement.ts';

/** A row as it is handed out: names as in the table. */
export type Facts = Record<string, string | number | null>;

const queries = {
  chats: `SELECT t.id, t.name, t.customer, t.number_id AS number, t.note,
      (SELECT json_group_array(tag) FROM thread_tag WHERE thread_id = t.id) AS tags, t.hidden_at, t.done_at
    FROM thread t WHERE t.id IN (SELECT value FROM json_each(@threads))`,
  ids_at_meta: `SELECT number_id AS number, user_id, parent_user_id, phone, username, profile_name, saved_name, first_at, last_at
    FROM party WHERE id IN (SELECT value FROM json_each(@parties))`,
  number_changes: `SELECT meta_id, at, old_phone, old_user_id, new_phone, new_user_id FROM party_change
    WHERE old_phone IN (SELECT value FROM json_each(@ids)) OR new_phone IN (SELECT value FROM json_each(@ids))
      OR old_user_id IN (SELECT value FROM json_each(@ids)) OR new_user_id IN (SELECT value FROM json_each(@ids))`,
  marketing_choices: `SELECT at, value FROM marketing_choice WHERE party_id IN (SELECT value FROM json_each(@parties))`,
  ads: `SELECT r.message_id AS message, m.at, r.source_type, r.device, r.headline, r.body, r.source_url, r.source_id
    FROM message m JOIN referral r ON r.message_id = m.id WHERE ${ofPerson}`,
  drafts: `SELECT text, file_name, written_at FROM draft WHERE thread_id IN (SELECT value FROM json_each(@threads))`,
  outbox: `SELECT kind, text, parameters, file_name, written_at, state, meta_id FROM outbox
    WHERE thread_id IN (SELECT value FROM json_each(@threads)) AND kind <> 'read'`,
  notifications: `SELECT kind, event_at, at, expires_at, parameters, state, reason, source, source_key, written_at FROM notification
    WHERE thread_id IN (SELECT value FROM json_each(@threads))`,
  opt_outs: `SELECT o.at, o.is_out, CASE WHEN o.message_id IS NULL THEN 'owner' ELSE 'customer' END AS told_by, o.taken_back_at
    FROM opt_out o LEFT JOIN message m ON m.id = o.message_id
    WHERE coalesce(m.thread_id, o.thread_id) IN (SELECT value FROM json_each(@threads))`,
  reminders: `SELECT kind, due_at, told_at, is_shown FROM reminder WHERE thread_id IN (SELECT value FROM json_each(@threads))`,
  imports: `SELECT r.started_at, f.file, f.thread_name FROM import_file f JOIN import_run r ON r.id = f.run_id
    WHERE f.thread_id IN (SELECT value FROM json_each(@threads))`,
} as const;

/** Whose facts. */
export interface FactScope extends PersonScope {
  readonly parties: readonly number[];
  readonly ids: ReadonlySet<string>;
}

/** Everything small that is kept about a person beside messages, statuses and webhooks. Instants in ms UTC. */
export function readPersonFacts(db: Connection, scope: FactScope): Record<keyof typeof queries, Facts[]> {
  const values = {
    ...scopeValues(scope),
    parties: JSON.stringify(scope.parties),
    ids: JSON.stringify([...scope.ids]),
  };
  return Object.fromEntries(
    Object.entries(queries).map(([name, sql]) => [name, statement<[object], Facts>(db, sql).all(values)]),
  ) as Record<keyof typeof queries, Facts[]>;
}

/** Meta's statuses of the person's messages, oldest message first. */
export function listPersonStatuses(db: Connection, scope: PersonScope): Facts[] {
  return statement<[object], Facts>(
    db,
    `SELECT s.message_id AS message, s.meta_id, s.kind, s.at, s.pricing_model, s.pricing_type, s.pricing_category, s.billable,
       s.error_code, s.error_details
     FROM message m JOIN message_status s ON s.message_id = m.id WHERE ${ofPerson} ORDER BY m.id, s.at`,
  ).all(scopeValues(scope));
}

/** The stored files of the person's messages, each once per message, with the name that the message gives it. */
export function listPersonFiles(
  db: Connection,
  scope: PersonScope,
): { message: number; hash: Uint8Array; name: string }[] {
  return statement<[object], { message: number; hash: Uint8Array; name: string }>(
    db,
    `SELECT m.id AS message, f.hash, coalesce(m.attachment, '') AS name
     FROM message m JOIN message_media l ON l.message_id = m.id JOIN media f ON f.id = l.media_id
     WHERE ${ofPerson} GROUP BY m.id, f.id ORDER BY m.id`,
  ).all(scopeValues(scope));
}
