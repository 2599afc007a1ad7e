import * as z from 'zod';
import { method } from './base.ts';

/** What a file is by its content, as far as the page can show it; everything else is a document. */
export const mediaKind = z.enum(['image', 'audio', 'video', 'document']);

/** A stored file. `type` is the media type of its content; `width` and `height` in pixels, where it is an image that says so. */
export const media = z.object({
  id: z.string(),
  kind: mediaKind,
  type: z.string(),
  /** In bytes. */
  size: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  has_thumbnail: z.boolean(),
});

/**
 * Why a message's attachment cannot be shown: not in the export, left out as the chat was exported, it could not be stored; of a kind
 * that Meta passes on without its content; or it lies at
 * Meta and is still to be fetched (`no_room`: the disk is full), is there no longer, is larger than is fetched, or Meta does not hand it out.
 */
export const mediaProblem = z.enum([
  'missing',
  'left_out',
  'not_passed_on',
  'not_stored',
  'waiting',
  'no_room',
  'expired',
  'over_limit',
  'refused',
]);

/** The files of messages. */
export const mediaContract = {
  /** Where the page finds a message's file for some minutes, or until its connection ends: a path of its own origin. */
  ticket: method.input(z.object({ message: z.string() })).output(z.object({ path: z.string() })),
  /** A stored thumbnail as a `data:` address; null when there is none yet. */
  thumbnail: method.input(z.object({ media: z.string() })).output(z.object({ image: z.string().nullable() })),
  /** Keeps a thumbnail that the page has made: WebP or JPEG in base64, within `thumbnailLimits`. */
  keepThumbnail: method
    .input(z.object({ media: z.string(), image: z.string().max(100_000) }))
    .output(z.object({ kept: z.boolean() })),
  /** Asks Meta once more for a message's file that is not here; it comes, or the problem says why not. */
  fetchAgain: method.input(z.object({ message: z.string() })).output(z.object({ asked: z.literal(true) })),
  /** For the host that serves the path: what a ticket stands for, null when it is unknown or too old. */
  resolve: method.input(z.object({ ticket: z.string() })).output(
    z
      .object({
        file: z.string(),
        /** The name that the message gives it, as it came. */
        name: z.string(),
        kind: mediaKind,
        type: z.string(),
        size: z.number().int(),
      })
      .nullable(),
  ),
};

export type MediaShape = z.infer<typeof media>;
export type MediaKind = z.infer<typeof mediaKind>;
export type MediaProblem = z.infer<typeof mediaProblem>;
