import type { FileRow, TableLimits } from '../../text/parse-csv.ts';
import type { ImportedCard } from '../imported-card.ts';

/** Most rows and columns of a file that may still be a rate card. */
export const rateTableLimits: TableLimits = { rows: 20_000, columns: 200 };

/** A table with what is known of it before it is read. */
export interface RateTable {
  /** Shown to the owner. */
  name: string;
  /** Names that may tell date and currency when the notes do not: of the file, of its sheet. */
  names: readonly string[];
  rows: readonly FileRow[];
  /** Whether numbers have a point for sure, and rows may end before their last columns, as in workbooks. */
  isWorkbook: boolean;
  /** Whether a comma may be the decimal mark: it is not where it separates the cells. */
  mayHaveCommas: boolean;
}

/** What the owner said beside the file: a day such as 2026-10-01, an ISO currency. */
export interface Said {
  effective?: string | undefined;
  currency?: string | undefined;
}

export type ProblemCode =
  | 'absurd_rate'
  | 'ambiguous_number'
  | 'bad_band'
  | 'bands_overlap'
  | 'effective_differs'
  | 'gap_between_bands'
  | 'list_card_missing'
  | 'market_twice'
  | 'market_missing'
  | 'negative_rate'
  | 'no_rates'
  | 'not_a_number'
  | 'unknown_column'
  | 'unknown_currency'
  | 'wrong_width'
  | 'zero_rate';

/** Something read with a doubt or not at all; what it leaves uncertain stays empty. */
export interface RateProblem {
  line: number | null;
  code: ProblemCode;
  /** Empty where the problem is with none in particular. */
  market: string;
  category: string;
  /** The text that stands in the file. */
  value: string;
}

/** One of Meta's rate cards as its file says it: a card for each of its currencies. */
export interface RateFile {
  kind: 'list' | 'tiers';
  cards: readonly ImportedCard[];
  problems: readonly RateProblem[];
}
