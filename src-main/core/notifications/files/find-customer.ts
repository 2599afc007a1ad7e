import { plain } from '../../../../shared/bill/table/plain.ts';
import { marketTables } from '../../../../shared/tariff/market.ts';
import { listCustomers, type CustomerRow } from '../../../database/customer-list.ts';
import { listNumbers } from '../../../database/numbers.ts';
import type { Connection } from '../../../database/open.ts';
import { readE164 } from '../../e164.ts';
import type { FileEvent } from './file-event.ts';
import type { FileWord } from './words.ts';

/** Whose event it is; or why that cannot be said, and whether the event names a phone at all. */
export type FoundCustomer = { thread: CustomerRow } | { thread: null; problem: FileWord; hasPhone: boolean };

/** How many last digits a number typed without its country is first looked for by. */
const tail = 6;
const longestName = 5;
const anyNumber = /(?:\+|\b00)?\(?\d[\d\s\u00a0\u202f().\-\u2010\u2011/]{5,24}\d/g;

/** Finds customers among those who are here, read once: by number, with or without the country's code, else by a name that only one has. */
export function createCustomerFinder(
  db: Connection,
  country: string | null,
): (event: Pick<FileEvent, 'phones' | 'names'>) => FoundCustomer {
  const byNumber = new Map<string, CustomerRow>();
  const byTail = new Map<string, string[]>();
  const byName = new Map<string, Set<string>>();
  const byId = new Map<string, CustomerRow>();
  for (const row of listCustomers(db)) {
    const id = row.customer ?? `#${String(row.id)}`;
    if (!byId.has(id)) byId.set(id, row);
    add(byName, plain(row.name.slice(0, 200)), id);
    if (row.customer?.startsWith('+') !== true || byNumber.has(row.customer)) continue;
    byNumber.set(row.customer, row);
    const end = row.customer.slice(-tail);
    byTail.set(end, [...(byTail.get(end) ?? []), row.customer]);
  }
  const own = new Set(listNumbers(db).map(({ e164 }) => e164));

  // National numbers are those of the shop's country: what stands before them is its code alone.
  const ofNumber = (typed: string): string[] => {
    const text = readScientific(typed).replace(/\(0\)/g, '');
    const whole = readE164(text) ?? readE164(`+${text.replace(/\D/g, '')}`);
    const digits = text.replace(/\D/g, '').replace(/^0+/, '');
    const isWhole = /^\s*(?:\+|00)/.test(text);
    const near = (byTail.get(digits.slice(-tail)) ?? []).filter((customer) => {
      if (whole !== null && withoutMobileSign(customer) === withoutMobileSign(whole)) return true;
      if (isWhole || digits.length < tail || !customer.endsWith(digits)) return false;
      const code = customer.length - digits.length - 1;
      return code >= 1 && code <= 3 && (country === null || countryOf(customer) === country);
    });
    return near.filter((customer) => !own.has(customer));
  };

  return ({ phones, names }) => {
    const typed = phones.flatMap((text) => text.slice(0, 20_000).match(anyNumber) ?? []);
    const found = new Set(typed.slice(0, 200).flatMap(ofNumber));
    const hasPhone = typed.some((text) => text.replace(/\D/g, '').length >= 8);
    if (found.size > 1) return { thread: null, problem: 'several_customers', hasPhone };
    const [only] = found;
    const row = only === undefined ? undefined : byNumber.get(only);
    if (row !== undefined) return { thread: row };
    // A number that nobody here has is somebody else's, whatever the name.
    if (hasPhone) return { thread: null, problem: 'unknown_customer', hasPhone };
    return ofName(names, hasPhone);
  };

  function ofName(names: readonly string[], hasPhone: boolean): FoundCustomer {
    const ids = new Set<string>();
    let isShared = false;
    for (const text of names) {
      for (const words of phrasesOf(text)) {
        const known = byName.get(words);
        if (known === undefined) continue;
        if (known.size > 1) isShared = true;
        for (const id of known) ids.add(id);
      }
      if (ids.size > 0) break;
    }
    const [only] = ids;
    const row = only === undefined || ids.size > 1 ? undefined : byId.get(only);
    if (row !== undefined) return { thread: row };
    const isEmpty = names.every((text) => text.trim() === '') && !hasPhone;
    const problem = isShared
      ? 'several_named'
      : ids.size > 1
        ? 'several_customers'
        : isEmpty
          ? 'no_customer'
          : 'unknown_customer';
    return { thread: null, problem, hasPhone };
  }
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([id]));
  else known.add(id);
}

// A text that is a name as a whole or between its signs; within a sentence only two words or more are one.
function phrasesOf(text: string): Set<string> {
  const phrases = new Set<string>();
  for (const piece of text
    .slice(0, 2_000)
    .split(/[\n,;:|/()[\]–—•]|\s-\s/)
    .slice(0, 40)) {
    const words = plain(piece)
      .split(' ')
      .filter((word) => word !== '');
    if (words.length === 0) continue;
    if (words.length <= longestName) phrases.add(words.join(' '));
    for (let first = 0; first < Math.min(words.length, 30); first += 1)
      for (let length = 2; length <= longestName && first + length <= words.length; length += 1)
        phrases.add(words.slice(first, first + length).join(' '));
  }
  return phrases;
}

// Spreadsheets write long numbers as 3.3639980001E+10.
function readScientific(text: string): string {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text.trim()) ? `+${String(Number(text.replace(',', '.')))}` : text;
}

function countryOf(customer: string): string | null {
  return marketTables.at(-1)?.place(customer).country ?? null;
}

// Brazil, Mexico and Argentina write their mobile numbers with a sign that WhatsApp leaves out now and then.
function withoutMobileSign(number: string): string {
  return number
    .replace(/^\+55(\d{2})9(\d{8})$/, '+55$1$2')
    .replace(/^\+521(\d{10})$/, '+52$1')
    .replace(/^\+549(\d{10})$/, '+54$1');
}
