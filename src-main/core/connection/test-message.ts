import type { TestWay } from '../../../shared/contract/connection.ts';
import type { Draft } from '../../../shared/contract/outbox.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { findConnection, writeConnection } from '../../database/connections.ts';
import { listNumbers } from '../../database/numbers.ts';
import type { Connection } from '../../database/open.ts';
import { listTemplates, type TemplateRow } from '../../database/templates.ts';
import { insertThread, listThreadsOfCustomer } from '../../database/thread-writes.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { parseE164 } from '../e164.ts';
import { addEntry } from '../outbox/add-entry.ts';
import { quoteNow } from '../outbox/quote-draft.ts';
import { canSend } from '../templates/template-state.ts';
import { fillTemplate, headerFileOf } from '../templates/fill-template.ts';
import { syncTemplates } from '../templates/sync.ts';
import { requireTied } from './check-step.ts';
import { readFindings } from './finding.ts';
import { languageOf } from '../language.ts';
import type { TiedRow } from './look-at-number.ts';
import { wordsOf } from './words.ts';

const mostWays = 20;

/** What may be sent to a phone of the owner's own, and what it costs; nothing stays of the asking. */
export async function prepareTest(
  context: CoreContext,
  input: { number: string; to: string },
): Promise<{ to: string; ways: TestWay[] }> {
  const row = requireTied(context, input.number);
  const to = requireOther(context.db, input.to);
  if (!listTemplates(context.db).some(({ account_id: account }) => account === row.account_id)) {
    await syncTemplates(context);
  }
  const asked = new Asked();
  try {
    await context.write([], (db) => {
      const thread = openThread(db, row.number_id, to);
      asked.ways = listDrafts(context, row).flatMap((draft) => quoteWay(context, thread, draft));
      throw asked;
    });
  } catch (error) {
    if (error !== asked) throw error;
  }
  return { to, ways: asked.ways };
}

/** Writes the test message down in the outbox; it leaves from there, and what becomes of it is step 5's finding. */
export async function sendTest(
  context: CoreContext,
  input: { number: string; to: string; template: string | null; agreed?: string | undefined },
): Promise<void> {
  const row = requireTied(context, input.number);
  const to = requireOther(context.db, input.to);
  const chosen = listDrafts(context, row).find(
    ({ template }) => String(template?.id ?? '') === (input.template ?? ''),
  );
  if (chosen === undefined) throw wayGone();
  const thread = await context.write(['inbox'], (db) => openThread(db, row.number_id, to));
  const entry = await addEntry(context, thread, chosen.draft, input.agreed);
  await context.write(['connection'], (db) => {
    const current = findConnection(db, row.number_id);
    if (current === undefined) return;
    const test = { entry: entry.id, at: context.clock() };
    writeConnection(db, { ...current, checks: JSON.stringify({ ...readFindings(current.checks), test }) });
  });
}

/** Ends a transaction that only asked. */
class Asked extends Error {
  ways: TestWay[] = [];
}

interface Possible {
  draft: Draft;
  template: TemplateRow | null;
  text: string;
}

/** Templates of the number's account that need nothing filled in, those for tests first; and free text. */
function listDrafts(context: CoreContext, row: TiedRow): Possible[] {
  const nothing = { header: {}, body: {}, buttons: {} };
  const templates = listTemplates(context.db)
    .filter(
      (template) =>
        template.account_id === row.account_id && canSend(template) && headerFileOf(template) === null,
    )
    .flatMap((template): Possible[] => {
      const { text, problems } = fillTemplate(template, nothing);
      if (problems.length > 0) return [];
      return [
        { draft: { kind: 'template', template: String(template.id), parameters: nothing }, template, text },
      ];
    })
    .sort((a, b) => Number(b.template?.name === 'hello_world') - Number(a.template?.name === 'hello_world'))
    .slice(0, mostWays);
  const { text } = wordsOf(languageOf(context)).test;
  return [{ draft: { kind: 'text', text }, template: null, text }, ...templates];
}

/** Free text only where the window is open: elsewhere Meta refuses it. */
function quoteWay(context: CoreContext, thread: ThreadRow, { draft, template, text }: Possible): TestWay[] {
  const { charge, sentence, hold } = quoteNow(context, thread, draft);
  if (hold === 'window_closed' || (template === null && charge?.outcome === 'refused')) return [];
  const most = charge?.amount ?? null;
  return [
    {
      kind: template === null ? 'text' : 'template',
      template: template === null ? null : String(template.id),
      name: template?.name ?? wordsOf(languageOf(context)).test.ways,
      language: template?.language ?? null,
      text,
      charge,
      agreed: most === null ? null : typeof most === 'string' ? most : most.max,
      sentence,
    },
  ];
}

function openThread(db: Connection, numberId: string, customer: string): ThreadRow {
  const id =
    listThreadsOfCustomer(db, numberId, customer)[0] ??
    insertThread(db, { number_id: numberId, kind: 'customer', name: customer, customer, is_demo: 0 });
  const thread = findThread(db, id);
  if (thread === undefined) throw wayGone();
  return thread;
}

function requireOther(db: Connection, typed: string): string {
  const to = parseE164(typed);
  if (!listNumbers(db).some(({ e164 }) => e164 === to)) return to;
  throw new Refusal(
    'test_to_own',
    'That is a number of the shop: send the test to another phone, your own for example.',
  );
}

function wayGone(): Refusal {
  return new Refusal('test_way_gone', 'This test message can no longer be sent: look again at what can.');
}
