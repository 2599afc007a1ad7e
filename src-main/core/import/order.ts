import { basename } from 'node:path';
import type { ImportSource } from '../../../shared/contract/imports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { createZone, isTimeZone, type Zone } from '../../../shared/time/zone.ts';
import type { DateOrder } from '../../imports/types.ts';
import type { CoreContext } from '../context.ts';

/** One answer for all files, or one per file by its path or name. */
export type PerFile = string | Record<string, string> | undefined;

/** What an import or a review was asked to do. */
export interface ImportOrder {
  sources: readonly ImportSource[];
  me?: PerFile;
  threads?: PerFile;
  number?: string | undefined;
  via?: 'phone' | 'api' | undefined;
  date_order?: DateOrder | undefined;
  zone?: string | undefined;
  /** False: a file whose thread would have to be asked for is refused (`match_needed`). */
  mayGuess?: boolean;
}

/** The answer for one file. */
export function answerFor(answers: PerFile, path: string): string | undefined {
  return typeof answers === 'object' ? (answers[path] ?? answers[basename(path)]) : answers;
}

/** The zone in which the phone wrote its times, or the Refusal `bad_zone`. */
export function requireZone(context: CoreContext, zone: string | undefined): Zone {
  if (zone === undefined) return context.zone();
  if (isTimeZone(zone)) return createZone(zone);
  throw new Refusal('bad_zone', `"${zone}" is no time zone: write it like Europe/Paris.`, { zone });
}

/** The order in which a file's dates are read, or the Refusal `date_order_needed`. */
export function requireDateOrder(
  file: string,
  survey: { ambiguous: boolean; dateOrder: DateOrder | null; ordersPossible: DateOrder[] },
  answer: DateOrder | undefined,
): DateOrder {
  if (answer !== undefined) return answer;
  if (!survey.ambiguous && survey.dateOrder !== null) return survey.dateOrder;
  throw new Refusal(
    'date_order_needed',
    `${file}: the dates can be read in more than one way; say which with --date-order ${survey.ordersPossible.join(' or --date-order ')}.`,
    { orders_possible: survey.ordersPossible },
  );
}
