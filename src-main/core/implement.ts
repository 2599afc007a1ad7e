import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { toRefusal } from '../database/refusals.ts';
import type { CoreContext } from './context.ts';

/** The contract to implement: refusals cross as coded data, bugs are logged whole and cross as one sentence. */
export const api = implement(contract)
  .$context<CoreContext>()
  .use(async ({ next, context, errors }) => {
    const translate = (thrown: unknown): unknown => {
      const error = isOfDatabase(thrown) ? toRefusal(thrown, context.folder.database) : thrown;
      if (error instanceof Refusal) {
        return errors.REFUSED({ message: error.message, data: { code: error.code, details: error.details } });
      }
      if (!isWrongInput(error) && !isHangUp(error)) context.log(error);
      return error;
    };
    try {
      const result = await next();
      return isStream(result.output) ? { ...result, output: guard(result.output, translate) } : result;
    } catch (error) {
      throw translate(error);
    }
  });

/** A stream fails while it is read, long after its method has returned. */
async function* guard(stream: AsyncGenerator, translate: (error: unknown) => unknown): AsyncGenerator {
  try {
    yield* stream;
  } catch (error) {
    throw translate(error);
  }
}

/** The listener went away: a page was closed, which is no mistake. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function isStream(output: unknown): output is AsyncGenerator {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

/** A damaged file or a full disk shows while reading too, anywhere. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

/** The caller's mistake, told to the caller: not a bug of the core. */
function isWrongInput(error: unknown): boolean {
  return error instanceof ORPCError && error.status < 500;
}
