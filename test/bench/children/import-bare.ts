import { migrate } from '../../../src-main/database/migrate.ts';
import { openConnection } from '../../../src-main/database/open.ts';

// Copies what an import has written into a new database with nothing but better-sqlite3: same tables, same indexes, in the
// order of the files, in one transaction; with `intake`, what a webhook log has left. Reading the rows does not count.
const [from = '', to = '', kind = 'import'] = process.argv.slice(2);
const source = openConnection(from, { readonly: true });
const target = openConnection(to);
migrate(target, null);

let counted = 0;

function count(work: () => void): void {
  const start = performance.now();
  work();
  counted += performance.now() - start;
}

// What the database works out by itself is not written.
function writtenColumns(table: string): string[] {
  return source.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

function prepareInsert(
  table: string,
  columns: readonly string[],
): ReturnType<typeof target.prepare<unknown[]>> {
  const marks = columns.map(() => '?').join(', ');
  return target.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
}

function copy(table: string, which = 'true'): void {
  const columns = writtenColumns(table);
  const read = source
    .prepare<[number], unknown[]>(
      `SELECT rowid, ${columns.join(', ')} FROM ${table} WHERE ${which} AND rowid > ? ORDER BY rowid LIMIT 10000`,
    )
    .raw();
  const insert = prepareInsert(table, columns);
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
  const columns = writtenColumns(table);
  const rows = source
    .prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM ${table}`)
    .raw()
    .all();
  const insert = prepareInsert(table, columns);
  count(() => {
    for (const row of rows) insert.run(...row);
  });
}

count(() => target.exec('BEGIN IMMEDIATE'));
if (kind === 'intake')
  for (const table of ['webhook_body', 'thread', 'party', 'message', 'message_status']) copy(table);
else {
  for (const table of ['import_run', 'import_file', 'thread']) copy(table);
  const files = source.prepare<[], number>('SELECT id FROM import_file ORDER BY id').pluck().all();
  for (const file of files) copy('message', `import_file_id = ${String(file)}`);
}
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
