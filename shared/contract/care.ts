import * as z from 'zod';
import { method } from './base.ts';

export const finding = z.object({ code: z.string(), text: z.string() });

/** Keeping the data well: demo shop, backup, check. */
export const careContract = {
  /** Fills an empty data folder with the demo shop, or takes the demo shop away again. */
  demo: method
    .input(z.object({ leave: z.boolean().default(false) }))
    .output(z.object({ demo: z.boolean(), threads: z.number().int(), messages: z.number().int() })),
  backup: method
    .input(z.object({ file: z.string() }))
    .output(z.object({ file: z.string(), bytes: z.number().int() })),
  check: method.output(z.object({ ok: z.boolean(), findings: z.array(finding) })),
};
