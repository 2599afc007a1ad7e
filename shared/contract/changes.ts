import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';

/** What a write can touch; views that show an area fetch again when it is named. */
export const area = z.enum(['settings', 'inbox', 'imports', 'spend', 'outbox', 'templates', 'connection']);

export const change = z.object({ revision: z.number().int(), areas: z.array(area) });

/** The stream of writes: the current revision at once, then one event per write, from whichever host. */
export const changesContract = { watch: method.output(eventIterator(change)) };

export type Area = z.infer<typeof area>;
export type Change = z.infer<typeof change>;
