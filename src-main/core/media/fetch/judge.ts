import { nextStep } from '../../../whatsapp/graph/classes.ts';
import type { GraphFailure } from '../../../whatsapp/graph/graph.ts';

/**
 * What a failed call means for a file: Meta has it no more; try later; nothing can be reached; nothing is handed out to this token any
 * more; or Meta does not hand out this one.
 */
export type Verdict = 'gone' | 'later' | 'offline' | 'stopped' | 'refused';

/** A file or address that there is none of, or no more. */
const goneCodes: ReadonlySet<number> = new Set([100, 131_052]);

/** Judges it by the classes of Meta's codes; asking for a file twice harms nobody, so what is uncertain is asked again. */
export function judge(failure: GraphFailure): Verdict {
  // An address that is not Meta's is not asked, now or later.
  if (failure.kind === 'unreached') return failure.cause === 'foreign_host' ? 'refused' : 'offline';
  if (failure.kind === 'lost') return 'later';
  if (goneCodes.has(failure.code) || failure.status === 404 || failure.status === 410) return 'gone';
  const step = nextStep(failure, 1).do;
  if (step === 'stop') return 'stopped';
  return ['retry', 'later', 'ask', 'uncertain'].includes(step) ? 'later' : 'refused';
}
