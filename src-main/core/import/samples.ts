import type { ReviewedFile } from '../../../shared/contract/imports.ts';
import { readMessages } from '../../imports/read-messages.ts';
import type { Survey } from '../../imports/survey.ts';
import type { DateOrder, ExportedMessage, ExportSource } from '../../imports/types.ts';

/** The first `count` messages of an export under a date order, null for all. */
export async function readFirst(
  source: ExportSource,
  survey: Survey,
  dateOrder: DateOrder,
  count: number | null,
): Promise<ReviewedFile['messages']> {
  const found: ReviewedFile['messages'] = [];
  for await (const batch of readMessages(source, survey, { dateOrder })) {
    for (const message of batch) found.push(present(message));
    if (count !== null && found.length >= count) return found.slice(0, count);
  }
  return found;
}

/** First, middle and last message, under each order that is possible. */
export async function readSamples(source: ExportSource, survey: Survey): Promise<ReviewedFile['samples']> {
  const orders = survey.ambiguous
    ? survey.ordersPossible
    : survey.dateOrder === null
      ? []
      : [survey.dateOrder];
  const wanted = new Set([0, Math.floor((survey.messages - 1) / 2), survey.messages - 1]);
  const samples: ReviewedFile['samples'] = [];
  for (const dateOrder of orders) {
    const messages: ReviewedFile['messages'] = [];
    let index = 0;
    for await (const batch of readMessages(source, survey, { dateOrder })) {
      for (const message of batch) if (wanted.has(index++)) messages.push(present(message));
    }
    samples.push({ date_order: dateOrder, messages });
  }
  return samples;
}

function present(message: ExportedMessage): ReviewedFile['messages'][number] {
  return {
    time_local: message.timeLocal,
    author: message.author,
    text: message.text,
    attachment: message.attachment,
    system: message.system,
  };
}
