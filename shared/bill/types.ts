import type { BillProblem, LeftOutKind } from '../contract/bills.ts';

/** A sum or one message of a bill: amount in micros of the bill's currency, `messages` null where it does not count them. */
export interface BillEntry {
  /** `YYYY-MM` in the account's zone. */
  month: string;
  category: string;
  /** Empty for all markets together. */
  market: string;
  messages: number | null;
  amount: number;
  /** The line in the file, or the point's place in Meta's answer. */
  line: number;
  /** Who and when, where the bill tells single messages: for finding ours, never kept. */
  message?: BilledMessage;
}

/** One message as a bill names it. */
export interface BilledMessage {
  /** Meta's id of it. */
  id: string | null;
  customer: string | null;
  /** ms UTC; null where only the day is told. */
  at: number | null;
}

/** What a bill says once it is read: everything that was read, what was not, and what stands for no message. */
export interface ReadBill {
  entries: BillEntry[];
  problems: BillProblem[];
  leftOut: ReadonlyMap<LeftOutKind, number>;
}

/** One sum of a bill per month, category and market. */
export interface BillSum {
  month: string;
  category: string;
  market: string;
  messages: number | null;
  amount: number;
}
