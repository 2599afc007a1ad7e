import { addAmounts } from '../../../shared/money/money.ts';
import { listThreadTotals, type ThreadTotalRow } from '../../database/charged-messages.ts';
import type { Statement } from '../../reports/statement.ts';
import type { CoreContext } from '../context.ts';
import { toMonthNumber } from '../month-number.ts';
import { idsOfMonth } from './month-range.ts';

type Customer = Statement['byCustomer'][number];
interface Person {
  name: string;
  customer: string | null;
  messages: number;
  unknown: number;
  amount: { min: number; max: number };
}

/** What each customer cost in a month, dearest first, then those whose price is not known; and how many cost nothing. */
export function figureCustomers(
  context: CoreContext,
  month: string,
): Pick<Statement, 'byCustomer' | 'freeCustomers'> {
  const rows = listThreadTotals(context.db, toMonthNumber(month), idsOfMonth(context, month));
  const people = joinThreads(rows);
  const isFree = ({ unknown, amount }: Person): boolean => unknown === 0 && amount.max === 0;
  const free = people.filter(isFree);
  return {
    byCustomer: people
      .filter((one) => !isFree(one))
      .toSorted(dearestFirst)
      .map(toCustomer),
    freeCustomers: {
      customers: free.length,
      messages: free.reduce((sum, { messages }) => sum + messages, 0),
    },
  };
}

// Threads of one number of a customer are one person; without a number each thread is somebody.
function joinThreads(rows: readonly ThreadTotalRow[]): Person[] {
  const people = new Map<string, Person>();
  for (const { name, customer, messages, unknown, amount_min: min, amount_max: max, ...row } of rows) {
    const key = customer ?? `thread ${String(row.thread_id)}`;
    const known = people.get(key) ?? { name, customer, messages: 0, unknown: 0, amount: { min: 0, max: 0 } };
    people.set(key, {
      ...known,
      messages: known.messages + messages,
      unknown: known.unknown + unknown,
      amount: addAmounts(known.amount, { min, max }),
    });
  }
  return [...people.values()];
}

function dearestFirst(a: Person, b: Person): number {
  return b.amount.max - a.amount.max || b.messages - a.messages;
}

function toCustomer({ amount, ...person }: Person): Customer {
  return { ...person, amount: person.unknown === person.messages ? null : amount };
}
