import type { AccountEventRow } from '../../database/account-events.ts';
import { endings, eventSentence } from './event-words.ts';

/** How long a warning of Meta's is shown, in ms. */
export const warningLife = 30 * 86_400_000;
const mostShown = 5;

/** What Meta told of late, in words, newest first, each once; what a later event has ended is left out. `events` are newest first. */
export function accountWarnings(events: readonly AccountEventRow[], language: 'en' | 'fr'): string[] {
  const ended = new Set<string>();
  const sentences = new Set<string>();
  for (const { field, value } of events) {
    const told = parse(value);
    const name = nameOf(told);
    const sentence = ended.has(name) ? null : eventSentence(field, told, language);
    if (sentence !== null) sentences.add(sentence);
    for (const over of endings[name] ?? []) ended.add(over);
  }
  return [...sentences].slice(0, mostShown);
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** An event's name; where an account was let go again, that. */
function nameOf(told: unknown): string {
  if (typeof told !== 'object' || told === null) return '';
  const { event, ban_info: ban } = told as {
    event?: unknown;
    ban_info?: { waba_ban_state?: unknown } | null;
  };
  if (ban?.waba_ban_state === 'REINSTATE') return 'REINSTATE';
  return typeof event === 'string' ? event : '';
}
