import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { areas } from './areas.ts';
import { method } from './base.ts';

export const change = z.object({ revision: z.number().int(), areas: z.array(z.enum(areas)) });

/** The stream of writes: the current revision at once, then one event per write, from whichever host. */
export const changesContract = { watch: method.output(eventIterator(change)) };

export type { Area } from './areas.ts';
export type Change = z.infer<typeof change>;
