import type { Migration } from './index.ts';

/**
 * Numbers, customers, threads, messages, charges, imports, settings and the search index.
 * `message.id` is time-ordered (milliseconds × 2048 + slot), so a page, a month and "newest first" are ranges of the primary key.
 */
export const foundation: Migration = {
  version: 10,
  name: 'foundation',
  up(db) {
    db.exec(`
      CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE own_name (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

      CREATE TABLE number (
        id TEXT PRIMARY KEY,
        name TEXT,
        e164 TEXT UNIQUE,
        channel TEXT NOT NULL CHECK (channel IN ('phone', 'api', 'both')),
        position INTEGER NOT NULL
      ) STRICT;
      INSERT INTO number (id, name, e164, channel, position) VALUES ('main', NULL, NULL, 'phone', 0);

      CREATE TABLE thread (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number_id TEXT NOT NULL REFERENCES number (id),
        kind TEXT NOT NULL CHECK (kind IN ('customer', 'group')),
        name TEXT NOT NULL,
        customer TEXT,
        last_message_id INTEGER,
        last_message_at INTEGER,
        last_inbound_at INTEGER,
        window_closes_at INTEGER,
        entry_state_at INTEGER,
        entry_answered_at INTEGER,
        entry_expires_at INTEGER,
        needs_reply INTEGER NOT NULL DEFAULT 0 CHECK (needs_reply IN (0, 1)),
        unread INTEGER NOT NULL DEFAULT 0,
        read_at INTEGER NOT NULL DEFAULT 0,
        done_at INTEGER,
        is_demo INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1))
      ) STRICT;
      CREATE INDEX thread_by_window ON thread (window_closes_at, id);
      CREATE INDEX thread_by_last_message ON thread (last_message_at, id);
      CREATE INDEX thread_needing_reply ON thread (window_closes_at, id) WHERE needs_reply = 1;
      CREATE INDEX thread_waiting ON thread (window_closes_at, id) WHERE needs_reply = 0 AND done_at IS NULL;
      CREATE INDEX thread_done ON thread (window_closes_at, id) WHERE done_at IS NOT NULL;
      CREATE INDEX thread_by_name ON thread (number_id, name);
      CREATE INDEX thread_by_customer ON thread (customer) WHERE customer IS NOT NULL;

      CREATE TABLE thread_tag (
        thread_id INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (thread_id, tag)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_run (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        started_at INTEGER NOT NULL,
        undone_at INTEGER
      ) STRICT;

      CREATE TABLE import_file (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES import_run (id),
        thread_id INTEGER,
        thread_name TEXT,
        file TEXT NOT NULL,
        zone TEXT NOT NULL,
        date_order TEXT NOT NULL,
        me TEXT,
        via TEXT NOT NULL CHECK (via IN ('phone', 'api')),
        added INTEGER NOT NULL DEFAULT 0,
        already_there INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX import_file_by_run ON import_file (run_id);

      CREATE TABLE message (
        id INTEGER PRIMARY KEY,
        thread_id INTEGER NOT NULL REFERENCES thread (id),
        at INTEGER NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'system')),
        kind TEXT NOT NULL CHECK (kind IN ('text', 'template', 'reaction', 'call', 'system')),
        sent_from TEXT NOT NULL CHECK (sent_from IN ('phone', 'api')),
        source TEXT NOT NULL CHECK (source IN ('phone', 'api', 'import', 'automatic')),
        author TEXT,
        text TEXT NOT NULL,
        attachment TEXT,
        category TEXT,
        template TEXT,
        status TEXT CHECK (status IN ('queued', 'sent', 'delivered', 'read', 'failed')),
        failure TEXT,
        delivered_at INTEGER,
        read_at INTEGER,
        key BLOB,
        import_file_id INTEGER REFERENCES import_file (id)
      ) STRICT;
      CREATE INDEX message_by_thread ON message (thread_id, id);
      CREATE UNIQUE INDEX message_by_key ON message (thread_id, key) WHERE key IS NOT NULL;
      CREATE INDEX message_by_import ON message (import_file_id) WHERE import_file_id IS NOT NULL;

      CREATE TABLE referral (
        message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
        source_type TEXT NOT NULL CHECK (source_type IN ('ad', 'post')),
        device TEXT,
        expires_at INTEGER
      ) STRICT;

      CREATE TABLE sighting (
        message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
        import_file_id INTEGER NOT NULL REFERENCES import_file (id),
        PRIMARY KEY (message_id, import_file_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sighting_by_import ON sighting (import_file_id);

      CREATE TABLE charge_line (
        id INTEGER PRIMARY KEY,
        outcome TEXT NOT NULL,
        reason TEXT NOT NULL,
        category TEXT,
        market TEXT,
        amount_min INTEGER,
        amount_max INTEGER,
        currency TEXT,
        era TEXT NOT NULL,
        rate_card TEXT,
        certainty TEXT NOT NULL,
        note TEXT,
        through_api INTEGER NOT NULL CHECK (through_api IN (0, 1)),
        signature TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE charge (
        message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
        line_id INTEGER NOT NULL REFERENCES charge_line (id),
        month INTEGER NOT NULL,
        allowance_index INTEGER,
        window_closed_at INTEGER
      ) STRICT;

      CREATE TABLE month_total (
        number_id TEXT NOT NULL REFERENCES number (id),
        month INTEGER NOT NULL,
        day INTEGER NOT NULL,
        line_id INTEGER NOT NULL REFERENCES charge_line (id),
        messages INTEGER NOT NULL,
        PRIMARY KEY (month, number_id, day, line_id)
      ) STRICT, WITHOUT ROWID;

      CREATE VIEW searchable_message AS
        SELECT id, text, attachment FROM message WHERE direction <> 'system';
      CREATE VIRTUAL TABLE message_search USING fts5 (
        text, attachment,
        content = 'searchable_message', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );
    `);
  },
};
