import type { ImportedFile, ImportResult, ReviewedFile } from '../../../../../shared/contract/imports.ts';
import type { Call } from '../../command.ts';
import { toOneLine } from '../../harmless.ts';
import type { ImportOrder } from './order.ts';
import { listPaths } from './paths.ts';
import { describeAuthors, describeReadings, type Speech } from './questions.ts';

const questions: Readonly<Record<string, (file: ReviewedFile, speech: Speech) => string>> = {
  date_order_needed: describeReadings,
  me_needed: describeAuthors,
  unknown_me: describeAuthors,
};

const mostFiles = 3;

/** What could be answered for files that were refused for want of it, where nobody can be asked: the first few of them in full. */
export async function describeUnanswered(
  call: Call,
  order: ImportOrder,
  { files }: ImportResult,
  speech: Speech,
): Promise<string[]> {
  const open = files.filter(({ refused }) => (refused?.code ?? '') in questions);
  if (open.length === 0) return [];
  const paths = await listPaths(order);
  const texts: string[] = [];
  for (const file of open.slice(0, mostFiles)) {
    const describe = questions[file.refused?.code ?? ''];
    const found = await review(call, order, paths[files.indexOf(file)]);
    if (describe === undefined || found === undefined) continue;
    texts.push(`${open.length > 1 ? `${toOneLine(file.file)}\n` : ''}${describe(found, speech)}`);
  }
  return open.length > mostFiles ? [...texts, speech.words.moreAsk(open.length - mostFiles)] : texts;
}

/** The result for a program: a file whose dates were not clear comes with its first, middle and last message under each order. */
export async function addSamples(call: Call, order: ImportOrder, result: ImportResult): Promise<object> {
  const isOpen = ({ refused }: ImportedFile): boolean => refused?.code === 'date_order_needed';
  if (!result.files.some(isOpen)) return result;
  const paths = await listPaths(order);
  const files: object[] = [];
  for (const [index, file] of result.files.entries()) {
    const found = isOpen(file) ? await review(call, order, paths[index]) : undefined;
    files.push(found === undefined ? file : { ...file, samples: found.samples });
  }
  return { ...result, files };
}

async function review(
  { core }: Call,
  order: ImportOrder,
  path: string | undefined,
): Promise<ReviewedFile | undefined> {
  if (path === undefined) return undefined;
  const { files } = await core().client.imports.review({
    ...order,
    me: undefined,
    sources: [{ path }],
    messages: 0,
  });
  return files[0];
}
