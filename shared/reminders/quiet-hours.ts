import * as z from 'zod';

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** From when to when no reminder is given, in the shop's zone; an end before its start is past midnight. */
export const quietHours = z
  .tuple([wallClock, wallClock])
  .refine(([from, until]) => from !== until, 'quiet hours have a length');

export type QuietHours = z.infer<typeof quietHours>;
