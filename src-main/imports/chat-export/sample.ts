import { Refusal } from '../../../shared/contract/refusal.ts';
import { excerpt } from './characters.ts';
import { createHeader } from './header.ts';
import { scanHeader } from './scan-header.ts';
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
  const sample = new Sample();
  while (!sample.isFull) {
    const next = await blocks.next();
    if (next.done) break;
    read.push(next.value);
    sample.add(next.value.text);
  }
  const shape = voteShape(sample.lines);
  if (shape) return { shape, blocks: replay(read, blocks) };
  await blocks.return(undefined);
  throw noExport(source, sample.firstWords);
}

/** The first lines from the first header on, the same ones whatever blocks they come in. */
class Sample {
  readonly lines: SampleLine[] = [];
  /** The first line that is not blank, with its number. */
  firstWords: { line: number; text: string } | null = null;
  readonly #header = createHeader();
  #length = 0;
  #count = 0;
  #startsChunk = true;

  get isFull(): boolean {
    return this.lines.length >= SAMPLE_LINES || this.#length >= SAMPLE_LENGTH;
  }

  add(text: string): void {
    for (let start = 0; start < text.length && !this.isFull;) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      this.#addLine(text.slice(start, end));
      start = end + 1;
    }
  }

  #addLine(text: string): void {
    this.#count++;
    this.#length += text.length + 1;
    if (this.firstWords === null && text.trim() !== '') this.firstWords = { line: this.#count, text };
    if (this.lines.length > 0 || scanHeader(text, 0, text.length, this.#header)) {
      this.lines.push({ text, startsChunk: this.#startsChunk });
    }
    this.#startsChunk = text.endsWith('\r');
  }
}

async function* replay(read: Block[], rest: AsyncGenerator<Block>): AsyncGenerator<Block> {
  yield* read.splice(0);
  yield* rest;
}

function noExport(source: ExportSource, first: Sample['firstWords']): Refusal {
  if (first === null) {
    return new Refusal(
      'empty_file',
      `${source.file} is empty. Export the chat again and import the new file.`,
    );
  }
  const { line } = first;
  const text = excerpt(first.text, 60);
  return new Refusal(
    'not_an_export',
    `${source.file} is not a WhatsApp chat export: no line begins with a date, a time and a name. Line ${String(line)} reads “${text}”. Choose the file that "Export chat" made.`,
    { line, text },
  );
}
