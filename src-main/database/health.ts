import { migrations } from './migrations/index.ts';
import { newestVersion, readVersion } from './migrate.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Something that `check` found wrong: a code and a sentence. */
export interface Finding {
  code: string;
  text: string;
}

/** Looks at the file itself: integrity, references, version, search index. */
export function inspectDatabase(db: Connection): Finding[] {
  const findings = inspectReadable(db);
  return findings.length > 0 ? findings : findIndexGap(db);
}

/** The part of it that needs no right to write. */
export function inspectReadable(db: Connection): Finding[] {
  const damage = findDamage(db);
  return damage.length > 0 ? damage : [...findLooseReferences(db), ...findVersionGap(db)];
}

function findDamage(db: Connection): Finding[] {
  const found = (what: string): Finding => ({
    code: 'integrity',
    text: `The database file is damaged: ${what}`,
  });
  try {
    const rows = db.pragma('integrity_check(20)') as { integrity_check: string }[];
    return rows.filter((row) => row.integrity_check !== 'ok').map((row) => found(row.integrity_check));
  } catch (error) {
    return [found(error instanceof Error ? error.message : String(error))];
  }
}

function findLooseReferences(db: Connection): Finding[] {
  const rows = db.pragma('foreign_key_check') as { table: string }[];
  return rows.length === 0
    ? []
    : [
        {
          code: 'references',
          text: `${String(rows.length)} rows of ${rows[0]?.table ?? ''} point to nothing.`,
        },
      ];
}

function findVersionGap(db: Connection): Finding[] {
  const version = readVersion(db);
  const known = migrations.some((migration) => migration.version === version);
  return version === newestVersion || !known
    ? []
    : [
        {
          code: 'migrations',
          text: `The database has version ${String(version)} of ${String(newestVersion)}.`,
        },
      ];
}

function findIndexGap(db: Connection): Finding[] {
  try {
    statement<[]>(
      db,
      `INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)`,
    ).run();
  } catch {
    return [{ code: 'search_index', text: 'The search index is damaged.' }];
  }
  const count = (sql: string): number => statement<[], { n: number }>(db, sql).get()?.n ?? 0;
  const messages = count('SELECT count(*) AS n FROM searchable_message');
  const indexed = count('SELECT count(*) AS n FROM message_search_docsize');
  return messages === indexed
    ? []
    : [
        {
          code: 'search_index',
          text: `The search index holds ${String(indexed)} of ${String(messages)} messages.`,
        },
      ];
}
