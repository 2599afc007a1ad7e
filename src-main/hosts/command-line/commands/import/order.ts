import { oneOf, text, type Call } from '../../command.ts';

type RunInput = Parameters<ReturnType<Call['core']>['client']['imports']['run']>[0];

/** What `import` was asked to do, paths whole; what was not said is left out. */
export type ImportOrder = Omit<RunInput, 'sources'> & { sources: { path: string }[] };

/** The options of `import`, as `parseArgs` wants them. */
export const importOptions = {
  me: { type: 'string' },
  number: { type: 'string' },
  via: { type: 'string' },
  'date-order': { type: 'string' },
  zone: { type: 'string' },
  thread: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** Reads what was typed after `import`; throws a UsageError. */
export function readOrder({ values, positionals, resolve }: Call): ImportOrder {
  return {
    sources: positionals.map((path) => ({ path: resolve(path) })),
    me: text(values, 'me'),
    threads: text(values, 'thread'),
    number: text(values, 'number'),
    via: oneOf(values, 'via', ['phone', 'api'] as const),
    date_order: oneOf(values, 'date-order', ['dmy', 'mdy', 'ymd'] as const),
    zone: text(values, 'zone'),
  };
}
