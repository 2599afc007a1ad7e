import { basename } from 'node:path';
import type { ImportedFile, ReviewedFile } from '../../../shared/contract/imports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { openExportSource } from '../../imports/open-sources.ts';
import { readMessages } from '../../imports/read-messages.ts';
import { surveyExport, type Survey } from '../../imports/survey.ts';
import type { DateOrder, ExportedMessage, ExportSource } from '../../imports/types.ts';
import type { CoreContext } from '../context.ts';
import { findMe } from './chat-identity.ts';
import { refusedFile, requireZone, type ImportOrder } from './run.ts';
import { listOrderedFiles } from './ordered-files.ts';
import { ownNames, requireNumber } from '../settings.ts';

/** Reads exports without writing anything; `count` messages of each from its start, null for all. */
export async function reviewImport(
  context: CoreContext,
  order: ImportOrder,
  count: number | null,
): Promise<{ files: ReviewedFile[]; refused: ImportedFile[] }> {
  if (order.number !== undefined) requireNumber(context.db, order.number);
  requireZone(context, order.zone);
  const files: ReviewedFile[] = [];
  const refused: ImportedFile[] = [];
  for (const file of await listOrderedFiles(context, order.sources)) {
    try {
      if (file.refusal !== null) throw file.refusal;
      const source = await openExportSource(file.path);
      try {
        files.push(await reviewOne(context, source, order.date_order, count));
      } finally {
        await source.close();
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(refusedFile(basename(file.path), error));
    }
  }
  return { files, refused };
}

async function reviewOne(
  context: CoreContext,
  source: ExportSource,
  answer: DateOrder | undefined,
  count: number | null,
): Promise<ReviewedFile> {
  const survey = await surveyExport(source, { now: context.clock(), dateOrder: answer });
  const order = answer ?? survey.dateOrder;
  return {
    file: source.file,
    title: source.title,
    is_group: survey.isGroup,
    format: survey.format,
    date_order: order,
    ambiguous: survey.ambiguous,
    orders_possible: survey.ordersPossible,
    authors: survey.authors,
    me: findMe(survey, undefined, ownNames(context)),
    lines: {
      total: survey.lines.total,
      in_messages: survey.lines.inMessages,
      in_system: survey.lines.inSystem,
      in_problems: survey.lines.inProblems,
    },
    messages: order === null || count === 0 ? [] : await readFirst(source, survey, order, count),
    samples: await readSamples(source, survey),
    problems: survey.problems,
    warnings: [],
    match: null,
    new: null,
    media: { found: 0, missing: 0, bytes: 0 },
  };
}

async function readFirst(
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
async function readSamples(source: ExportSource, survey: Survey): Promise<ReviewedFile['samples']> {
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
