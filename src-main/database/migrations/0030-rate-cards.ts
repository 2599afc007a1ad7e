import type { Migration } from './index.ts';

/**
 * What the owner imported of Meta's rate cards: list rates (`micros` null where the file says that there is none) and
 * volume bands, each by currency, first day, market and category, with the file that said it last.
 */
export const rateCards: Migration = {
  version: 30,
  name: 'rate-cards',
  up(db) {
    db.exec(`
      CREATE TABLE rate_file (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        file TEXT NOT NULL,
        imported_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE imported_rate (
        currency TEXT NOT NULL,
        effective TEXT NOT NULL,
        market TEXT NOT NULL,
        category TEXT NOT NULL,
        micros INTEGER CHECK (micros >= 0),
        file_id INTEGER NOT NULL REFERENCES rate_file (id),
        PRIMARY KEY (currency, effective, market, category)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE imported_band (
        currency TEXT NOT NULL,
        effective TEXT NOT NULL,
        market TEXT NOT NULL,
        category TEXT NOT NULL,
        first_message INTEGER NOT NULL CHECK (first_message > 0),
        last_message INTEGER CHECK (last_message >= first_message),
        micros INTEGER NOT NULL CHECK (micros >= 0),
        is_list INTEGER NOT NULL CHECK (is_list IN (0, 1)),
        file_id INTEGER NOT NULL REFERENCES rate_file (id),
        PRIMARY KEY (currency, effective, market, category, first_message)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
