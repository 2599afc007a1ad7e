import type { Migration } from './index.ts';

/**
 * What the owner adds to threads: snooze, note, tags found by tag, the draft of each thread, quick replies; where an ad's customers came from,
 * told from the bodies that are kept; and what the messages of erased customers had used up, so that nobody else's price moves.
 */
export const inbox: Migration = {
  version: 60,
  name: 'inbox',
  up(db) {
    db.exec(`
      ALTER TABLE thread ADD COLUMN snoozed_until INTEGER;
      ALTER TABLE thread ADD COLUMN snoozed_at INTEGER;
      ALTER TABLE thread ADD COLUMN snoozed_heard INTEGER;
      ALTER TABLE thread ADD COLUMN note TEXT;
      ALTER TABLE thread_merge ADD COLUMN gave_tags TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE thread_merge ADD COLUMN gave_note INTEGER NOT NULL DEFAULT 0 CHECK (gave_note IN (0, 1));
      CREATE INDEX thread_snoozed ON thread (snoozed_until) WHERE snoozed_until IS NOT NULL;
      CREATE INDEX thread_by_number ON thread (number_id, window_closes_at, id);
      CREATE INDEX thread_tag_by_tag ON thread_tag (tag, thread_id);

      CREATE INDEX message_reaction ON message (refers_to) WHERE kind = 'reaction';

      ALTER TABLE message_change ADD COLUMN confirmed_at INTEGER;
      CREATE INDEX message_confirmed ON message (thread_id, id)
        WHERE status = 'sent' AND source = 'phone' AND direction = 'out' AND meta_id IS NULL;

      CREATE INDEX message_with_file ON message (id) WHERE attachment IS NOT NULL;

      CREATE TABLE draft (
        thread_id INTEGER PRIMARY KEY REFERENCES thread (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        quoted_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
        media_id INTEGER REFERENCES media (id),
        file_name TEXT,
        written_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX draft_by_quoted ON draft (quoted_id) WHERE quoted_id IS NOT NULL;
      CREATE INDEX draft_by_media ON draft (media_id) WHERE media_id IS NOT NULL;

      CREATE TABLE quick_reply (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        shortcut TEXT NOT NULL,
        folded TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        uses INTEGER NOT NULL DEFAULT 0,
        used_at INTEGER
      ) STRICT;

      ALTER TABLE webhook_body ADD COLUMN rewritten INTEGER NOT NULL DEFAULT 0 CHECK (rewritten IN (0, 1));

      ALTER TABLE referral ADD COLUMN headline TEXT;
      ALTER TABLE referral ADD COLUMN body TEXT;
      ALTER TABLE referral ADD COLUMN source_url TEXT;
      ALTER TABLE referral ADD COLUMN source_id TEXT;
      UPDATE referral SET headline = substr(told.ad ->> 'headline', 1, 1000), body = substr(told.ad ->> 'body', 1, 4000),
        source_url = substr(told.ad ->> 'source_url', 1, 4000), source_id = substr(told.ad ->> 'source_id', 1, 200)
      FROM (
        SELECT m.id, CASE r.type WHEN 'object' THEN r.value ELSE '{}' END AS ad
        FROM webhook_body b, json_tree(CASE WHEN json_valid(b.body) THEN b.body ELSE 'null' END) r
          JOIN json_tree(CASE WHEN json_valid(b.body) THEN b.body ELSE 'null' END) i ON i.id = r.parent
          JOIN message m ON m.meta_id = CASE i.type WHEN 'object' THEN i.value ->> 'id' END
        WHERE instr(b.body, '"referral"') > 0 AND r.key = 'referral' AND r.type = 'object'
      ) AS told WHERE told.id = referral.message_id;

      CREATE TABLE erased_usage (
        through_api INTEGER NOT NULL CHECK (through_api IN (0, 1)),
        month INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('service', 'tier', 'conversations', 'service_conversations')),
        key TEXT NOT NULL,
        used INTEGER NOT NULL CHECK (used > 0),
        PRIMARY KEY (month, through_api, kind, key)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
