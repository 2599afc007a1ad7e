import { migrate } from '../../../src-main/database/migrate.ts';
import { openConnection } from '../../../src-main/database/open.ts';

// Copies what an import has written into a new database with nothing but better-sqlite3: same tables, same indexes,
// one transaction. Reading the rows does not count.
const [from = '', to = ''] = process.argv.slice(2);
const source = openConnection(from, { readonly: true });
const target = openConnection(to);
migrate(target, null);

let counted = 0;

function count(work: () => void): void {
  const start = performance.now();
  work();
  counted += performance.now() - start;
}

function copy(table: string): void {
  const columns = source.prepare(`SELECT * FROM ${table} LIMIT 0`).columns().length;
  const read = source
    .prepare<[number], unknown[]>(`SELECT rowid, * FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT 10000`)
    .raw();
  const insert = target.prepare(
    `INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`,
  );
  for (let last = 0; ;) {
    const rows = read.all(last);
    if (rows.length === 0) return;
    last = rows.at(-1)?.[0] as number;
    const values = rows.map((row) => row.slice(1));
    count(() => {
      for (const row of values) insert.run(...row);
    });
  }
}

// Small tables that have no rowid.
function copyWhole(table: string): void {
  const rows = source.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw().all();
  const marks = source
    .prepare(`SELECT * FROM ${table}`)
    .columns()
    .map(() => '?');
  const insert = target.prepare(`INSERT INTO ${table} VALUES (${marks.join(', ')})`);
  count(() => {
    for (const row of rows) insert.run(...row);
  });
}

count(() => target.exec('BEGIN IMMEDIATE'));
for (const table of ['import_run', 'import_file', 'thread', 'message']) copy(table);
count(() =>
  target.exec(
    `INSERT INTO message_search (rowid, text, attachment) SELECT id, text, attachment FROM searchable_message ORDER BY id`,
  ),
);
for (const table of ['charge_line', 'charge']) copy(table);
for (const table of ['month_total', 'ledger_counter', 'ledger_frontier']) copyWhole(table);
count(() => target.exec('COMMIT'));
target.close();
source.close();
process.stdout.write(JSON.stringify({ inserted: counted }));
