import type { Amount } from '../../shared/money/money.ts';
import type { Confidence } from '../../shared/tariff/rate-card.ts';

/** A sum of the statement: `amount`, in micros of its currency, is what is known of it, null where nothing is; `unknown` counts the rest. */
export interface StatementSum {
  messages: number;
  unknown: number;
  amount: Amount | null;
}

/** A rate card (or an era that needs none) that priced messages of the month. */
export interface StatementSource {
  era: string;
  rateCard: string | null;
  effective: string | null;
  /** Of the weakest of the rates that were used. */
  confidence: Confidence | null;
  messages: number;
  /** For what was typed on the phone, as if sent through the API. */
  throughApi: boolean;
}

/** A sum by category and market. */
export type CategorySum = StatementSum & { category: string; market: string };

/** Everything that a month statement says, but for the charges themselves; equal to the page and to `spend --json` to the last micro. */
export interface Statement {
  /** `YYYY-MM` */
  month: string;
  shop: string | null;
  currency: string;
  timeZone: string;
  language: 'en' | 'fr';
  /** ms UTC */
  madeAt: number;
  /** The month is not over: what stands here is what is known so far. */
  isRunning: boolean;
  totals: {
    amount: Amount;
    /** Micros. */
    confirmed: number;
    estimated: number;
    messages: number;
    unknown: number;
    charged: number;
    free: number;
    refused: number;
    notDelivered: number;
  };
  byCategory: CategorySum[];
  byMarket: (StatementSum & { market: string })[];
  byTemplate: (StatementSum & { template: string | null; category: string })[];
  byNumber: (StatementSum & { number: string; name: string | null })[];
  /** Dearest first, one entry per person whichever numbers they wrote to; those who cost nothing are counted together in `freeCustomers`. */
  byCustomer: (StatementSum & { name: string; customer: string | null })[];
  freeCustomers: { customers: number; messages: number };
  /** Every day of the month, `YYYY-MM-DD`; micros. */
  byDay: {
    day: string;
    messages: number;
    amount: number;
    categories: { category: string; amount: number }[];
  }[];
  /** `used` with what was used elsewhere. */
  allowance: { number: string; name: string | null; used: number; limit: number }[];
  /** Micros; null unless the month is running. */
  forecast: { low: number; middle: number; high: number } | null;
  avoidable: { amount: number; causes: { cause: string; messages: number; amount: number }[] };
  /** Beside Meta's price, never in it. */
  beside: {
    providerMargin: Amount | null;
    vat: Amount | null;
    total: Amount;
    marginPercent: string | null;
    vatPercent: string | null;
  } | null;
  /** Entered by hand; micros of each line's own currency. */
  lines: { text: string; amount: number; currency: string }[];
  /** What was typed on the phone, as if sent through the API: apart, and nothing of it billed. */
  throughApi: {
    messages: number;
    amount: Amount;
    unknown: number;
    /** Could not have been sent as they are. */
    refused: number;
    byCategory: CategorySum[];
  } | null;
  sources: StatementSource[];
  /** How many rows the list of charges has. */
  charges: number;
}

/** One outbound message of the statement, for all three formats; what was typed on the phone is free, whatever it would cost through the API. */
export interface StatementCharge {
  /** `YYYY-MM-DD` and `HH:MM:SS` in the account's zone. */
  date: string;
  time: string;
  /** The day that it counts for, which also decides its month: that of its pricing. */
  countedOn: string;
  /** The shop's number, by its id. */
  number: string;
  customer: string | null;
  name: string;
  type: string;
  template: string | null;
  category: string | null;
  market: string | null;
  window: 'open' | 'closed';
  outcome: string;
  reason: string;
  /** Micros; null where it is not known. */
  amount: Amount | null;
  currency: string | null;
  certainty: string;
  era: string;
  rateCard: string | null;
  message: string;
}

/** A month as it stood at one moment; close it always. */
export interface OpenStatement {
  /** How many charges there are. */
  readonly count: number;
  /** How many lines the owner entered by hand for what was paid elsewhere. */
  readonly lines: number;
  /** Read when it is first asked for; refused without a currency (`setting_missing`). Gives way and gives up as `charges` does. */
  readStatement(signal?: AbortSignal): Promise<Statement>;
  /** Every charge, oldest first, in pages; gives way to others in between, throws the reason of `signal` when that is aborted. */
  charges(signal?: AbortSignal): AsyncIterable<readonly StatementCharge[]>;
  close(): void;
}

/** How a report is written: `decimals` and `bom` for CSV, `paper` for PDF. */
export interface ReportStyle {
  decimals: '.' | ',';
  bom: boolean;
  paper: 'a4' | 'letter';
}

/**
 * Writes the whole report into a file that exists and is empty, and closes it. Hears how much is done (0 to 1), and of how many charges.
 * Where it fails, or `signal` is aborted, what is in the file is nothing yet, and its maker removes it.
 */
export type WriteStatement = (
  source: Pick<OpenStatement, 'count' | 'readStatement' | 'charges'>,
  file: string,
  style: ReportStyle,
  tell: (done: number, charges: number) => void,
  signal: AbortSignal,
) => Promise<void>;
