import type { GraphFailure } from '../../../whatsapp/graph/graph.ts';

/**
 * What a failed call means for a file: Meta has it no more; try later; nothing can be reached; nothing is handed out to this token any
 * more; or Meta does not hand out this one.
 */
export type Verdict = 'gone' | 'later' | 'offline' | 'stopped' | 'refused';

/** A file or address that there is none of, or no more. */
const goneCodes = new Set([100, 131052]);
/** Slow down, or something at Meta is out of order. */
const passingCodes = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 133004]);
/** The token or its rights have ended, or the account has. */
const stopCodes = new Set([0, 3, 10, 33, 190, 368, 131005, 131031]);

/** Judges it by Meta's code; where there is none, by how far the call came. */
export function judge(failure: GraphFailure): Verdict {
  // An address that is not Meta's is not asked, now or later.
  if (failure.kind === 'unreached') return failure.cause === 'foreign_host' ? 'refused' : 'offline';
  if (failure.kind === 'lost') return 'later';
  const { code, status, isTransient } = failure;
  if (isTransient || status >= 500 || status === 429 || passingCodes.has(code)) return 'later';
  if (stopCodes.has(code) || (code >= 200 && code <= 299)) return 'stopped';
  return goneCodes.has(code) || status === 404 || status === 410 ? 'gone' : 'refused';
}
