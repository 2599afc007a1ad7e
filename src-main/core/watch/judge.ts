import { basename } from 'node:path';
import type { ReviewedFile } from '../../../shared/contract/imports.ts';
import type { WatchedState } from '../../database/watched-files.ts';
import { titleOf } from '../../imports/title.ts';

/** What to do with a file: take it in, keep it as something else, or try again later. */
export type Verdict =
  | { kind: 'take' }
  | { kind: 'later' }
  | { kind: 'note'; state: Exclude<WatchedState, 'queued' | 'left_out'>; code: string | null };

/** Refusals that say nothing of the file itself: another program holds it, or it is just going. */
const passing = new Set([
  'file_not_found',
  'file_unreadable',
  'file_busy',
  'file_changed',
  'disk_failed',
  'database_busy',
]);

/** Decides about a file that could not be read. Only one that is named like an export is worth a question. */
export function judgeRefused(path: string, code: string): Verdict {
  const isNamedLikeOne = titleOf(basename(path)) !== null;
  if (passing.has(code)) return { kind: 'later' };
  if (!isNamedLikeOne || code === 'empty_file') return { kind: 'note', state: 'no_export', code };
  return { kind: 'note', state: 'refused', code };
}

/** Decides about a file that can be read: it is taken only when the owner would have nothing to say. */
export function judgeReviewed(file: ReviewedFile, shop: { numbers: number }): Verdict {
  if (file.authors.length === 0 && file.title === null) {
    return { kind: 'note', state: 'no_export', code: 'no_messages' };
  }
  const question = questionOf(file, shop.numbers);
  if (question !== null) return { kind: 'note', state: 'waiting', code: question };
  const bringsNothing = file.match !== null && file.new === 0 && file.media.found === 0;
  return bringsNothing ? { kind: 'note', state: 'imported', code: 'nothing_new' } : { kind: 'take' };
}

const oddities = new Set(['contradicting_dates', 'weak_date_order']);

function questionOf(file: ReviewedFile, numbers: number): string | null {
  if (file.ambiguous || file.date_order === null) return 'date_order_needed';
  if (file.me === null && file.authors.length > 0) return 'me_needed';
  if (file.match !== null && !file.match.is_sure) return 'match_needed';
  if (numbers > 1) return 'number_needed';
  return file.warnings.some(({ code }) => oddities.has(code)) ? 'odd_dates' : null;
}
