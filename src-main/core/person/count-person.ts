import type { PersonData } from '../../../shared/contract/person.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import type { Connection } from '../../database/open.ts';
import { countPersonRows, sumPersonMonths } from '../../database/person-counts.ts';
import { countNamesakes } from '../../database/person-rows.ts';
import { fromMonthNumber } from '../month-number.ts';
import type { Person } from './find-person.ts';

/** Everything that is kept of a person, counted; the webhooks that tell of them are told by who has read them. */
export function countPerson(db: Connection, person: Person, webhooks: number): PersonData {
  return {
    customer: person.customer,
    name: person.name,
    threads: person.standing.length,
    ...countPersonRows(db, person),
    months: sumPersonMonths(db, person).map(({ month, currency, amount }) => ({
      month: fromMonthNumber(month),
      currency,
      amount: formatMicros(amount),
    })),
    webhooks,
    namesakes: countNamesakes(db, person.names, person.threads),
  };
}
