import type { Migration } from './index.ts';

/**
 * Meta's statuses with their word about the price, charges that keep our estimate beside it, counters from which one new message
 * can be priced, and replies used elsewhere. Charges are derived: the old ones go, and opening the folder prices everything again.
 */
export const ledger: Migration = {
  version: 20,
  name: 'ledger',
  up(db) {
    db.exec(`
      ALTER TABLE message ADD COLUMN meta_id TEXT;
      CREATE UNIQUE INDEX message_by_meta_id ON message (meta_id) WHERE meta_id IS NOT NULL;
      CREATE INDEX message_delivered_late ON message (at) WHERE coalesce(delivered_at, read_at) - at > 2592000000;
      CREATE INDEX message_call ON message (thread_id, id) WHERE kind = 'call';

      CREATE TABLE message_status (
        id INTEGER PRIMARY KEY,
        meta_id TEXT NOT NULL,
        message_id INTEGER REFERENCES message (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('sent', 'delivered', 'read', 'failed')),
        at INTEGER NOT NULL,
        pricing_model TEXT,
        pricing_type TEXT,
        pricing_category TEXT,
        billable INTEGER CHECK (billable IN (0, 1)),
        conversation TEXT,
        expires_at INTEGER,
        error_code INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX message_status_once ON message_status (
        meta_id, kind, at, coalesce(pricing_model, ''), coalesce(pricing_type, ''), coalesce(pricing_category, ''),
        coalesce(billable, -1), coalesce(conversation, ''), coalesce(expires_at, -1), coalesce(error_code, -1)
      );
      CREATE INDEX message_status_by_message ON message_status (message_id) WHERE message_id IS NOT NULL;

      CREATE TABLE usage_elsewhere (
        number_id TEXT NOT NULL REFERENCES number (id),
        month INTEGER NOT NULL,
        replies INTEGER NOT NULL CHECK (replies > 0),
        entered_at INTEGER NOT NULL,
        PRIMARY KEY (number_id, month)
      ) STRICT, WITHOUT ROWID;

      DROP TABLE charge;
      DROP TABLE month_total;
      DROP TABLE charge_line;

      CREATE TABLE charge_line (
        id INTEGER PRIMARY KEY,
        outcome TEXT NOT NULL,
        reason TEXT NOT NULL,
        category TEXT,
        template TEXT,
        market TEXT,
        amount_min INTEGER,
        amount_max INTEGER,
        currency TEXT,
        era TEXT NOT NULL,
        rate_card TEXT,
        certainty TEXT NOT NULL,
        note TEXT,
        estimate_outcome TEXT,
        estimate_reason TEXT,
        estimate_category TEXT,
        estimate_min INTEGER,
        estimate_max INTEGER,
        through_api INTEGER NOT NULL CHECK (through_api IN (0, 1)),
        signature TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE charge (
        message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
        line_id INTEGER NOT NULL REFERENCES charge_line (id),
        month INTEGER NOT NULL,
        priced_at INTEGER NOT NULL,
        allowance_index INTEGER,
        conversation_opened_at INTEGER
      ) STRICT;

      CREATE TABLE month_total (
        number_id TEXT NOT NULL REFERENCES number (id),
        month INTEGER NOT NULL,
        day INTEGER NOT NULL,
        line_id INTEGER NOT NULL REFERENCES charge_line (id),
        messages INTEGER NOT NULL,
        PRIMARY KEY (month, number_id, day, line_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE ledger_counter (
        through_api INTEGER NOT NULL CHECK (through_api IN (0, 1)),
        month INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('service', 'tier', 'conversations', 'service_conversations')),
        key TEXT NOT NULL,
        used INTEGER NOT NULL,
        PRIMARY KEY (month, through_api, kind, key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE ledger_frontier (
        through_api INTEGER NOT NULL CHECK (through_api IN (0, 1)),
        month INTEGER NOT NULL,
        at INTEGER NOT NULL,
        message_id INTEGER NOT NULL,
        PRIMARY KEY (month, through_api)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
