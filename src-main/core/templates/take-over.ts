import type { Connection } from '../../database/open.ts';
import {
  deleteTemplate,
  findTemplateByMetaId,
  findTemplateNamed,
  insertTemplate,
  isTemplateUsed,
  listTemplatesOf,
  updateTemplate,
  type TemplateRow,
} from '../../database/templates.ts';
import type { TemplateFacts } from '../../whatsapp/graph/graph.ts';
import type { SyncedTemplate } from './fold-template.ts';
import { refold } from './refold.ts';

/** What a synchronisation did, in templates. */
export interface SyncCounts {
  new: number;
  changed: number;
  gone: number;
  total: number;
}

/**
 * Writes down what Meta's whole list of an account said, inside the caller's transaction; `at` is when it was asked for. What webhooks told since
 * then stays. A template that the list lacks goes, unless messages are of it; one that was submitted later than `at` cannot be in it.
 */
export function takeOver(
  db: Connection,
  accountId: string,
  listed: readonly TemplateFacts[],
  at: number,
): SyncCounts {
  const counts: SyncCounts = { new: 0, changed: 0, gone: 0, total: listed.length };
  for (const facts of listed) {
    const known =
      findTemplateByMetaId(db, facts.metaId) ?? findTemplateNamed(db, accountId, facts.name, facts.language);
    if (known === undefined) {
      insertKnown(db, accountId, facts, at);
      counts.new += 1;
    } else if ((known.synced_at ?? 0) <= at) {
      const row = refold(db, { ...known, ...rowOf(accountId, facts, at) });
      updateTemplate(db, row);
      if (isOther(known, row)) counts.changed += 1;
    }
  }
  const ids = new Set(listed.map(({ metaId }) => metaId));
  const names = new Set(listed.map(({ name, language }) => JSON.stringify([name, language])));
  for (const row of listTemplatesOf(db, accountId)) {
    const isListed =
      row.meta_id === null ? names.has(JSON.stringify([row.name, row.language])) : ids.has(row.meta_id);
    if (!isListed && (row.synced_at ?? 0) <= at) counts.gone += letGo(db, row, at);
  }
  return counts;
}

function insertKnown(db: Connection, accountId: string, facts: TemplateFacts, at: number): void {
  const row = {
    ...rowOf(accountId, facts, at),
    category: facts.category.toLowerCase(),
    agreed_category: facts.category.toLowerCase(),
    coming_category: null,
    coming_at: null,
    status: facts.status.toLowerCase(),
    quality: null,
    reason: null,
    reason_details: null,
    components: '[]',
  };
  updateTemplate(db, refold(db, { ...row, id: insertTemplate(db, row) }));
}

function rowOf(
  accountId: string,
  facts: TemplateFacts,
  at: number,
): Pick<TemplateRow, 'account_id' | 'meta_id' | 'name' | 'language' | 'format' | 'synced' | 'synced_at'> {
  return {
    account_id: accountId,
    meta_id: facts.metaId,
    name: facts.name,
    language: facts.language,
    format: facts.format,
    synced: JSON.stringify(toSynced(facts)),
    synced_at: at,
  };
}

/** What Meta's list says of a template, in our words. */
export function toSynced(
  facts: Omit<TemplateFacts, 'metaId' | 'name' | 'language' | 'format'>,
): SyncedTemplate {
  return {
    category: facts.category.toLowerCase(),
    coming: word(facts.correctCategory),
    status: facts.status.toLowerCase(),
    quality: word(facts.quality),
    reason: word(facts.reason),
    components: [...facts.components],
  };
}

function word(text: string | null): string | null {
  const lower = text?.toLowerCase() ?? '';
  return lower === '' || lower === 'none' || lower === 'unknown' ? null : lower;
}

const compared = [
  'category',
  'coming_category',
  'status',
  'quality',
  'reason',
  'format',
  'components',
] as const;

function isOther(before: TemplateRow, after: TemplateRow): boolean {
  return compared.some((field) => before[field] !== after[field]);
}

// What was being submitted and did not arrive is a draft again.
function letGo(db: Connection, row: TemplateRow, at: number): 0 | 1 {
  if (row.status === 'submitting') {
    updateTemplate(db, { ...row, account_id: null, status: 'draft' });
    return 0;
  }
  if (row.status === 'gone') return 0;
  if (isTemplateUsed(db, row)) updateTemplate(db, { ...row, status: 'gone', synced: null, synced_at: at });
  else deleteTemplate(db, row.id);
  return 1;
}
