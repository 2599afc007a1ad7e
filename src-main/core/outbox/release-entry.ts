import { Refusal } from '../../../shared/contract/refusal.ts';
import { formatMicros, parseMicros } from '../../../shared/money/micros.ts';
import type { OutboxRow } from '../../database/outbox.ts';
import type { CoreContext } from '../context.ts';
import { agreement, putJudged } from './add-entry.ts';
import { changeEntry } from './change-entry.ts';
import { holdSentence } from './hold-sentence.ts';
import { judgeRow } from './judge.ts';

/** Lets a held message leave at up to `agreed`; refused when it costs more by now, or cannot leave whatever it costs. */
export function releaseEntry(context: CoreContext, id: string, agreed: string): Promise<OutboxRow> {
  const most = parseMicros(agreed);
  return changeEntry(context, id, ['held'], (db, row, thread, now) => {
    const { charge } = judgeRow(db, context, thread, row, now);
    const price = charge.amount?.max ?? null;
    if (price !== null && price > most) {
      throw new Refusal('price_rose', 'It costs more by now: look at the price again.', {
        price: formatMicros(price),
        currency: charge.currency,
      });
    }
    const released = { ...row, ...agreement(db, charge, row.template_id, most), waits_since: null };
    const judgement = judgeRow(db, context, thread, released, now);
    if (judgement.hold !== null) {
      const sentence = holdSentence(context, judgement, { ...row, number_id: thread.number_id });
      throw new Refusal('cannot_leave', sentence, { hold: judgement.hold, sentence });
    }
    return putJudged(db, context, thread, released, now);
  });
}
