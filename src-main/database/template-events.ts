import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What a webhook told of a template: `field` as Meta names it, `value` its JSON. `at` in ms UTC. */
export interface TemplateEventRow {
  hash: Buffer;
  meta_id: string;
  at: number;
  field: string;
  value: string;
}

/** Notes an event; false when it was there already. */
export function insertTemplateEvent(db: Connection, row: TemplateEventRow): boolean {
  return (
    statement<[TemplateEventRow]>(
      db,
      `INSERT INTO template_event (hash, meta_id, at, field, value) VALUES (@hash, @meta_id, @at, @field, @value)
       ON CONFLICT DO NOTHING`,
    ).run(row).changes > 0
  );
}

/** The events of a template, oldest first and those of one instant always in the same order. */
export function listTemplateEvents(db: Connection, metaId: string): TemplateEventRow[] {
  return statement<[string], TemplateEventRow>(
    db,
    'SELECT hash, meta_id, at, field, value FROM template_event WHERE meta_id = ? ORDER BY at, field, hash',
  ).all(metaId);
}
