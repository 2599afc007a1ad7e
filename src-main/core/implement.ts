import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { CoreContext } from './context.ts';

/** The contract to implement: refusals cross as coded data, bugs are logged whole and cross as one sentence. */
export const api = implement(contract)
  .$context<CoreContext>()
  .use(async ({ next, context, errors }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof Refusal) {
        throw errors.REFUSED({ message: error.message, data: { code: error.code, details: error.details } });
      }
      context.log(error);
      throw error;
    }
  });
