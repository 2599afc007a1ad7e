import type { GraphAnswer, GraphRefusal } from '../../whatsapp/graph/graph.ts';
import { refuseMeta } from '../connection/refuse-meta.ts';
import { settleAnswer } from '../connection/settle-answer.ts';

/** What Meta answered; throws the refusal in words where it refused, is busy or was not reached. */
export function valueOf<T>(answer: GraphAnswer<T>): T {
  const { value, refusal } = settleAnswer(answer);
  if (refusal === null) return value;
  throw refuseMeta({ ...refusal, code: findCode(refusal) });
}

// What is wrong with a new template is told by the subcode of a general "bad parameter".
function findCode({ code, subcode }: GraphRefusal): number {
  return subcode !== null && subcode >= 2_388_000 && subcode < 2_389_000 ? subcode : code;
}
