import { Refusal } from '../../../shared/contract/refusal.ts';
import type { TemplateDraft } from '../../../shared/contract/templates.ts';
import { checkDraft, type DraftProblem } from '../../../shared/template/check-draft.ts';
import { formatOf, toComponents } from '../../../shared/template/draft-components.ts';
import { draftSentence } from '../../../shared/template/draft-sentence.ts';
import type { Connection } from '../../database/open.ts';
import {
  deleteTemplate,
  findTemplate,
  insertTemplate,
  listTemplates,
  updateTemplate,
  type TemplateRow,
} from '../../database/templates.ts';

/** The template of an id, or a refusal `unknown_template`. */
export function requireTemplate(db: Connection, id: string): TemplateRow {
  const row = /^\d{1,15}$/.test(id) ? findTemplate(db, Number(id)) : undefined;
  if (row === undefined) throw new Refusal('unknown_template', 'There is no such template here.', { id });
  return row;
}

/** A template that is only here, or a refusal `not_a_draft`. */
export function requireDraft(db: Connection, id: string): TemplateRow {
  const row = requireTemplate(db, id);
  if (row.status === 'draft') return row;
  throw new Refusal('not_a_draft', 'Meta has this template already: change it in WhatsApp Manager.', { id });
}

/** Writes a draft down, as a new one or over an old one; refuses with every broken rule (`bad_template`). */
export function saveDraft(
  db: Connection,
  id: string | undefined,
  draft: TemplateDraft,
  language: 'en' | 'fr',
): TemplateRow {
  const old = id === undefined ? null : requireDraft(db, id);
  const problems = [...checkDraft(draft), ...checkNameIsFree(db, old, draft)];
  if (problems.length > 0) throw badTemplate(problems, language);
  const row = {
    account_id: null,
    meta_id: null,
    name: draft.name,
    language: draft.language,
    category: draft.category,
    agreed_category: draft.category,
    coming_category: null,
    coming_at: null,
    status: 'draft',
    quality: null,
    reason: null,
    reason_details: null,
    format: formatOf(draft),
    components: JSON.stringify(toComponents(draft)),
    synced: null,
    synced_at: null,
  };
  if (old !== null) updateTemplate(db, { ...row, id: old.id });
  return { ...row, id: old?.id ?? insertTemplate(db, row) };
}

/** Forgets a draft. */
export function discardDraft(db: Connection, id: string): void {
  deleteTemplate(db, requireDraft(db, id).id);
}

/** Whether another template has a draft's name in its language; Meta keeps that of a deleted one locked for a month. */
function checkNameIsFree(
  db: Connection,
  old: TemplateRow | null,
  { name, language }: TemplateDraft,
): DraftProblem[] {
  const isTaken = listTemplates(db).some(
    (row) => row.name === name && row.language === language && row.id !== old?.id,
  );
  return isTaken ? [{ field: 'name', code: 'name_taken', limit: 0 }] : [];
}

function badTemplate(problems: readonly DraftProblem[], language: 'en' | 'fr'): Refusal {
  return new Refusal('bad_template', 'Meta would refuse this template: change what is marked.', {
    problems: problems.map((problem) => ({ field: problem.field, text: draftSentence(problem, language) })),
  });
}
