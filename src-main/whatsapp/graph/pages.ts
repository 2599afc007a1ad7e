import type * as z from 'zod';
import type { GraphAnswer, GraphFailure } from './graph.ts';
import { addressOf, ask, fail, type Line } from './request.ts';
import { pageOf } from './shapes.ts';

/** An account has 6,000 templates at most; what goes on beyond this is a circle. */
const mostPages = 200;

/** A whole list, page by page. `paging.next` is never followed: it is an address with a token in it. */
export async function askAll<T>(
  line: Line,
  path: readonly string[],
  query: Record<string, string>,
  item: z.ZodType<T>,
): Promise<GraphAnswer<T[]>> {
  const found: T[] = [];
  let after: string | null = null;
  let hasRestarted = false;
  for (let page = 0; page < mostPages; page += 1) {
    const cursor: Record<string, string> = after === null ? {} : { after };
    const url = addressOf(line.base, path, { ...query, limit: '100', ...cursor });
    const answer: GraphAnswer<{ items: T[]; after: string | null }> = await ask(
      line,
      { method: 'GET', url },
      pageOf(item),
    );
    // A cursor that Meta no longer knows: the list is read from its start, once.
    if (!answer.ok && isBadCursor(answer.failure) && after !== null && !hasRestarted) {
      hasRestarted = true;
      found.length = 0;
      after = null;
      continue;
    }
    if (!answer.ok) return answer;
    found.push(...answer.value.items);
    if (answer.value.after === null) return { ok: true, value: found };
    if (answer.value.after === after) break;
    after = answer.value.after;
  }
  return fail({ kind: 'lost', cause: 'endless_list' });
}

function isBadCursor(failure: GraphFailure): boolean {
  return failure.kind === 'refused' && failure.code === 131059;
}
