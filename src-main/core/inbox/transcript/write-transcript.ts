import { setImmediate } from 'node:timers/promises';
import { firstIdAt } from '../../../database/message-id.ts';
import { listMessagesFrom } from '../../../database/messages.ts';
import { findNumber } from '../../../database/numbers.ts';
import type { ThreadRow } from '../../../database/threads.ts';
import type { CoreContext } from '../../context.ts';
import { languageOf } from '../../language.ts';
import { readExtras } from '../../message-extras.ts';
import { presentMessage } from '../../present-message.ts';
import { parseSearchDay } from '../../search-day.ts';
import { messageLines, oneLine } from './lines.ts';
import { transcriptWords, type TranscriptWords } from './words.ts';

/** A few hundred at once: a thread of any length is never in memory. */
const pageSize = 500;

/** What of a thread to write: local days (`YYYY-MM-DD`), both included, null without a bound; prices or not. */
export interface TranscriptScope {
  since: string | null;
  until: string | null;
  prices: boolean;
}

/** A piece of a transcript and how many messages it tells. */
export interface TranscriptPiece {
  text: string;
  messages: number;
}

/** A thread as plain text, piece by piece, in the owner's language and zone. */
export async function* writeTranscript(
  context: CoreContext,
  thread: ThreadRow,
  scope: TranscriptScope,
): AsyncGenerator<TranscriptPiece> {
  const zone = context.zone();
  const words = transcriptWords(languageOf(context));
  const dayOf = dayNames(words, zone.timeZone);
  const firstId = scope.since === null ? 0 : firstIdAt(parseSearchDay(scope.since, 'since', zone));
  const endId =
    scope.until === null ? Number.MAX_SAFE_INTEGER : firstIdAt(parseSearchDay(scope.until, 'until', zone));
  yield { text: headOf(context, thread, scope, words, dayOf), messages: 0 };
  let day = '';
  let told = 0;
  for (let from = firstId; ;) {
    const page = listMessagesFrom(context.db, thread.id, from, pageSize);
    const rows = page.filter(({ id }) => id < endId);
    const extras = readExtras(context.db, thread, rows);
    let text = '';
    let messages = 0;
    for (const row of rows) {
      const message = presentMessage(row, extras(row), thread, context);
      // It stands under what it reacts to.
      const target = message.kind === 'reaction' ? message.quotes?.message : null;
      if (target !== null && target !== undefined && Number(target) >= firstId) continue;
      const its = zone.dayOf(row.at);
      if (its !== day) text += `\n— ${dayOf(row.at)} —\n\n`;
      day = its;
      text += messageLines(message, zone.toLocal(row.at).slice(11, 16), words, scope.prices);
      messages += 1;
    }
    told += messages;
    if (messages > 0) yield { text, messages };
    const last = page.at(-1);
    if (rows.length < pageSize || last === undefined) break;
    from = last.id + 1;
    await setImmediate();
  }
  if (told === 0) yield { text: `\n${words.empty}\n`, messages: 0 };
}

function headOf(
  context: CoreContext,
  thread: ThreadRow,
  { since, until }: TranscriptScope,
  words: TranscriptWords,
  dayOf: (at: number) => string,
): string {
  const zone = context.zone();
  const dayAt = (day: string | null): string | null =>
    day === null ? null : dayOf(parseSearchDay(day, 'since', zone));
  const number = findNumber(context.db, thread.number_id);
  const shop = oneLine(context.settings().shop_name ?? number?.name ?? words.shop);
  const numbers = [thread.customer, number?.e164].filter((one) => one !== null && one !== undefined);
  const lines = [
    words.between(oneLine(thread.name), shop),
    ...(numbers.length === 0 ? [] : [numbers.join(' · ')]),
    ...(since === null && until === null ? [] : [words.span(dayAt(since), dayAt(until))]),
    words.written(momentOf(context, words), zone.timeZone),
  ];
  return `${lines.join('\n')}\n`;
}

function momentOf(context: CoreContext, { locale }: TranscriptWords): string {
  const { timeZone } = context.zone();
  const format = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' });
  return format.format(context.clock());
}

function dayNames({ locale }: TranscriptWords, timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' });
  return (at) => format.format(at);
}
