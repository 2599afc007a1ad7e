import type { Migration } from './index.ts';

/**
 * What stands beside Meta's charges: lines that the owner enters by hand, bills to compare with, how a provider's columns are read, and what
 * the owner has been told about money, once each.
 */
export const money: Migration = {
  version: 70,
  name: 'money',
  up(db) {
    db.exec(`
      CREATE TABLE hand_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        month INTEGER NOT NULL,
        text TEXT NOT NULL,
        amount INTEGER NOT NULL,
        currency TEXT NOT NULL,
        entered_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX hand_line_by_month ON hand_line (month, id);

      CREATE TABLE bill (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('meta', 'file', 'typed')),
        currency TEXT NOT NULL,
        kept_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;

      CREATE TABLE bill_line (
        bill_id INTEGER NOT NULL REFERENCES bill (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        month INTEGER NOT NULL,
        category TEXT NOT NULL,
        market TEXT NOT NULL,
        messages INTEGER,
        amount INTEGER NOT NULL,
        PRIMARY KEY (bill_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE bill_columns (
        signature TEXT PRIMARY KEY,
        columns TEXT NOT NULL,
        used_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE alert (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        month INTEGER,
        facts TEXT NOT NULL,
        raised_at INTEGER NOT NULL,
        is_told INTEGER NOT NULL,
        seen_at INTEGER,
        UNIQUE (kind, key)
      ) STRICT;

      CREATE TABLE written_report (
        month INTEGER NOT NULL,
        format TEXT NOT NULL,
        file TEXT NOT NULL,
        written_at INTEGER NOT NULL,
        PRIMARY KEY (month, format)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
