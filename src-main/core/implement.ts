import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { CoreContext } from './context.ts';

/** The contract to implement: refusals cross as coded data, bugs are logged whole and cross as one sentence. */
export const api = implement(contract)
  .$context<CoreContext>()
  .use(async ({ next, context, errors }) => {
    const translate = (error: unknown): unknown => {
      if (error instanceof Refusal) {
        return errors.REFUSED({ message: error.message, data: { code: error.code, details: error.details } });
      }
      context.log(error);
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
async function* guard(
  stream: AsyncGenerator<unknown>,
  translate: (error: unknown) => unknown,
): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    throw translate(error);
  }
}

function isStream(output: unknown): output is AsyncGenerator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
