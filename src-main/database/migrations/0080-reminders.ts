import type { Migration } from './index.ts';
import { notePastOptOuts } from './past-opt-outs.ts';

/**
 * Reminders that the owner was given, each once (warnings that stood before were told in their own place); notifications to customers, planned for a moment, with an end after which they must not
 * leave; who said that they want none, in a message or by the owner's word; and how a file's columns are read.
 */
export const reminders: Migration = {
  version: 80,
  name: 'reminders',
  up(db) {
    db.exec(`
      CREATE TABLE reminder (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        thread_id INTEGER REFERENCES thread (id) ON DELETE CASCADE,
        due_at INTEGER NOT NULL,
        told_at INTEGER NOT NULL,
        is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
        UNIQUE (kind, key)
      ) STRICT;
      CREATE INDEX reminder_by_thread ON reminder (thread_id) WHERE thread_id IS NOT NULL;
      CREATE INDEX reminder_by_due ON reminder (due_at);
      INSERT INTO reminder (kind, key, due_at, told_at, is_shown)
        SELECT 'money', kind || ' ' || key, raised_at, raised_at, 0 FROM alert WHERE is_told = 1;

      CREATE TABLE notification (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        thread_id INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
        customer TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('appointment', 'delivery', 'order_ready', 'ticket')),
        template_id INTEGER REFERENCES template (id) ON DELETE SET NULL,
        parameters TEXT NOT NULL,
        event_at INTEGER,
        at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        in_window TEXT NOT NULL CHECK (in_window IN ('ask', 'reply', 'template')),
        state TEXT NOT NULL CHECK (state IN ('planned', 'waiting', 'handed', 'sent', 'cancelled', 'expired', 'refused')),
        reason TEXT,
        agreed_max INTEGER,
        agreed_currency TEXT,
        is_insisted INTEGER NOT NULL DEFAULT 0 CHECK (is_insisted IN (0, 1)),
        next_at INTEGER NOT NULL,
        outbox_id INTEGER REFERENCES outbox (id) ON DELETE SET NULL,
        message_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
        source TEXT NOT NULL CHECK (source IN ('hand', 'csv', 'ics')),
        source_key TEXT,
        written_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        settled_at INTEGER
      ) STRICT;
      CREATE INDEX notification_due ON notification (next_at, id) WHERE state IN ('planned', 'waiting');
      CREATE INDEX notification_by_time ON notification (at, id);
      CREATE INDEX notification_by_thread ON notification (thread_id, at);
      CREATE INDEX notification_by_outbox ON notification (outbox_id) WHERE outbox_id IS NOT NULL;
      CREATE INDEX notification_by_message ON notification (message_id) WHERE message_id IS NOT NULL;
      CREATE INDEX notification_by_template ON notification (template_id) WHERE template_id IS NOT NULL;
      CREATE UNIQUE INDEX notification_by_source ON notification (source, source_key) WHERE source_key IS NOT NULL;

      ALTER TABLE outbox ADD COLUMN expires_at INTEGER;
      CREATE INDEX outbox_by_end ON outbox (expires_at) WHERE expires_at IS NOT NULL AND state NOT IN ('sent', 'discarded');

      CREATE TABLE opt_out (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER REFERENCES message (id) ON DELETE CASCADE,
        thread_id INTEGER REFERENCES thread (id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        is_out INTEGER NOT NULL CHECK (is_out IN (0, 1)),
        taken_back_at INTEGER,
        CHECK ((message_id IS NULL) <> (thread_id IS NULL))
      ) STRICT;
      CREATE UNIQUE INDEX opt_out_by_message ON opt_out (message_id, is_out) WHERE message_id IS NOT NULL;
      CREATE INDEX opt_out_by_thread ON opt_out (thread_id) WHERE thread_id IS NOT NULL;

      CREATE TABLE notification_columns (
        signature TEXT PRIMARY KEY,
        columns TEXT NOT NULL,
        used_at INTEGER NOT NULL
      ) STRICT;
    `);
    notePastOptOuts(db);
  },
};
