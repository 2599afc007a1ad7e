import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { instant, month } from './shapes.ts';

export const reportFormats = ['csv', 'xlsx', 'pdf'] as const;
export const papers = ['a4', 'letter'] as const;

/** How a month statement is written; `language` and `paper` are the owner's and the country's where they are not said. */
const wishes = {
  month,
  format: z.enum(reportFormats),
  language: z.enum(['en', 'fr']).optional(),
  paper: z.enum(papers).optional(),
  /** CSV only. */
  decimals: z.enum(['plain', 'locale']).default('plain'),
  /** CSV only. */
  bom: z.boolean().default(false),
};

/** `done` is 0 to 1; `charges` counts the rows of the report. */
const progress = z.object({ type: z.literal('progress'), done: z.number(), charges: z.number().int() });

const problem = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});

/** What is written by itself on each 1st. */
export const reportStanding = z.object({
  /** Null where nothing is. */
  folder: z.string().nullable(),
  formats: z.array(z.enum(reportFormats)),
  /** The last month that was written, and its files. */
  last: z.object({ month, files: z.array(z.string()), at: instant }).nullable(),
  /** Why it cannot be written at the moment; tried again by itself. */
  problem: problem.nullable(),
  /** Last month's report is due, and waits for the problem's end. */
  is_waiting: z.boolean(),
});

/** The month statement for the accountant. */
export const reportsContract = {
  /** The CSV in pieces of text, in order, for a shell's output; `name` is the file name to offer. */
  month: method
    .input(
      z.object({
        month,
        format: z.enum(['csv']),
        decimals: z.enum(['plain', 'locale']).default('plain'),
        bom: z.boolean().default(false),
      }),
    )
    .output(eventIterator(z.object({ name: z.string(), text: z.string(), rows: z.number().int() }))),
  /** Makes the file only to be saved by the page: `path` is of its own origin and ends with it. Ending the iteration early cancels. */
  make: method.input(z.object(wishes)).output(
    eventIterator(
      z.discriminatedUnion('type', [
        progress,
        z.object({
          type: z.literal('finished'),
          path: z.string(),
          name: z.string(),
          bytes: z.number().int(),
          charges: z.number().int(),
        }),
      ]),
    ),
  ),
  /** Writes the file to a place of this machine, whole or not at all; no page may. Ending the iteration early cancels. */
  write: method.input(z.object({ ...wishes, file: z.string() })).output(
    eventIterator(
      z.discriminatedUnion('type', [
        progress,
        z.object({
          type: z.literal('finished'),
          file: z.string(),
          bytes: z.number().int(),
          charges: z.number().int(),
        }),
      ]),
    ),
  ),
  /** How the reports of each 1st stand. */
  standing: method.output(reportStanding),
  /** Chooses the folder and formats of each 1st; null chooses none. What a page may name is as with backups, `backups.allow` included. */
  choose: method
    .input(
      z.object({
        folder: z.string().max(4096).nullable(),
        formats: z.array(z.enum(reportFormats)).min(1).optional(),
      }),
    )
    .output(reportStanding),
};

export type ReportFormat = (typeof reportFormats)[number];
export type Paper = (typeof papers)[number];
export type ReportStanding = z.infer<typeof reportStanding>;

/** Where offices print on Letter; everywhere else on A4. */
const letterCountries = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'DO',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);

/** The paper that a country prints on; A4 where none is known. */
export function paperOf(country: string | null): Paper {
  return country !== null && letterCountries.has(country) ? 'letter' : 'a4';
}
