import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, newestVersion, readVersion } from '../../../src-main/database/migrate.ts';
import { migrations, type Migration } from '../../../src-main/database/migrations/index.ts';
import { openConnection, type Connection } from '../../../src-main/database/open.ts';
import { openCore } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

interface Made {
  db: Connection;
  folder: string;
  backups: string;
}

/** A database file that has taken every step up to `version`, as that version's program left it. */
async function databaseAt(version: number): Promise<Made> {
  const folder = await temporaryFolder();
  const db = openConnection(path.join(folder, 'vitrine.db'));
  onTestFinished(() => void db.close());
  const backups = path.join(folder, 'backups');
  migrate(
    db,
    backups,
    migrations.filter((step) => step.version <= version),
  );
  return { db, folder, backups };
}

/** Rows that every later step has to carry along. */
function fill(db: Connection): void {
  db.exec(`
    INSERT INTO setting VALUES ('currency', '"EUR"');
    INSERT INTO own_name VALUES ('Salon');
    INSERT INTO thread (id, number_id, kind, name) VALUES (1, 'main', 'customer', 'Robé');
    INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text)
      VALUES (4096, 1, 2, 'in', 'text', 'phone', 'import', 'Une robe, été 2026');
    INSERT INTO message_search (rowid, text, attachment) SELECT id, text, attachment FROM searchable_message;
  `);
}

const names = (db: Connection): unknown[] => db.prepare('SELECT name FROM thread ORDER BY id').pluck().all();
const later: readonly Migration[] = [
  ...migrations,
  {
    version: 9010,
    name: 'first',
    up: (db) => db.exec('ALTER TABLE thread ADD COLUMN nickname TEXT; UPDATE thread SET nickname = name'),
  },
  {
    version: 9020,
    name: 'breaks in the middle',
    up: (db) => db.exec(`DELETE FROM message; INSERT INTO thread (nonsense) VALUES (1)`),
  },
];

describe('the steps', () => {
  it('rise in tens', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    expect(versions.every((version) => version > 0 && version % 10 === 0)).toBe(true);
  });

  it('lead from nothing to the newest version, and once more change nothing', async () => {
    const { db, backups } = await databaseAt(0);
    expect(readVersion(db)).toBe(0);
    migrate(db, backups);
    expect(readVersion(db)).toBe(newestVersion);
    const before = db.prepare('SELECT sql FROM sqlite_schema').all();
    migrate(db, backups);
    expect(db.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(before);
    expect(existsSync(backups)).toBe(false);
  });

  it.each(migrations.map((step, index) => [migrations[index - 1]?.version ?? 0, step.version]))(
    'carry rows from %i to %i',
    async (from, to) => {
      const { db, backups } = await databaseAt(from);
      if (from > 0) fill(db);
      migrate(
        db,
        backups,
        migrations.filter((step) => step.version <= to),
      );
      expect(readVersion(db)).toBe(to);
      if (from > 0) expect(names(db)).toEqual(['Robé']);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.pragma('foreign_key_check')).toEqual([]);
    },
  );

  it('are each one transaction: a step that fails leaves the version before it, whole', async () => {
    const { db, backups } = await databaseAt(newestVersion);
    fill(db);
    expect(() => {
      migrate(db, backups, later);
    }).toThrow('nonsense');
    expect(readVersion(db)).toBe(9010);
    expect(db.prepare('SELECT nickname FROM thread').pluck().get()).toBe('Robé');
    expect(db.prepare('SELECT count(*) FROM message').pluck().get()).toBe(1);
  });

  it('begin with a backup of the database as it was', async () => {
    const { db, backups } = await databaseAt(newestVersion);
    fill(db);
    expect(() => {
      migrate(db, backups, later);
    }).toThrow();
    const copy = openConnection(path.join(backups, `before-migration-from-${newestVersion}.db`), {
      readonly: true,
    });
    onTestFinished(() => void copy.close());
    expect(readVersion(copy)).toBe(newestVersion);
    expect(names(copy)).toEqual(['Robé']);
    expect(() => copy.prepare('SELECT nickname FROM thread')).toThrow('no such column');
  });
});

describe('a database of a newer Vitrine', () => {
  it('is refused with a sentence and stays as it is', async () => {
    const { db, folder } = await databaseAt(newestVersion);
    db.pragma(`user_version = ${newestVersion + 10}`);
    db.close();
    const file = path.join(folder, 'vitrine.db');
    const before = readFileSync(file);
    await expect(openCore({ folder })).rejects.toMatchObject({
      code: 'database_newer',
      message: expect.stringMatching(/newer Vitrine .*Install the newer version/) as string,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('the schema', () => {
  it('has only strict tables', async () => {
    const { db } = await databaseAt(newestVersion);
    const tables = db
      .prepare<[], { name: string; sql: string }>(
        `SELECT s.name, s.sql FROM sqlite_schema s JOIN pragma_table_list l ON l.name = s.name
         WHERE s.type = 'table' AND l.type = 'table' AND s.name NOT LIKE 'sqlite_%'`,
      )
      .all();
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !/\) STRICT\b/.test(table.sql)).map((table) => table.name)).toEqual([]);
  });

  it('keeps a write-ahead log and foreign keys', async () => {
    const { db } = await databaseAt(newestVersion);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(() => db.exec('INSERT INTO thread_tag VALUES (77, $$)'.replace('$$', "'x'"))).toThrow(
      'FOREIGN KEY',
    );
  });

  it.each(['robe', 'Robe', 'ROBÉ', 'ete', 'été'])('finds %s whatever its accents', async (word) => {
    const { db } = await databaseAt(newestVersion);
    fill(db);
    db.exec(`INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text)
      VALUES (8192, 1, 4, 'in', 'text', 'phone', 'import', 'La Robé de l’Été');
      INSERT INTO message_search (rowid, text) VALUES (8192, 'La Robé de l’Été')`);
    const found = db
      .prepare('SELECT rowid FROM message_search WHERE message_search MATCH ?')
      .pluck()
      .all(word);
    expect(found).toEqual([4096, 8192]);
  });
});
