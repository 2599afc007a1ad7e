import type { PersonData } from '../../../shared/contract/person.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import type { Connection } from '../../database/open.ts';
import { countPersonRows } from '../../database/person-counts.ts';
import { countOfMessages, sumMonthsOf } from '../../database/person-messages.ts';
import { countNamesakes } from '../../database/person-rows.ts';
import { fromMonthNumber } from '../month-number.ts';
import type { Steps } from '../steps.ts';
import type { Person } from './find-person.ts';
import { inParts } from './pace.ts';

/** How many messages are counted in one turn. */
const atOnce = 2_000;

/** Everything that is kept of a person, counted; their messages and the webhooks that tell of them are told by who has read them. */
export function* countPerson(
  db: Connection,
  person: Person,
  { messages, webhooks }: { messages: readonly number[]; webhooks: number },
): Steps<PersonData> {
  const counts = { charges: 0, statuses: 0 };
  const months = new Map<string, { month: number; currency: string; amount: number }>();
  for (const { part } of inParts(messages, atOnce)) {
    const { charges, statuses } = countOfMessages(db, part);
    counts.charges += charges;
    counts.statuses += statuses;
    for (const row of sumMonthsOf(db, part)) {
      const key = `${String(row.month)} ${row.currency}`;
      months.set(key, { ...row, amount: row.amount + (months.get(key)?.amount ?? 0) });
    }
    yield;
  }
  return {
    customer: person.customer,
    name: person.name,
    threads: person.standing.length,
    ...countPersonRows(db, person),
    ...counts,
    months: [...months]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { month, currency, amount }]) => ({
        month: fromMonthNumber(month),
        currency,
        amount: formatMicros(amount),
      })),
    webhooks,
    namesakes: countNamesakes(db, person.names, person.threads),
  };
}
