/** One of Meta's errors for a shop owner: what happened, and what to do; a sentence each. */
export interface ErrorWords {
  readonly what: string;
  readonly do: string;
}
