import * as z from 'zod';
import { media, mediaProblem } from './media.ts';
import { charge, instant } from './shapes.ts';

/** A message as its thread shows it, with its price. */
export const message = z.object({
  id: z.string(),
  at: instant,
  direction: z.enum(['in', 'out', 'system']),
  author: z.string().nullable(),
  kind: z.enum(['text', 'template', 'reaction', 'call', 'system']),
  template: z.string().nullable(),
  text: z.string(),
  attachment: z.string().nullable(),
  /** The attachment's stored file, or why there is none; both null for a message without one. */
  media: media.nullable(),
  media_problem: mediaProblem.nullable(),
  status: z.enum(['queued', 'sent', 'delivered', 'read', 'failed']).nullable(),
  /** Why Meta did not deliver it, in words. */
  failure: z.string().nullable(),
  delivered_at: instant.nullable(),
  source: z.enum(['phone', 'api', 'import', 'automatic']),
  /** Its author changed it after sending, or took it back; `earlier`: what stood there in older exports, oldest first. */
  edited: z.boolean(),
  deleted: z.boolean(),
  earlier: z.array(z.object({ text: z.string(), attachment: z.string().nullable() })),
  /** The message that it answers or reacts to; `message` null where that one is not here. */
  quotes: z
    .object({
      message: z.string().nullable(),
      author: z.string().nullable(),
      /** Its beginning. */
      text: z.string(),
      attachment: z.string().nullable(),
    })
    .nullable(),
  /** Who reacts to it with what now, oldest first; `message` is the reaction's own, which is listed too. */
  reactions: z.array(
    z.object({
      message: z.string(),
      emoji: z.string(),
      author: z.string().nullable(),
      direction: z.enum(['in', 'out']),
      at: instant,
    }),
  ),
  charge: charge.nullable(),
});

export type MessageShape = z.infer<typeof message>;
