import { metaErrorWords } from '../../../shared/contract/meta-errors.ts';
import type { OutboxChoice, OutboxEntry } from '../../../shared/contract/outbox.ts';
import { findByMetaId } from '../../database/message-ties.ts';
import type { OutboxRow } from '../../database/outbox.ts';
import { findTemplate } from '../../database/templates.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { presentQuote } from '../present-charge.ts';
import { holdSentence, priceText } from './hold-sentence.ts';
import { judgeRow, type Judgement } from './judge.ts';
import { senderStatus } from './status.ts';
import { outboxWords } from './words/words.ts';

/** Reasons that the owner's word on the price does away with. */
const payable = new Set([
  'above_threshold',
  'price_unknown',
  'over_budget',
  'became_charged',
  'category_moved',
]);

/** A row as the contract tells it, with what it would cost now. */
export function presentEntry(context: CoreContext, row: OutboxRow, now: number): OutboxEntry {
  const { db } = context;
  const zone = context.zone();
  const thread = findThread(db, row.thread_id);
  if (thread === undefined || row.kind === 'read') throw new Error('this row is shown to nobody');
  const judgement = judgeRow(db, context, thread, row, now);
  const state = shownState(row);
  const template = row.template_id === null ? undefined : findTemplate(db, row.template_id);
  const quotes = row.refers_to === null ? null : findByMetaId(db, row.refers_to);
  return {
    id: String(row.id),
    thread: String(row.thread_id),
    thread_name: thread.name,
    number: thread.number_id,
    kind: row.kind,
    text: row.text,
    template:
      template === undefined
        ? null
        : { id: String(template.id), name: template.name, language: template.language },
    parameters: row.parameters === null ? null : (JSON.parse(row.parameters) as OutboxEntry['parameters']),
    attachment: row.media_id === null ? null : row.file_name,
    quotes: quotes === null ? null : String(quotes),
    written_at: zone.toIso(row.written_at),
    state,
    hold: state === 'held' ? (judgement.hold ?? row.reason) : null,
    waits_for_customer: state === 'held' && row.waits_since !== null,
    quote: presentQuote(judgement.charge, context),
    sentence: sentenceOf(context, row, thread, judgement, now),
    next_at: state === 'ready' && row.next_at > now ? zone.toIso(row.next_at) : null,
    expires_at: row.expires_at === null ? null : zone.toIso(row.expires_at),
    tries: row.tries,
    choices: choicesOf(row, state, judgement, now),
  };
}

function shownState({ state }: OutboxRow): OutboxEntry['state'] {
  if (state === 'sent' || state === 'discarded') throw new Error('this row has left the outbox');
  return state;
}

function choicesOf(
  { kind, reason, waits_since: waits, expires_at: end }: OutboxRow,
  state: OutboxEntry['state'],
  { hold }: Judgement,
  now: number,
): OutboxChoice[] {
  if (end !== null && end <= now) return state === 'sending' ? [] : ['discard'];
  const edit: OutboxChoice[] = kind === 'text' || kind === 'template' ? ['edit'] : [];
  if (state === 'ready') return [...edit, 'discard'];
  if (state === 'uncertain') return ['send_again', 'discard'];
  if (state === 'failed') return ['send_again', ...edit, 'discard'];
  if (state === 'sending') return [];
  const maySend = hold === null || payable.has(hold);
  const mayWait =
    waits === null && kind !== 'template' && (payable.has(reason ?? '') || reason === 'window_closed');
  return [...(maySend ? ['send' as const] : []), ...(mayWait ? ['wait' as const] : []), ...edit, 'discard'];
}

function sentenceOf(
  context: CoreContext,
  row: OutboxRow,
  thread: ThreadRow,
  judgement: Judgement,
  now: number,
): string | null {
  const language = languageOf(context);
  const words = outboxWords(language);
  switch (row.state) {
    case 'held': {
      const why =
        judgement.hold === null
          ? words.mayLeave(priceText(judgement.charge, language))
          : holdSentence(context, judgement, { ...row, number_id: thread.number_id });
      return row.waits_since === null ? why : `${words.waits} ${why}`;
    }
    case 'uncertain':
      return words.uncertain(momentText(context, row.sending_since ?? row.written_at, now));
    case 'failed': {
      if (row.error_code === null) return words.failedUnsaid;
      const meta = metaErrorWords(row.error_code, row.error_details ?? '', language);
      return words.failed(meta.what, meta.do);
    }
    case 'ready':
      if (senderStatus(context).isOffline) return words.offline;
      return row.next_at > now ? words.tryAgain(momentText(context, row.next_at, now), row.tries) : null;
    default:
      return null;
  }
}

/** A time of day; with its day where that is not today. */
function momentText(context: CoreContext, at: number, now: number): string {
  const zone = context.zone();
  const time = zone.toLocal(at).slice(11, 16);
  if (zone.dayOf(at) === zone.dayOf(now)) return time;
  const locale = languageOf(context) === 'fr' ? 'fr-FR' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: zone.timeZone,
    day: 'numeric',
    month: 'long',
  }).format(at);
  return `${day}, ${time}`;
}
