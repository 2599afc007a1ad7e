import { alertFacts, type AlertFacts } from '../../../shared/contract/alerts.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import { findAlertBy, insertAlert, listAlerts, setAlertSeen, type AlertRow } from '../../database/alerts.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { toMonthNumber } from '../month-number.ts';
import { findCardMatters } from './find-cards.ts';
import { budgetOf, findSpendMatters } from './find-spend.ts';
import type { Due, Matter } from './matter.ts';

/**
 * Raises what is to be told and was not before, and takes as seen what is no longer so. Writes only where there is something to write;
 * without a currency nothing is said. Looks at stored sums, and prices a month again only for a card that is new.
 */
export async function raiseAlerts(context: CoreContext): Promise<void> {
  const { currency } = context.settings();
  if (currency === null) return;
  const matters = [...(await findCardMatters(context, currency)), ...findSpendMatters(context, currency)];
  const isNew = matters.flat().some(({ facts, key }) => !wasRaised(context.db, facts, key));
  const isOver = listAlerts(context.db, true).some((row) => isPast(context, row, currency));
  if (!isNew && !isOver) return;
  await context.write(['alerts'], (db) => {
    const now = context.clock();
    for (const matter of matters) raise(db, matter, now);
    for (const row of listAlerts(db, true)) if (isPast(context, row, currency)) setAlertSeen(db, row.id, now);
  });
}

// Of one thing only the last is told. One told before, of which less was true then, needs no answer any more.
function raise(db: Connection, matter: Matter, now: number): void {
  const last = matter.at(-1);
  for (const { key, facts } of matter) {
    const known = findAlertBy(db, facts.kind, key);
    const isLast = key === last?.key;
    if (known === undefined) insertAlert(db, rowOf({ key, facts }, now, isLast));
    else if (!isLast && known.is_told === 1 && known.seen_at === null) setAlertSeen(db, known.id, now);
  }
}

function rowOf({ key, facts }: Due, now: number, isTold: boolean): Omit<AlertRow, 'id'> {
  const month = 'month' in facts ? toMonthNumber(facts.month) : null;
  const written = { kind: facts.kind, key, month, facts: JSON.stringify(facts), raised_at: now };
  return { ...written, is_told: isTold ? 1 : 0, seen_at: null };
}

function wasRaised(db: Connection, facts: AlertFacts, key: string): boolean {
  return findAlertBy(db, facts.kind, key) !== undefined;
}

// The owner has done something about it: another budget, a newer card.
function isPast(context: CoreContext, row: AlertRow, currency: string): boolean {
  const facts = alertFacts.parse(JSON.parse(row.facts));
  if (facts.kind === 'budget' || facts.kind === 'forecast_over_budget') {
    const budget = budgetOf(context);
    return facts.currency !== currency || budget === null || facts.budget !== formatMicros(budget);
  }
  if (facts.kind !== 'card_old') return false;
  const today = context.zone().dayOf(context.clock());
  const cards = context.cards().cardsOf(facts.currency);
  return cards.findLast(({ effective }) => effective <= today)?.effective !== facts.effective;
}
