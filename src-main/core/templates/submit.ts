import { Refusal } from '../../../shared/contract/refusal.ts';
import { findTemplate, updateTemplate, type TemplateRow } from '../../database/templates.ts';
import type { CoreContext } from '../context.ts';
import { graphOf } from '../live/graph-of.ts';
import { connectedAccounts, noConnectedNumber } from './accounts.ts';
import { requireDraft } from './drafts.ts';
import { valueOf } from './meta-refusal.ts';
import { toCategory } from './present-template.ts';
import { toSynced } from './take-over.ts';

/**
 * Hands a draft to Meta's review, through the first connected account. It counts as `submitting` from before the call until its answer is
 * written down: a program that ends in between, or an answer that is lost, leaves it so for the next synchronisation to settle.
 */
export async function submitDraft(context: CoreContext, id: string): Promise<TemplateRow> {
  const [account] = connectedAccounts(context.db);
  if (account === undefined) {
    throw noConnectedNumber();
  }
  const draft = await context.write(['templates'], (db) => {
    const row = { ...requireDraft(db, id), account_id: account, status: 'submitting' };
    updateTemplate(db, row);
    return row;
  });
  const components = JSON.parse(draft.components) as object[];
  const answer = await graphOf(context).createTemplate(account, {
    name: draft.name,
    language: draft.language,
    category: draft.category.toUpperCase(),
    parameter_format: draft.format.toUpperCase(),
    components,
  });
  if (!answer.ok) {
    if (answer.failure.kind === 'lost') {
      throw new Refusal(
        'submission_uncertain',
        'Meta’s answer was lost, so the template may have arrived: synchronise to see.',
      );
    }
    await context.write(['templates'], (db) => {
      if (findTemplate(db, draft.id)?.status !== 'submitting') return;
      updateTemplate(db, { ...draft, account_id: null, status: 'draft' });
    });
  }
  const { metaId, status, category } = valueOf(answer);
  const synced = toSynced({
    category: category ?? toCategory(draft.category),
    correctCategory: null,
    status,
    quality: null,
    reason: null,
    components,
  });
  return context.write(['templates'], (db) => {
    const settled: TemplateRow = {
      ...draft,
      meta_id: metaId,
      category: synced.category,
      status: synced.status,
      synced: JSON.stringify(synced),
      synced_at: context.clock(),
    };
    updateTemplate(db, settled);
    return settled;
  });
}
