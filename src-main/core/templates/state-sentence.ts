import type { TemplateRow } from '../../database/templates.ts';
import { isMoved } from './template-state.ts';
import { wordsOf } from './words/words-of.ts';

/** What a sentence on a template's state needs to know beside it. */
export interface StateFacts {
  language: 'en' | 'fr';
  timeZone: string;
  unknownParts: readonly string[];
  isConnected: boolean;
}

const silent = new Set(['approved', 'draft']);

/** All that is wrong with a template or is coming, in sentences of the owner's language; null when nothing is. */
export function stateSentence(row: TemplateRow, facts: StateFacts): string | null {
  const words = wordsOf(facts.language);
  const category = (name: string): string => words.category[name] ?? name;
  const sentences = [
    silent.has(row.status) ? null : (words.status[row.status] ?? words.otherStatus(row.status)),
    reasonSentence(row, facts.language),
    isMoved(row) ? words.moved(category(row.category), category(row.agreed_category)) : null,
    row.coming_category === null
      ? null
      : words.coming(category(row.coming_category), writtenMoment(row.coming_at, facts)),
    facts.unknownParts.length > 0 ? words.unknownParts(facts.unknownParts) : null,
    row.quality === 'red' && row.status === 'approved' ? words.poorQuality : null,
    facts.isConnected || row.status === 'draft' ? null : words.notConnected,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Why Meta rejected, paused or disabled a template; null where it said nothing. */
export function reasonSentence(
  { reason, reason_details: details }: Pick<TemplateRow, 'reason' | 'reason_details'>,
  language: 'en' | 'fr',
): string | null {
  const words = wordsOf(language);
  const parts = [
    ...(reason === null ? [] : [words.reason[reason] ?? words.otherReason(reason)]),
    ...(details === null ? [] : [words.details(details)]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}

function writtenMoment(at: number | null, { language, timeZone }: StateFacts): string | null {
  if (at === null) return null;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);
}
