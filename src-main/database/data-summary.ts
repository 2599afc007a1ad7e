import * as z from 'zod';
import type { Connection } from './open.ts';

/** What a database holds, in an owner's terms; instants in ms UTC. */
export const summaryRow = z.object({
  shop: z.string().max(1000).nullable(),
  chats: z.int().min(0),
  messages: z.int().min(0),
  first_at: z.int().nullable(),
  last_at: z.int().nullable(),
});

export type SummaryRow = z.infer<typeof summaryRow>;

/** Counts what a database of any version holds. */
export function summariseData(db: Connection): SummaryRow {
  const counts = db
    .prepare<[], Omit<SummaryRow, 'shop'>>(
      `SELECT (SELECT count(*) FROM thread WHERE last_message_id IS NOT NULL) AS chats,
         (SELECT count(*) FROM message) AS messages,
         (SELECT at FROM message ORDER BY id LIMIT 1) AS first_at,
         (SELECT at FROM message ORDER BY id DESC LIMIT 1) AS last_at`,
    )
    .get();
  const shop = db.prepare<[]>("SELECT value FROM setting WHERE key = 'shop_name'").pluck().get();
  return summaryRow.parse({ ...counts, shop: typeof shop === 'string' ? nameIn(shop) : null });
}

function nameIn(json: string): string | null {
  try {
    const name: unknown = JSON.parse(json);
    return typeof name === 'string' ? name.slice(0, 1000) : null;
  } catch {
    return null;
  }
}

/** Whether an owner would miss something: chats, settings (not the program's own notes), numbers or past imports. */
export function holdsData(db: Connection): boolean {
  const found = db
    .prepare<[], { own: number }>(
      `SELECT EXISTS (SELECT 1 FROM thread) OR EXISTS (SELECT 1 FROM import_run)
         OR EXISTS (SELECT 1 FROM setting WHERE key NOT IN ('ledger_version', 'spoken_language'))
         OR EXISTS (SELECT 1 FROM number WHERE id <> 'main' OR e164 IS NOT NULL OR channel <> 'phone') AS own`,
    )
    .get();
  return found?.own !== 0;
}
