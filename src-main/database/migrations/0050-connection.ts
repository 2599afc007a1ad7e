import type { Migration } from './index.ts';

/**
 * What the Cloud API brings and takes: webhook bodies as they came, the numbers' connections, who a customer is to Meta, what
 * changed in messages, files at Meta, templates, and the outbox. Bodies are the truth: all else of theirs can be applied again.
 */
export const connection: Migration = {
  version: 50,
  name: 'connection',
  up(db) {
    db.exec(`
      CREATE TABLE webhook_body (
        id INTEGER PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
        received_at INTEGER NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('receiver', 'file')),
        body TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'applied', 'refused')),
        problem TEXT
      ) STRICT;
      CREATE INDEX webhook_body_waiting ON webhook_body (id) WHERE state = 'waiting';
      CREATE INDEX webhook_body_received ON webhook_body (received_at) WHERE source = 'receiver';

      CREATE TABLE connection (
        number_id TEXT PRIMARY KEY REFERENCES number (id) ON DELETE CASCADE,
        phone_number_id TEXT UNIQUE,
        account_id TEXT,
        verified_name TEXT,
        currency TEXT,
        time_zone TEXT,
        quality TEXT,
        messaging_limit TEXT,
        throughput TEXT,
        last_webhook_at INTEGER,
        checked_at INTEGER,
        stopped_code INTEGER,
        stopped_at INTEGER,
        checks TEXT NOT NULL DEFAULT '{}'
      ) STRICT;

      CREATE TABLE account_event (
        hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
        account_id TEXT,
        number_id TEXT REFERENCES number (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        at INTEGER NOT NULL,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX account_event_by_time ON account_event (at);

      CREATE TABLE party (
        id INTEGER PRIMARY KEY,
        number_id TEXT NOT NULL REFERENCES number (id) ON DELETE CASCADE,
        user_id TEXT,
        parent_user_id TEXT,
        phone TEXT,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        profile_name TEXT,
        profile_name_at INTEGER,
        saved_name TEXT,
        saved_name_at INTEGER,
        username TEXT,
        username_at INTEGER,
        thread_id INTEGER REFERENCES thread (id) ON DELETE SET NULL
      ) STRICT;
      CREATE UNIQUE INDEX party_once ON party (number_id, coalesce(user_id, ''), coalesce(phone, ''));
      CREATE INDEX party_by_phone ON party (number_id, phone) WHERE phone IS NOT NULL;
      CREATE INDEX party_by_parent ON party (number_id, parent_user_id) WHERE parent_user_id IS NOT NULL;
      CREATE INDEX party_by_thread ON party (thread_id) WHERE thread_id IS NOT NULL;

      CREATE TABLE party_change (
        meta_id TEXT PRIMARY KEY,
        number_id TEXT NOT NULL REFERENCES number (id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        old_phone TEXT,
        old_user_id TEXT,
        new_phone TEXT,
        new_user_id TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE marketing_choice (
        party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (party_id, at, value)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE message ADD COLUMN party_id INTEGER REFERENCES party (id) ON DELETE SET NULL;
      ALTER TABLE message ADD COLUMN refers_to TEXT;
      ALTER TABLE message ADD COLUMN meta_type TEXT;
      CREATE INDEX message_by_party ON message (party_id) WHERE party_id IS NOT NULL;
      CREATE INDEX message_undelivered ON message (at)
        WHERE direction = 'out' AND sent_from = 'api' AND status IN ('queued', 'sent');

      ALTER TABLE message_status ADD COLUMN error_details TEXT;
      ALTER TABLE message_status ADD COLUMN callback TEXT;

      CREATE TABLE message_amendment (
        meta_id TEXT PRIMARY KEY,
        original TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('original', 'edit', 'revoke')),
        at INTEGER NOT NULL,
        text TEXT,
        attachment TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX message_amendment_by_original ON message_amendment (original, at);

      CREATE TABLE meta_media (
        message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
        meta_id TEXT NOT NULL,
        type TEXT,
        sha256 TEXT,
        expires_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'stored', 'expired', 'too_large', 'refused')),
        problem TEXT CHECK (problem = 'no_room'),
        tries INTEGER NOT NULL DEFAULT 0,
        next_at INTEGER NOT NULL DEFAULT 0,
        error_code INTEGER
      ) STRICT;
      CREATE INDEX meta_media_waiting ON meta_media (expires_at) WHERE state = 'waiting';

      CREATE TABLE template (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT,
        meta_id TEXT UNIQUE,
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        category TEXT NOT NULL,
        agreed_category TEXT NOT NULL,
        coming_category TEXT,
        coming_at INTEGER,
        status TEXT NOT NULL,
        quality TEXT,
        reason TEXT,
        reason_details TEXT,
        format TEXT NOT NULL CHECK (format IN ('named', 'positional')),
        components TEXT NOT NULL,
        synced TEXT,
        synced_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX template_once ON template (coalesce(account_id, ''), name, language);

      CREATE TABLE template_event (
        hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
        meta_id TEXT NOT NULL,
        at INTEGER NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX template_event_by_template ON template_event (meta_id, at);

      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        callback TEXT NOT NULL UNIQUE,
        thread_id INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('text', 'template', 'media', 'reaction', 'read')),
        text TEXT NOT NULL,
        template_id INTEGER REFERENCES template (id) ON DELETE SET NULL,
        parameters TEXT,
        media_id INTEGER REFERENCES media (id),
        file_name TEXT,
        upload TEXT,
        upload_expires_at INTEGER,
        refers_to TEXT,
        written_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('ready', 'held', 'sending', 'uncertain', 'sent', 'failed', 'discarded')),
        reason TEXT,
        error_code INTEGER,
        error_details TEXT,
        quoted_outcome TEXT,
        quoted_category TEXT,
        quoted_max INTEGER,
        quoted_currency TEXT,
        agreed_max INTEGER,
        agreed_unknown INTEGER NOT NULL DEFAULT 0 CHECK (agreed_unknown IN (0, 1)),
        agreed_category TEXT,
        waits_since INTEGER,
        tries INTEGER NOT NULL DEFAULT 0,
        next_at INTEGER NOT NULL DEFAULT 0,
        sending_since INTEGER,
        meta_id TEXT UNIQUE,
        message_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
        settled_at INTEGER,
        discarded_from TEXT
      ) STRICT;
      CREATE INDEX outbox_open ON outbox (thread_id, id) WHERE state NOT IN ('sent', 'discarded');
      CREATE INDEX outbox_due ON outbox (next_at, id) WHERE state = 'ready';
      CREATE INDEX outbox_by_sending ON outbox (thread_id, sending_since) WHERE sending_since IS NOT NULL;
      CREATE INDEX outbox_by_media ON outbox (media_id) WHERE media_id IS NOT NULL;
    `);
  },
};
