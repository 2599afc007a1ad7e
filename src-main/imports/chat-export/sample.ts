import { Refusal } from '../../../shared/contract/refusal.ts';
import { excerpt } from './characters.ts';
import { voteShape } from './shape.ts';
import type { Block } from './lines.ts';
import type { SampleLine, Shape } from './shape.ts';
import type { ExportSource } from '../types.ts';

const SAMPLE_LINES = 400;
const SAMPLE_LENGTH = 1_000_000;

/** Reads enough of a file to vote on its shape, and gives all its blocks again; throws a Refusal when it is no export. */
export async function takeSample(
  source: ExportSource,
  blocks: AsyncGenerator<Block>,
): Promise<{ shape: Shape; blocks: AsyncGenerator<Block> }> {
  const read: Block[] = [];
  const sample: SampleLine[] = [];
  let length = 0;
  while (sample.length < SAMPLE_LINES && length < SAMPLE_LENGTH) {
    const next = await blocks.next();
    if (next.done) break;
    read.push(next.value);
    length += next.value.text.length;
    addLines(sample, next.value.text);
  }
  const shape = voteShape(sample);
  if (shape) return { shape, blocks: replay(read, blocks) };
  await blocks.return(undefined);
  throw noExport(source, sample);
}

async function* replay(read: Block[], rest: AsyncGenerator<Block>): AsyncGenerator<Block> {
  yield* read.splice(0);
  yield* rest;
}

function addLines(sample: SampleLine[], text: string): void {
  for (let start = 0; start < text.length && sample.length < SAMPLE_LINES;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const startsChunk = sample.at(-1)?.text.endsWith('\r') ?? true;
    sample.push({ text: text.slice(start, end), startsChunk });
    start = end + 1;
  }
}

function noExport(source: ExportSource, sample: readonly SampleLine[]): Refusal {
  const odd = sample.findIndex((line) => line.text.trim() !== '');
  if (odd < 0) {
    return new Refusal(
      'empty_file',
      `${source.file} is empty. Export the chat again and import the new file.`,
    );
  }
  const text = excerpt(sample[odd]?.text ?? '', 60);
  return new Refusal(
    'not_an_export',
    `${source.file} is not a WhatsApp chat export: no line begins with a date, a time and a name. Line ${odd + 1} reads “${text}”. Choose the file that "Export chat" made.`,
    { line: odd + 1, text },
  );
}
