import { deleteAllAlerts } from '../../database/alerts.ts';
import { deleteAllCharges } from '../../database/charges.ts';
import type { Connection } from '../../database/open.ts';
import { deleteShopReminders } from '../../database/reminders.ts';
import { insertThread, setThreadDone } from '../../database/thread-writes.ts';
import type { CoreContext } from '../context.ts';
import { readOwnerSettings } from '../owner-settings.ts';
import { refreshThread } from '../thread-summary.ts';
import { demoCustomers } from './customers.ts';
import { deleteDemoRows, indexDemoMessages, insertTag } from '../../database/demo-rows.ts';
import type { Draft } from './draft.ts';
import { makeEnding } from './endings.ts';
import { tellMetasWord } from './meta-word.ts';
import { makeGroupTalk, makeHistory } from './history.ts';
import { demoZone, rememberBrought, restoreOwner, settleDemoOwner } from './owner-before.ts';
import { addPlanAhead, removePlanAhead } from './plan-ahead.ts';
import { createRandom } from './random.ts';
import { addShowcase, removeShowcase } from './showcase.ts';
import { createDraftWriter } from './write-draft.ts';

export { hasOwnData } from '../../database/demo-rows.ts';

const seed = 20_261_001;

/** Fills the folder with the demo shop around the clock's now, inside the caller's transaction; the caller rebuilds the ledger. */
export function enterDemo(db: Connection, context: CoreContext): { threads: number; messages: number } {
  const now = context.clock();
  const zone = context.zoneOf(demoZone);
  const random = createRandom(seed);
  const { language } = readOwnerSettings(db, context.environment);
  const stage = { now, monthStart: zone.monthStart(zone.monthOf(now)), language } as const;
  const number = settleDemoOwner(db);
  const history = makeHistory(now, zone, random);

  const threads: { id: number; drafts: readonly Draft[]; isDone: boolean }[] = demoCustomers.map(
    (customer, index) => {
      const { name, e164, ending, tags } = customer;
      const id = insertThread(db, { number_id: number, kind: 'customer', name, customer: e164, is_demo: 1 });
      for (const tag of tags) insertTag(db, id, tag);
      const last = ending === null ? [] : makeEnding(customer, ending, stage);
      const isDone = ending === 'thanked' || (ending === null && index % 3 === 0);
      return { id, drafts: [...(history.get(customer) ?? []), ...last], isDone };
    },
  );
  const group = {
    number_id: number,
    kind: 'group',
    name: 'Demoiselles d’honneur 💐',
    customer: null,
    is_demo: 1,
  } as const;
  threads.push({ id: insertThread(db, group), drafts: makeGroupTalk(now, zone, random), isDone: false });

  const write = createDraftWriter(db, now, zone, random);
  const lines = threads.flatMap(({ id, drafts }) => drafts.map((draft) => ({ id, draft })));
  for (const { id, draft } of lines.toSorted((a, b) => a.draft.at - b.draft.at)) write(id, draft);
  for (const { id, drafts, isDone } of threads) {
    const lastAt = Math.max(...drafts.map((draft) => draft.at));
    if (isDone && Number.isFinite(lastAt)) setThreadDone(db, id, Math.min(now, lastAt + 300_000));
    refreshThread(db, id);
  }
  tellMetasWord(db, context);
  const threadOf = (name: string): number =>
    threads[demoCustomers.findIndex((customer) => customer.name === name)]?.id ?? 0;
  const replies = addShowcase(db, threadOf, now);
  rememberBrought(db, { replies, templates: addPlanAhead(db, threadOf, now, zone) });
  return { threads: threads.length, messages: indexDemoMessages(db) };
}

/** Takes the demo shop away, and the settings and number values it brought; the first run shows again. Imported messages stay. */
export function leaveDemo(db: Connection): void {
  const brought = restoreOwner(db);
  removePlanAhead(db, brought.templates);
  for (const id of deleteDemoRows(db)) refreshThread(db, id);
  deleteAllCharges(db);
  deleteAllAlerts(db);
  deleteShopReminders(db);
  removeShowcase(db, brought.replies);
}
