import { Refusal } from '../../../shared/contract/refusal.ts';
import { valueSentence } from '../../../shared/template/value-sentence.ts';
import type { TemplateShape } from '../../../shared/contract/templates.ts';
import type { Connection } from '../../database/open.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import { listTemplates, updateTemplate, type TemplateRow } from '../../database/templates.ts';
import type { CoreContext } from '../context.ts';
import { api } from '../implement.ts';
import { languageOf } from '../language.ts';
import { accountOf, connectedAccounts } from './accounts.ts';
import { discardDraft, requireTemplate, saveDraft } from './drafts.ts';
import { fillTemplate } from './fill-template.ts';
import { presentTemplate, toCategory } from './present-template.ts';
import { homePrices, marketPrices } from './prices.ts';
import { submitDraft } from './submit.ts';
import { syncTemplates } from './sync.ts';
import { isMoved } from './template-state.ts';

function present(context: CoreContext, row: TemplateRow): { template: TemplateShape } {
  return { template: presentTemplate(row, context, connectedAccounts(context.db)) };
}

/** The shop's templates at Meta, and drafts of new ones. */
export const templates = {
  list: api.templates.list.handler(({ context, input }) => {
    const { db } = context;
    const accounts = connectedAccounts(db);
    const all = listTemplates(db);
    const thread = input.thread === undefined ? null : requireThread(db, input.thread);
    const account = thread === null ? null : accountOf(db, thread.number_id);
    const rows = thread === null ? all : all.filter((row) => row.account_id === account);
    const shown = rows.map((row) => presentTemplate(row, context, accounts));
    const syncedAt = Math.max(0, ...all.map((row) => row.synced_at ?? 0));
    return {
      templates: thread === null ? shown : shown.filter((template) => template.can_send),
      synced_at: syncedAt === 0 ? null : context.zone().toIso(syncedAt),
      can_sync: accounts.length > 0,
      alarms: all.filter(isMoved).length,
      home: homePrices(context, thread?.customer ?? null),
    };
  }),

  sync: api.templates.sync.handler(({ context }) => syncTemplates(context)),

  preview: api.templates.preview.handler(({ context, input }) => {
    const row = requireTemplate(context.db, input.template);
    const { problems, components: _sent, buttons, ...words } = fillTemplate(row, input.parameters);
    const language = languageOf(context);
    return {
      ...words,
      buttons: buttons.map(({ text }) => text),
      problems: problems.map((problem) => ({
        place: problem.place,
        name: problem.name,
        text: valueSentence(problem, language),
      })),
    };
  }),

  prices: api.templates.prices.handler(({ context, input }) =>
    marketPrices(context, toCategory(requireTemplate(context.db, input.template).category)),
  ),

  agree: api.templates.agree.handler(async ({ context, input }) => {
    const row = await context.write(['templates', 'outbox'], (db) => {
      const known = requireTemplate(db, input.template);
      const agreed = { ...known, agreed_category: known.category };
      updateTemplate(db, agreed);
      return agreed;
    });
    context.bells.ring('outbox');
    return present(context, row);
  }),

  saveDraft: api.templates.saveDraft.handler(async ({ context, input }) =>
    present(
      context,
      await context.write(['templates'], (db) =>
        saveDraft(db, input.template, input.draft, languageOf(context)),
      ),
    ),
  ),

  deleteDraft: api.templates.deleteDraft.handler(async ({ context, input }) => {
    await context.write(['templates'], (db) => {
      discardDraft(db, input.template);
    });
    return { deleted: true as const };
  }),

  submit: api.templates.submit.handler(async ({ context, input }) =>
    present(context, await submitDraft(context, input.template)),
  ),
};

function requireThread(db: Connection, id: string): ThreadRow {
  const row = /^\d{1,15}$/.test(id) ? findThread(db, Number(id)) : undefined;
  if (row === undefined) throw new Refusal('unknown_thread', 'There is no such thread here.', { thread: id });
  return row;
}
