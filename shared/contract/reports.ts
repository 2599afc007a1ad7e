import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { month } from './shapes.ts';

/** The month statement for the accountant. */
export const reportsContract = {
  /** The file in pieces of text, in order; `name` is the file name to offer. */
  month: method
    .input(
      z.object({
        month,
        format: z.enum(['csv']),
        decimals: z.enum(['plain', 'locale']).default('plain'),
        bom: z.boolean().default(false),
      }),
    )
    .output(eventIterator(z.object({ name: z.string(), text: z.string(), rows: z.number().int() }))),
};
