import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { instant } from './shapes.ts';

export const dateOrder = z.enum(['dmy', 'mdy', 'ymd']);

/** A file on the owner's disk, or one that the page handed over with `begin` and `append`. */
export const importSource = z.union([z.object({ path: z.string() }), z.object({ upload: z.string() })]);

export const importProblem = z.object({
  line: z.number().int().nullable(),
  code: z.string(),
  text: z.string(),
});

export const exportedMessage = z.object({
  time_local: z.string(),
  author: z.string().nullable(),
  text: z.string(),
  attachment: z.string().nullable(),
  system: z.boolean(),
});

/** Something odd that loses nothing: what the owner should know before importing. `text` is English; the page has its own words for each code. */
export const importWarning = z.object({
  code: z.enum([
    'probably_cut',
    'contradicting_dates',
    'weak_date_order',
    'skipped_hours',
    'media_missing',
    'media_failed',
    'no_messages',
  ]),
  text: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The thread that an export continues or may continue. `how`: the same phone number, the same name, or messages alone under another name. */
export const threadMatch = z.object({
  thread: z.string(),
  name: z.string(),
  customer: z.string().nullable(),
  how: z.enum(['number', 'name', 'messages']),
  /** Nothing needs to be asked. */
  is_sure: z.boolean(),
  /** What an import does when nobody answered: true, go into this thread; false, make a new one. */
  is_likely: z.boolean(),
  /** Of the export's messages that fall into the thread's time and were looked at, how many are there. */
  shared: z.number().int(),
  looked: z.number().int(),
});

export const reviewedFile = z.object({
  file: z.string(),
  title: z.string().nullable(),
  is_group: z.boolean(),
  format: z.enum(['ios', 'android', 'ios_old']).nullable(),
  date_order: dateOrder.nullable(),
  ambiguous: z.boolean(),
  orders_possible: z.array(dateOrder),
  authors: z.array(z.object({ name: z.string(), messages: z.number().int() })),
  /** Messages and notices together. */
  count: z.number().int(),
  /** Who of the authors is the shop, when its known names tell. */
  me: z.string().nullable(),
  lines: z.object({
    total: z.number().int(),
    in_messages: z.number().int(),
    in_system: z.number().int(),
    in_problems: z.number().int(),
  }),
  messages: z.array(exportedMessage),
  /** First, middle and last message under every possible date order: what the page asks with. */
  samples: z.array(z.object({ date_order: dateOrder, messages: z.array(exportedMessage) })),
  problems: z.array(importProblem),
  warnings: z.array(importWarning),
  /** The thread it would go into; null for a new one, or where the dates are not known yet. */
  match: threadMatch.nullable(),
  /** How many of them would be new in `match` or the thread that `threads` names, as the dates are read now; null where they are not known yet. */
  new: z.number().int().nullable(),
  /** Files beside the text: attachments found, those named but not there, and their bytes. */
  media: z.object({ found: z.number().int(), missing: z.number().int(), bytes: z.number().int() }),
});

export const importedFile = z.object({
  file: z.string(),
  thread: z.string().nullable(),
  name: z.string().nullable(),
  new: z.number().int(),
  already_there: z.number().int(),
  skipped: z.number().int(),
  problems: z.array(importProblem),
  warnings: z.array(importWarning),
  /** How its thread was found; null for a new one. */
  match: threadMatch.nullable(),
  /** Attachments stored, those that were named but not in the export, and those that could not be stored. */
  media: z.object({
    found: z.number().int(),
    missing: z.number().int(),
    failed: z.number().int(),
    bytes: z.number().int(),
  }),
  /** Why nothing of this file was imported; null when it was. `details.authors` lists names when one must be chosen. */
  refused: z
    .object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) })
    .nullable(),
});

export const importResult = z.object({
  files: z.array(importedFile),
  threads: z.number().int(),
  messages: z.number().int(),
  new: z.number().int(),
  already_there: z.number().int(),
  skipped: z.number().int(),
  import_id: z.string().nullable(),
  cancelled: z.boolean(),
});

export const importEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), run: z.string(), files: z.number().int() }),
  z.object({
    type: z.literal('progress'),
    file: z.string(),
    file_index: z.number().int(),
    files: z.number().int(),
    stage: z.enum(['reading', 'writing', 'indexing', 'pricing']),
    /** 0 to 1 within the file. */
    done: z.number(),
    messages: z.number().int(),
  }),
  z.object({ type: z.literal('finished'), result: importResult }),
]);

export const pastImport = z.object({
  import_id: z.string(),
  at: instant,
  files: z.array(z.object({ file: z.string(), thread: z.string().nullable(), name: z.string().nullable() })),
  new: z.number().int(),
  already_there: z.number().int(),
  undone_at: instant.nullable(),
});

/** A file of the watched folder that the owner is asked about; `reason` is the code of what has to be said, or of why it cannot be read. */
export const waitingFile = z.object({ path: z.string(), file: z.string(), reason: z.string() });

export const watchState = z.object({
  /** Null while no folder is watched. */
  folder: z.string().nullable(),
  /** Whether somebody watches it right now: the window, or the page's host. */
  is_running: z.boolean(),
  /** How many files are being imported from it right now. */
  importing: z.number().int(),
  /** Why the folder cannot be watched at the moment; it is tried again by itself. */
  problem: z
    .object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) })
    .nullable(),
  /** At most 500 of them, by path; `waiting_total` counts all. */
  waiting: z.array(waitingFile),
  waiting_total: z.number().int(),
  /** The last import from there. */
  last_imported: z
    .object({ import_id: z.string(), at: instant, files: z.number().int(), new: z.number().int() })
    .nullable(),
});

const options = {
  number: z.string().optional(),
  via: z.enum(['phone', 'api']).optional(),
  date_order: dateOrder.optional(),
  zone: z.string().optional(),
};

/** Chat exports in, and out again. */
export const importsContract = {
  begin: method
    .input(z.object({ name: z.string().min(1).max(255), size: z.number().int().min(0) }))
    .output(z.object({ upload: z.string() })),
  /** Adds a piece of at most 1 MB (base64) at `offset`; refused when pieces come out of order. */
  append: method
    .input(z.object({ upload: z.string(), offset: z.number().int().min(0), data: z.string() }))
    .output(z.object({ received: z.number().int() })),
  /** Says, after a lost connection, which handed-over files are still wanted; answers which of them are still there. */
  keep: method
    .input(z.object({ uploads: z.array(z.string()).max(20_000) }))
    .output(z.object({ kept: z.array(z.string()) })),
  discard: method.input(z.object({ upload: z.string() })).output(z.object({ discarded: z.boolean() })),
  /** Reads without writing. `messages`: how many to return of each file, from its start. */
  review: method
    .input(
      z.object({
        sources: z.array(importSource).min(1),
        messages: z.number().int().min(0).nullable().default(0),
        me: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
        threads: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
        ...options,
      }),
    )
    .output(z.object({ files: z.array(reviewedFile), refused: z.array(importedFile) })),
  /** Imports and tells how far it is; ending the iteration early cancels. `me`: one name for all, or one per file. */
  run: method
    .input(
      z.object({
        sources: z.array(importSource).min(1),
        me: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
        /** Which thread the files go into by the owner's word: a thread's id or "new", for all or by file name or path. */
        threads: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
        ...options,
      }),
    )
    .output(eventIterator(importEvent)),
  cancel: method.input(z.object({ run: z.string() })).output(z.object({ cancelled: z.boolean() })),
  /** The imports under way, by the handle that cancels them. */
  running: method.output(z.object({ runs: z.array(z.string()) })),
  list: method.output(z.object({ imports: z.array(pastImport) })),
  undo: method
    .input(z.object({ import_id: z.string() }))
    .output(
      z.object({ import_id: z.string(), removed: z.number().int(), threads_removed: z.number().int() }),
    ),
  /** The folder that is watched for new exports: the setting `watched_folder`. */
  watch: {
    state: method.output(watchState),
    /** Asks no more about files that wait; they stay where they are. */
    leaveOut: method
      .input(z.object({ paths: z.array(z.string()).min(1) }))
      .output(z.object({ left_out: z.number().int() })),
  },
};

export type ImportSource = z.infer<typeof importSource>;
export type ImportEvent = z.infer<typeof importEvent>;
export type ImportResult = z.infer<typeof importResult>;
export type ImportedFile = z.infer<typeof importedFile>;
export type ReviewedFile = z.infer<typeof reviewedFile>;
export type ImportWarning = z.infer<typeof importWarning>;
export type ThreadMatch = z.infer<typeof threadMatch>;
export type WatchState = z.infer<typeof watchState>;
export type PastImport = z.infer<typeof pastImport>;
