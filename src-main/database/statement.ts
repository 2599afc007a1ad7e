import type { Connection, Statement } from './open.ts';

const prepared = new WeakMap<Connection, Map<string, Statement>>();

/** A prepared statement, made once per connection and text. */
export function statement<Params extends unknown[], Row = unknown>(
  db: Connection,
  sql: string,
): Statement<Params, Row> {
  let known = prepared.get(db);
  if (known === undefined) prepared.set(db, (known = new Map<string, Statement>()));
  let found = known.get(sql);
  if (found === undefined) known.set(sql, (found = db.prepare(sql)));
  return found as Statement<Params, Row>;
}

/** A LIMIT by parameter for queries asked often: SQLite plans a bare one anew each time it is bound, an expression never. */
export function limitTo(parameter: '?' | '@limit'): string {
  return `LIMIT 0 + ${parameter}`;
}
