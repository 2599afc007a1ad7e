import { oc } from '@orpc/contract';
import * as z from 'zod';

/** Every method may answer with a coded refusal; anything else that goes wrong is a bug and crosses as one. */
export const method = oc.errors({
  REFUSED: { status: 422, data: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }) },
});
