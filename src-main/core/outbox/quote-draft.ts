import type { Draft, QuoteAnswer } from '../../../shared/contract/outbox.ts';
import type { ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { presentQuote } from '../present-charge.ts';
import { holdSentence } from './hold-sentence.ts';
import { cheaperWays } from './cheaper.ts';
import { judge, newcomer, type Judgement } from './judge.ts';
import { priceFields } from './read-draft.ts';
import { requirePriced } from './require-sendable.ts';
import { findWaiting } from './waiting.ts';

/** What a draft would cost if it left now, and why it would be held. Its words do not matter, nor whether the number is connected yet; nothing is written. */
export function quoteDraft(context: CoreContext, thread: ThreadRow, draft: Draft): QuoteAnswer {
  requirePriced(thread);
  return quoteNow(context, thread, draft);
}

/** The same in one go, inside a transaction too, of a thread through which messages can leave. */
export function quoteNow(context: CoreContext, thread: ThreadRow, draft: Draft): QuoteAnswer {
  const { db } = context;
  const fields = { ...newcomer, ...priceFields(db, draft) };
  const judgement = judge(db, context, thread, fields, context.clock());
  return {
    charge: presentQuote(judgement.charge, context),
    hold: judgement.hold,
    sentence: holdSentence(context, judgement, { ...fields, number_id: thread.number_id }),
    cheaper: cheaperFor(context, thread, draft, judgement),
  };
}

function cheaperFor(
  context: CoreContext,
  thread: ThreadRow,
  { kind }: Draft,
  { charge, hold }: Judgement,
): QuoteAnswer['cheaper'] {
  const { db } = context;
  const plain = { ...newcomer, kind: 'text', template_id: null } as const;
  return cheaperWays({
    kind,
    charge,
    hold,
    reply: kind === 'template' ? judge(db, context, thread, plain, context.clock()).charge : null,
    waiting: kind === 'text' ? findWaiting(db, thread.id) : null,
    isOnPhone: thread.channel === 'both',
  });
}
