import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/**
 * A template. Categories and statuses are Meta's in lower case (`draft`, `lost` and `gone` are ours), `components` Meta's JSON,
 * `agreed_category` what the owner takes it for, `reason` Meta's word for why it is not approved and `reason_details` more of it in its
 * words. `synced` is what Meta's list said of it last (JSON): with the events since, all but the agreement follows from it. Instants in ms UTC.
 */
export interface TemplateRow {
  id: number;
  account_id: string | null;
  meta_id: string | null;
  name: string;
  language: string;
  category: string;
  agreed_category: string;
  coming_category: string | null;
  coming_at: number | null;
  status: string;
  quality: string | null;
  reason: string | null;
  reason_details: string | null;
  format: 'named' | 'positional';
  components: string;
  synced: string | null;
  synced_at: number | null;
}

const fields = [
  ...([
    'account_id',
    'meta_id',
    'name',
    'language',
    'category',
    'agreed_category',
    'coming_category',
  ] as const),
  ...([
    'coming_at',
    'status',
    'quality',
    'reason',
    'reason_details',
    'format',
    'components',
    'synced',
  ] as const),
  'synced_at' as const,
];
const select = `SELECT id, ${fields.join(', ')} FROM template`;

/** One template by its id. */
export function findTemplate(db: Connection, id: number): TemplateRow | undefined {
  return statement<[number], TemplateRow>(db, `${select} WHERE id = ?`).get(id);
}

/** One template by its id at Meta. */
export function findTemplateByMetaId(db: Connection, metaId: string): TemplateRow | undefined {
  return statement<[string], TemplateRow>(db, `${select} WHERE meta_id = ?`).get(metaId);
}

/** The template of a name and language, of an account or (null) among the drafts. */
export function findTemplateNamed(
  db: Connection,
  accountId: string | null,
  name: string,
  language: string,
): TemplateRow | undefined {
  return statement<[string, string, string], TemplateRow>(
    db,
    `${select} WHERE coalesce(account_id, '') = ? AND name = ? AND language = ?`,
  ).get(accountId ?? '', name, language);
}

/** All templates, drafts too, by name and language. */
export function listTemplates(db: Connection): TemplateRow[] {
  return statement<[], TemplateRow>(db, `${select} ORDER BY name, language, id`).all();
}

/** Those of one account. */
export function listTemplatesOf(db: Connection, accountId: string): TemplateRow[] {
  return statement<[string], TemplateRow>(db, `${select} WHERE account_id = ? ORDER BY id`).all(accountId);
}

/** Adds a template and returns its id; throws on a repeated name and language. */
export function insertTemplate(db: Connection, row: Omit<TemplateRow, 'id'>): number {
  const values = fields.map((field) => `@${field}`).join(', ');
  const { lastInsertRowid } = statement<[object]>(
    db,
    `INSERT INTO template (${fields.join(', ')}) VALUES (${values})`,
  ).run(row);
  return Number(lastInsertRowid);
}

/** Replaces all that is known of a template. */
export function updateTemplate(db: Connection, row: TemplateRow): void {
  const sets = fields.map((field) => `${field} = @${field}`).join(', ');
  statement<[TemplateRow]>(db, `UPDATE template SET ${sets} WHERE id = @id`).run(row);
}

/** Forgets a template; messages of it stay. */
export function deleteTemplate(db: Connection, id: number): void {
  statement<[number]>(db, 'DELETE FROM template WHERE id = ?').run(id);
}

/** Whether a message was sent of a template, or one waits to be. */
export function isTemplateUsed(db: Connection, { id, name }: Pick<TemplateRow, 'id' | 'name'>): boolean {
  return (
    statement<[number, string], { found: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM outbox WHERE template_id = ? AND state NOT IN ('sent', 'discarded'))
         OR EXISTS (SELECT 1 FROM message WHERE kind = 'template' AND template = ?) AS found`,
    ).get(id, name)?.found === 1
  );
}
