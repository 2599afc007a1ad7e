import type { Charge } from '../../shared/tariff/charge.ts';
import type { Zone } from '../../shared/time/zone.ts';
import {
  addToMonthTotal,
  ensureChargeLine,
  putCharge,
  type ChargeLine,
  type ChargeRow,
} from '../database/charges.ts';
import { putFrontier } from '../database/ledger-counters.ts';
import type { Connection } from '../database/open.ts';
import { toMonthNumber } from './month-number.ts';

/** Which of the two folds tells a charge: what was sent as it was (0), or as though all had gone through the API (1). */
export type ThroughApi = 0 | 1;

/** A charge with what is stored beside it. `day` is the local day that it counts for. */
export interface Entry {
  charge: Charge;
  template: string | null;
  throughApi: ThroughApi;
  month: number;
  day: number;
}

/** Stores charges and counts them per day and line. */
export interface Book {
  store(entry: Entry): void;
  /** Takes one message of a day's total away again. */
  discount(row: ChargeRow, numberId: string): void;
  /** Writes the totals and how far each month was counted. */
  close(): void;
  /** Notes a charge that was counted, stored or not. */
  reach(charge: Charge, throughApi: ThroughApi, month: number): void;
}

/** The local month (a number like 202611) and day of a charge. */
export function dayOf(charge: { pricedAt: number }, zone: Zone): { month: number; day: number } {
  const day = zone.dayOf(charge.pricedAt);
  return { month: toMonthNumber(day.slice(0, -3)), day: Number(day.slice(-2)) };
}

/** Whether a charge, or our estimate before Meta's word, hangs on what the month had used. When in doubt it does. */
export function isCounted({ reason, category, allowanceIndex, estimate }: Charge): boolean {
  if (allowanceIndex !== null || !isUncounted(reason, category)) return true;
  return estimate !== null && !isUncounted(estimate.reason, estimate.category);
}

const uncounted: ReadonlySet<string> = new Set([
  'phone_app',
  'window_closed',
  'reaction',
  'not_delivered',
  'free_entry_point',
  'exempt',
  'customer_service_window',
]);

function isUncounted(reason: string, category: string | null): boolean {
  return uncounted.has(reason) || (reason === 'template' && category === 'marketing');
}

/** A book on a connection; nothing of it is lost or doubled as long as `close` ends it. */
export function createBook(db: Connection, zone: Zone): Book {
  const lines = new Map<string, number>();
  const totals = new Map<string, Map<string, number>>();
  const frontiers = new Map<string, { at: number; message_id: number }>();

  const count = (numberId: string, month: number, day: number, line: number, more: 1 | -1): void => {
    let ofNumber = totals.get(numberId);
    if (ofNumber === undefined) totals.set(numberId, (ofNumber = new Map<string, number>()));
    const key = `${String(month)}|${String(day)}|${String(line)}`;
    ofNumber.set(key, (ofNumber.get(key) ?? 0) + more);
  };

  const lineOf = (entry: Entry): number => {
    const signature = signatureOf(entry);
    const known = lines.get(signature);
    if (known !== undefined) return known;
    const id = ensureChargeLine(db, toLine(entry), signature);
    lines.set(signature, id);
    return id;
  };

  return {
    store(entry) {
      const { charge, month, day } = entry;
      const line = lineOf(entry);
      putCharge(db, [
        Number(charge.message),
        line,
        month,
        charge.pricedAt,
        charge.allowanceIndex,
        charge.conversationOpenedAt,
      ]);
      count(charge.number, month, day, line, 1);
    },
    discount(row, numberId) {
      const { month, day } = dayOf({ pricedAt: row.priced_at }, zone);
      count(numberId, month, day, row.line_id, -1);
    },
    reach(charge, throughApi, month) {
      frontiers.set(`${String(month)}|${String(throughApi)}`, {
        at: charge.pricedAt,
        message_id: Number(charge.message),
      });
    },
    close() {
      for (const [number, ofNumber] of totals) {
        for (const [key, messages] of ofNumber) {
          const [month = 0, day = 0, line = 0] = key.split('|').map(Number);
          if (messages !== 0) addToMonthTotal(db, { number_id: number, month, day, line_id: line, messages });
        }
      }
      for (const [key, { at, message_id }] of frontiers) {
        const [month = 0, throughApi = 0] = key.split('|').map(Number);
        putFrontier(db, { through_api: throughApi === 0 ? 0 : 1, month, at, message_id });
      }
    },
  };
}

function toLine({ charge, template, throughApi }: Entry): ChargeLine {
  const { outcome, reason, category, market, amount, currency, era, certainty, note, estimate } = charge;
  return {
    ...{ outcome, reason, category, template, market, currency, era, certainty, note },
    amount_min: amount?.min ?? null,
    amount_max: amount?.max ?? null,
    rate_card: charge.rateCard,
    estimate_outcome: estimate?.outcome ?? null,
    estimate_reason: estimate?.reason ?? null,
    estimate_category: estimate?.category ?? null,
    estimate_min: estimate?.amount?.min ?? null,
    estimate_max: estimate?.amount?.max ?? null,
    through_api: throughApi,
  };
}

function signatureOf({ charge, template, throughApi }: Entry): string {
  const { outcome, reason, category, market, amount, currency, era, rateCard, certainty, note, estimate } =
    charge;
  const price = amount === null ? '' : `${String(amount.min)}-${String(amount.max)}`;
  const told = estimate === null ? '' : JSON.stringify(estimate);
  const name = template === null ? '' : JSON.stringify(template);
  return `${outcome}|${reason}|${category ?? ''}|${market}|${price}|${currency ?? ''}|${era}|${rateCard ?? ''}|${certainty}|${note ?? ''}|${String(throughApi)}|${told}|${name}`;
}
