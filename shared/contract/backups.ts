import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { instant } from './shapes.ts';

/** What a shop's data holds: its name, and how much from when to when; the ends are null without messages. */
export const dataSummary = z.object({
  shop: z.string().nullable(),
  chats: z.number().int(),
  messages: z.number().int(),
  first_at: instant.nullable(),
  last_at: instant.nullable(),
});

/** A backup that lies in the chosen folder; `contents` null where it does not say them itself. */
export const storedBackup = z.object({
  file: z.string(),
  bytes: z.number().int(),
  at: instant,
  /** Whether Vitrine made it by itself. */
  is_daily: z.boolean(),
  contents: dataSummary.nullable(),
});

/** A backup that was unpacked and found good, beside what is here now; nothing is changed yet. */
export const foundBackup = z.object({
  /** The handle by which it is put in place, or forgotten. */
  staged: z.string(),
  name: z.string(),
  /** Null where it does not say so itself. */
  made_at: instant.nullable(),
  contents: dataSummary,
  here: dataSummary,
});

const problem = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});
const progress = z.object({ type: z.literal('progress'), /** 0 to 1. */ done: z.number() });

/** Backups to a place of the owner’s choice, and back. */
export const backupsContract = {
  /** How backups stand; `backups` is what lies in the chosen folder, newest first. */
  list: method.output(
    z.object({
      folder: z.string().nullable(),
      backups: z.array(storedBackup),
      /** Why the folder cannot be used at the moment; tried again by itself. */
      problem: problem.nullable(),
      /** The last one that was written, wherever it lies now. */
      last: z.object({ at: instant, bytes: z.number().int() }).nullable(),
      /** A folder is chosen, there is something to lose, and for a week nothing was backed up. */
      is_overdue: z.boolean(),
      /** How much of one that is being written is done, 0 to 1. */
      running: z.number().nullable(),
      /** Which backup the data here came from, until that is forgotten. */
      restored: z.object({ at: instant, made_at: instant.nullable(), is_put_back: z.boolean() }).nullable(),
      /** What was here before a backup was put in its place, and can be put back. */
      kept: dataSummary.nullable(),
    }),
  ),
  /**
   * Chooses the folder; null chooses none. A page may name folders of this computer's own disks, and any that the owner chose in
   * the shell's dialog; refused with `backup_…` codes otherwise.
   */
  choose: method
    .input(z.object({ folder: z.string().max(4096).nullable() }))
    .output(z.object({ folder: z.string().nullable() })),
  /** For the shell: the owner chose this folder in its dialog, so a page may name it for backups or reports, wherever it lies. */
  allow: method.input(z.object({ folder: z.string() })).output(z.object({ allowed: z.literal(true) })),
  /** Writes one into the chosen folder now and tells how far it is; ending the iteration early cancels. */
  write: method.output(
    eventIterator(
      z.discriminatedUnion('type', [
        progress,
        z.object({ type: z.literal('finished'), backup: storedBackup }),
      ]),
    ),
  ),
  /** Gives up the one that is being written, whoever asked for it. */
  cancel: method.output(z.object({ cancelled: z.boolean() })),
  /** Where the page finds a stored backup, once and within ten minutes: a path of its own origin. */
  ticket: method.input(z.object({ file: z.string() })).output(z.object({ path: z.string() })),
  /** Makes a backup only to be saved by the page; it is gone once the page is. */
  pack: method.output(
    eventIterator(
      z.discriminatedUnion('type', [
        progress,
        z.object({ type: z.literal('finished'), path: z.string(), name: z.string() }),
      ]),
    ),
  ),
  /** Unpacks and checks a stored backup, or one that was handed over, beside the data; ending early gives it up. */
  inspect: method
    .input(z.union([z.object({ file: z.string() }), z.object({ upload: z.string() })]))
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          progress,
          z.object({ type: z.literal('finished'), found: foundBackup }),
        ]),
      ),
    ),
  /** Forgets what was unpacked. */
  forget: method.input(z.object({ staged: z.string() })).output(z.object({ forgotten: z.boolean() })),
  /** Puts what was unpacked in the place of the data: the core opens anew, and every page connects again. */
  restore: method.input(z.object({ staged: z.string() })).output(z.object({ restarting: z.literal(true) })),
  /** Puts back what was here before the last restore, in the same way. */
  putBack: method.output(z.object({ restarting: z.literal(true) })),
  /** Deletes what was kept of the time before the last restore, and says no more of it. */
  forgetKept: method.output(z.object({ forgotten: z.boolean() })),
};

export type StoredBackup = z.infer<typeof storedBackup>;
export type DataSummary = z.infer<typeof dataSummary>;
export type FoundBackup = z.infer<typeof foundBackup>;
