/** What the sentences on a template's state are made of, in one language. */
export interface StateWords {
  /** By status, where a status means that something is wrong or waited for. */
  status: Readonly<Record<string, string>>;
  /** By Meta's reason for rejecting, pausing or disabling it. */
  reason: Readonly<Record<string, string>>;
  category: Readonly<Record<string, string>>;
  otherStatus(status: string): string;
  otherReason(reason: string): string;
  /** Meta's own words about a rejection, which come in English. */
  details(words: string): string;
  /** Parts that cannot be filled in, as Meta names them. */
  unknownParts(names: readonly string[]): string;
  moved(category: string, agreed: string): string;
  /** `at` is a written moment, or null where Meta names none. */
  coming(category: string, at: string | null): string;
  poorQuality: string;
  notConnected: string;
  /** Beside the price of marketing in North America. */
  unitedStates: string;
}
