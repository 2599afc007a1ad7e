import * as z from 'zod';
import { method } from './base.ts';

/** Words that the owner uses again and again. `text` may hold placeholders such as `{{name}}`; `shortcut` is what is typed after `/`. */
export const quickReply = z.object({
  id: z.string(),
  shortcut: z.string(),
  text: z.string(),
  uses: z.number().int(),
});

/** What a shortcut may be: letters, digits, - and _, in any script. */
export const shortcutPattern = /^[\p{L}\p{M}\p{N}_-]{1,32}$/u;

/** The longest words of a quick reply, in characters: as much as one message takes. */
export const longestReply = 4096;

/** Quick replies: the most used first. */
export const quickRepliesContract = {
  list: method.output(z.object({ replies: z.array(quickReply) })),
  /**
   * A new one without `id`; refused with `shortcut_taken` (case and accents make no difference), `bad_shortcut` or `empty_reply`. One
   * that was removed comes back with its `id` and `uses`.
   */
  save: method
    .input(
      z.object({
        id: z.string().optional(),
        shortcut: z.string(),
        text: z.string().max(longestReply),
        uses: z.number().int().nonnegative().optional(),
      }),
    )
    .output(quickReply),
  /** Takes it away; saving what comes back undoes it. */
  remove: method.input(z.object({ id: z.string() })).output(quickReply),
  /** Counts a use, for the order. */
  used: method.input(z.object({ id: z.string() })).output(z.object({ uses: z.number().int() })),
};

export type QuickReply = z.infer<typeof quickReply>;
