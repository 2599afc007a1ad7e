import type { Migration } from './index.ts';

/**
 * Media by content hash, what an import changed in messages that were there, threads that are hidden or merged into another,
 * and the files of the watched folder. A message keeps one row per import that brought its file, without `media_id` where it could
 * not be stored. `is_shown` is the one question every list, search and price asks of a thread.
 */
export const imports: Migration = {
  version: 40,
  name: 'imports',
  up(db) {
    db.exec(`
      ALTER TABLE message ADD COLUMN edited INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1));
      ALTER TABLE message ADD COLUMN instead TEXT CHECK (instead IN ('omitted', 'deleted'));
      CREATE INDEX message_pending ON message (thread_id, id) WHERE status = 'queued';

      CREATE TABLE media (
        id INTEGER PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
        size INTEGER NOT NULL CHECK (size >= 0),
        type TEXT NOT NULL,
        width INTEGER,
        height INTEGER
      ) STRICT;

      CREATE TABLE thumbnail (
        media_id INTEGER PRIMARY KEY REFERENCES media (id) ON DELETE CASCADE,
        type TEXT NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE message_media (
        id INTEGER PRIMARY KEY,
        message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
        media_id INTEGER REFERENCES media (id),
        import_file_id INTEGER REFERENCES import_file (id)
      ) STRICT;
      CREATE UNIQUE INDEX message_media_by_message ON message_media (message_id, import_file_id);
      CREATE INDEX message_media_by_media ON message_media (media_id);
      CREATE INDEX message_media_by_import ON message_media (import_file_id) WHERE import_file_id IS NOT NULL;

      CREATE TABLE message_change (
        id INTEGER PRIMARY KEY,
        message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
        import_file_id INTEGER NOT NULL REFERENCES import_file (id),
        reason TEXT NOT NULL CHECK (reason IN ('media', 'edited', 'deleted', 'sent')),
        text TEXT NOT NULL,
        attachment TEXT,
        edited INTEGER NOT NULL,
        instead TEXT,
        status TEXT
      ) STRICT;
      CREATE INDEX message_change_by_message ON message_change (message_id);
      CREATE INDEX message_change_by_import ON message_change (import_file_id);

      ALTER TABLE import_file ADD COLUMN matched TEXT CHECK (matched IN ('number', 'name', 'messages', 'owner'));
      ALTER TABLE import_file ADD COLUMN last_at INTEGER;
      ALTER TABLE import_file ADD COLUMN name_before TEXT;
      ALTER TABLE import_file ADD COLUMN gave_customer TEXT;
      CREATE INDEX import_file_by_name ON import_file (thread_name);

      ALTER TABLE thread ADD COLUMN hidden_at INTEGER;
      ALTER TABLE thread ADD COLUMN merged_into INTEGER REFERENCES thread (id);
      ALTER TABLE thread ADD COLUMN is_shown INTEGER
        GENERATED ALWAYS AS (hidden_at IS NULL AND merged_into IS NULL) VIRTUAL;
      CREATE INDEX thread_not_shown ON thread (id) WHERE hidden_at IS NOT NULL OR merged_into IS NOT NULL;

      CREATE TABLE thread_merge (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        from_thread INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
        into_thread INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
        merged_at INTEGER NOT NULL,
        gave_customer TEXT,
        undone_at INTEGER
      ) STRICT;
      CREATE INDEX thread_merge_into ON thread_merge (into_thread);
      CREATE INDEX thread_merge_from ON thread_merge (from_thread);

      CREATE TABLE merged_message (
        message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
        merge_id INTEGER NOT NULL REFERENCES thread_merge (id) ON DELETE CASCADE,
        came_from INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
        PRIMARY KEY (message_id, merge_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX merged_message_by_merge ON merged_message (merge_id);

      CREATE TABLE watched_file (
        path TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        modified_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('queued', 'imported', 'waiting', 'refused', 'left_out', 'no_export')),
        code TEXT,
        run_id INTEGER REFERENCES import_run (id) ON DELETE SET NULL,
        seen_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX watched_file_by_run ON watched_file (run_id) WHERE run_id IS NOT NULL;
    `);
  },
};
