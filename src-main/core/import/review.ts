import { basename } from 'node:path';
import type { ImportedFile, ReviewedFile } from '../../../shared/contract/imports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { openExportSource } from '../../imports/open-sources.ts';
import { surveyExport } from '../../imports/survey.ts';
import type { ExportSource } from '../../imports/types.ts';
import type { CoreContext } from '../context.ts';
import { ownNames, requireNumber } from '../settings.ts';
import { findMe } from './chat-identity.ts';
import { answerFor, requireZone, type ImportOrder } from './order.ts';
import { listOrderedFiles } from './ordered-files.ts';
import { rehearse } from './rehearse.ts';
import { refusedFile } from './result.ts';
import { readFirst, readSamples } from './samples.ts';
import { warningsOf } from './warnings.ts';

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
        files.push(await reviewOne(context, order, file.path, source, count));
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
  order: ImportOrder,
  path: string,
  source: ExportSource,
  count: number | null,
): Promise<ReviewedFile> {
  const answer = order.date_order;
  const survey = await surveyExport(source, { now: context.clock(), dateOrder: answer });
  const dateOrder = answer ?? survey.dateOrder;
  const names = ownNames(context);
  const { match, fresh, skippedHours, media } = await rehearse(context, order, path, source, survey);
  return {
    file: source.file,
    title: source.title,
    is_group: survey.isGroup,
    format: survey.format,
    date_order: dateOrder,
    ambiguous: survey.ambiguous,
    orders_possible: survey.ordersPossible,
    authors: survey.authors,
    count: survey.messages,
    me: findMe(survey, answerFor(order.me, path) || undefined, names),
    lines: {
      total: survey.lines.total,
      in_messages: survey.lines.inMessages,
      in_system: survey.lines.inSystem,
      in_problems: survey.lines.inProblems,
    },
    messages: dateOrder === null || count === 0 ? [] : await readFirst(source, survey, dateOrder, count),
    samples: await readSamples(source, survey),
    problems: survey.problems,
    warnings: warningsOf(survey, skippedHours, media),
    match,
    new: fresh,
    media,
  };
}
