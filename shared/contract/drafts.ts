import * as z from 'zod';
import { method } from './base.ts';
import { instant } from './shapes.ts';

/** What the owner has begun to write to a customer. `quotes` names the message that it answers; a file is kept by the core until it leaves. */
export const threadDraft = z.object({
  thread: z.string(),
  text: z.string(),
  quotes: z.string().nullable(),
  file: z.object({ name: z.string(), size: z.number().int(), type: z.string() }).nullable(),
  written_at: instant,
});

/** How much of a draft is kept, in characters: far more than can be sent. */
export const longestDraft = 100_000;

/** One draft per thread, kept until it is sent or emptied. */
export const draftsContract = {
  /** All of them, newest first. */
  list: method.output(z.object({ drafts: z.array(threadDraft) })),
  /**
   * Keeps a draft's words; what is left out stays, and without words, quote and file it ends. `was`: the words that the writer began
   * from; `replaced` are others that stood there meanwhile, written elsewhere, null where there were none.
   */
  keep: method
    .input(
      z.object({
        thread: z.string(),
        text: z.string().max(longestDraft).optional(),
        quotes: z.string().nullable().optional(),
        was: z.string().optional(),
      }),
    )
    .output(z.object({ draft: threadDraft.nullable(), replaced: z.string().nullable() })),
  /** Keeps an uploaded file with the draft (`imports.begin`), or lets it go with null. Refused when it could not be sent. */
  keepFile: method
    .input(z.object({ thread: z.string(), upload: z.string().nullable() }))
    .output(z.object({ draft: threadDraft.nullable() })),
  /** The picture of a draft's file, for some minutes: a path of the page's own origin; null where the file is none. */
  picture: method.input(z.object({ thread: z.string() })).output(z.object({ path: z.string().nullable() })),
};

export type ThreadDraftShape = z.infer<typeof threadDraft>;
