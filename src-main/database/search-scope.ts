import { foldText } from './fold-text.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Who wrote: `name` folded; `isShop` when the shop goes by it; the threads that are called so. */
export interface SearchSender {
  name: string;
  isShop: boolean;
  threads: readonly number[];
}

/** What a search is narrowed to: ids from a first to below a last, threads, who wrote, with a file, with a charge. */
export interface SearchScope {
  firstId: number | null;
  endId: number | null;
  /** Only these threads; null for all. */
  threads: readonly number[] | null;
  from: SearchSender | null;
  hasMedia: boolean;
  charged: boolean;
}

/** Nothing is left out. */
export const everywhere: SearchScope = {
  firstId: null,
  endId: null,
  threads: null,
  from: null,
  hasMedia: false,
  charged: false,
};

/** Whether a scope leaves anything out. */
export function isNarrowed(scope: SearchScope): boolean {
  return (Object.keys(everywhere) as (keyof SearchScope)[]).some((key) => scope[key] !== everywhere[key]);
}

/** The threads under a tag, whatever its case. */
export function listTaggedThreads(db: Connection, tag: string): number[] {
  return statement<[string], { id: number }>(
    db,
    `SELECT g.thread_id AS id FROM thread_tag g JOIN thread t ON t.id = g.thread_id
     WHERE t.is_shown = 1 AND fold_text(g.tag) = ?`,
  )
    .all(foldText(tag))
    .map(({ id }) => id);
}

/** The threads called a name, whatever its accents and case. */
export function listThreadsCalled(db: Connection, name: string): number[] {
  return statement<[object], { id: number }>(
    db,
    `SELECT id FROM thread WHERE name = @name COLLATE NOCASE OR (name GLOB '*[^ -~]*' AND fold_text(name) = @name)`,
  )
    .all({ name: foldText(name) })
    .map(({ id }) => id);
}

/**
 * The threads in which somebody of a name can have written: those called so now or in an export, those that they were merged into, and
 * groups. In any other thread a message carries the thread's own name.
 */
export function listThreadsWith(db: Connection, name: string): number[] {
  return statement<[object], { id: number }>(
    db,
    `WITH called (id) AS (
       SELECT id FROM thread WHERE kind = 'group' OR id IN (SELECT value FROM json_each(@called))
       UNION SELECT thread_id FROM import_file
         WHERE thread_id IS NOT NULL AND (fold_text(thread_name) = @name OR fold_text(name_before) = @name)
     )
     SELECT id FROM called
     UNION SELECT merged_into FROM thread WHERE merged_into IS NOT NULL AND id IN (SELECT id FROM called)`,
  )
    .all({ name: foldText(name), called: JSON.stringify(listThreadsCalled(db, name)) })
    .map(({ id }) => id);
}
