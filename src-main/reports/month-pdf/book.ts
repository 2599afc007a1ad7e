/** One column of a table: as wide as a part of what is left (`share`) or as so many millimetres. */
export interface PdfColumn {
  title: string;
  align: 'left' | 'right';
  width: { share: number } | { mm: number };
}

/** One appendix: a heading, sentences, and a table where there is one; a dense one has rows of several lines, in small print. */
export interface PdfSection {
  title: string;
  text: string[];
  columns: PdfColumn[];
  isDense: boolean;
  /** A cell of several lines parts them by line ends; those of one row are on one height. */
  rows: string[][];
  total: string[] | null;
}

/** A figure that a card shows big, with the words around it. */
export interface PdfCard {
  label: string;
  value: string;
  /** Smaller, right of the value. */
  of: string;
  /** How much of the bar is filled, 0 to 1; null for no bar. */
  share: number | null;
  tone: 'paid' | 'open' | 'ink';
  lines: string[];
}

/** A bar chart: for each day the parts of its bar from below, each by its fill and its height (1 is `top`). */
export interface PdfChart {
  title: string;
  /** What it shows, in words, for those who do not see it. */
  alternative: string;
  top: string;
  days: { label: string; parts: { fill: number; height: number }[]; forecast: number }[];
  legend: { name: string; fill: number }[];
  /** What the dashed bars are; empty where there are none. */
  forecast: string;
}

/** A short table of the first page. */
export interface PdfList {
  title: string;
  rows: { name: string; detail: string; value: string; isPaid: boolean }[];
  /** What stands below: what is not listed, or that there is nothing. */
  more: string;
}

/** Everything that the template prints, every figure as text; what is written from the right brings its own marks. */
export interface PdfBook {
  language: 'en' | 'fr';
  paper: 'a4' | 'us-letter';
  /** Of its making, in the account's zone. */
  date: { year: number; month: number; day: number; hour: number; minute: number; second: number };
  title: string;
  author: string;
  description: string;
  /** Shop and month stand in the foot of every page. */
  shop: string;
  month: string;
  heading: string;
  subtitle: string;
  cards: PdfCard[];
  /** Said before everything else: what is not known. */
  warning: string;
  chart: PdfChart | null;
  lists: PdfList[];
  apart: PdfList | null;
  about: string;
  appendices: string;
  sections: PdfSection[];
}
