import type { BillCause } from '../../../../shared/contract/bills.ts';

/** A message of ours that may explain a difference; `amount` in micros is what it costs, or would have cost. */
export interface Evidence {
  id: number;
  amount: number;
}

/** A message of ours with what decides whether it was counted otherwise. */
export interface CountedMessage extends Evidence {
  number: string;
  template: string | null;
}

/** A row as it is compared: micros; messages are those billed, theirs null where the bill does not count them. */
export interface CaseRow {
  category: string;
  market: string;
  ours: number;
  oursMessages: number;
  /** How many of ours have no known price, and so count as nothing in `ours`. */
  unpriced: number;
  theirs: number;
  theirsMessages: number | null;
  /** What one message costs here by our rate card; null where that is unknown or not one price. */
  price: number | null;
}

/** A part of a row's difference, signed, in micros. */
export interface Claim {
  cause: BillCause;
  messages: number[];
  amount: number;
}

/** What our own data can tell of a row; asked only when there is a difference that it might explain. */
export interface EvidenceSource {
  /** Billed messages without a known price. */
  unpriced(row: CaseRow): number[];
  /** Sent in this month, ours of the next one. */
  nextMonth(row: CaseRow): Evidence[];
  /** Ours of this month, sent in the last one. */
  lastMonth(row: CaseRow): Evidence[];
  /** Sent in this month, and never arrived as far as we know. */
  failed(row: CaseRow): Evidence[];
  /** Billed ones, oldest first. */
  charged(row: CaseRow): CountedMessage[];
  /** Replies that were free because of the month's allowance, oldest first. */
  freeReplies(row: CaseRow): CountedMessage[];
  /** The category that Meta has a template under now; null when it is not known. */
  categoryNow(template: string): string | null;
}

/** What comes on top of Meta's price: `numerator / denominator` of it. */
export interface Factor {
  numerator: bigint;
  denominator: bigint;
}

/** A row while it is explained; everything net of what comes on top. */
export interface OpenRow {
  row: CaseRow;
  /** Theirs without what comes on top. */
  net: number;
  /** What is not explained yet, net. */
  left: number;
  /** How many messages they billed more than is explained; null where the bill does not count them. */
  leftMessages: number | null;
  claims: Claim[];
  /** Messages that have explained something here already. */
  spoken: Set<number>;
}
