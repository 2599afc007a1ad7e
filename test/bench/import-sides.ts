import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from './child.ts';
import type { CoreImport } from './children/import-core.ts';
import type { Read } from './children/read-ours.ts';
import { comparisonOf, median, takeTurns, type Comparison } from './interleave.ts';
import { milliseconds, type Bench, type Row } from './row.ts';

/** Some exports imported and read in every way, round by round; peaks in MB. */
export interface ImportRounds {
  /** Parse to searchable and priced, beside bare inserts of the rows that leaves. */
  beside: Comparison;
  /** The same beside the npm parser's parse alone. */
  besideParser: Comparison;
  /** Our two reading passes alone beside the npm parser's. */
  reading: Comparison;
  peak: number;
  readingPeak: number;
  parserPeak: number;
}

/** Imports the files into `folder`/imported and compares, in turns, with bare inserts and with whatsapp-chat-parser, each in a process of its own. */
export async function measureSides(
  { folder, rounds, messages }: Bench,
  files: readonly string[],
): Promise<ImportRounds> {
  const data = path.join(folder, 'imported');
  const place = path.join(folder, 'bare');
  const peaks = { ours: [] as number[], reading: [] as number[], parser: [] as number[] };
  const read = async (name: string, of: number[]): Promise<number> => {
    const found = await runChild<Read>(name, files);
    if (found.messages !== messages) {
      throw new Error(`${name} found ${String(found.messages)} messages, not ${String(messages)}`);
    }
    of.push(found.peak);
    return found.took;
  };
  const times = await takeTurns(rounds, {
    ours: async () => {
      await rm(data, { recursive: true, force: true });
      const result = await runChild<CoreImport>('import-core.ts', [data, 'once', ...files]);
      peaks.ours.push(result.peak);
      return result.imported;
    },
    bare: async () => {
      await rm(place, { recursive: true, force: true });
      await mkdir(place);
      const ends = [path.join(data, 'vitrine.db'), path.join(place, 'bare.db')];
      return (await runChild<{ inserted: number }>('import-bare.ts', ends)).inserted;
    },
    reading: () => read('read-ours.ts', peaks.reading),
    parser: () => read('read-parser.ts', peaks.parser),
  });
  return {
    beside: comparisonOf(times, 'ours', 'bare'),
    besideParser: comparisonOf(times, 'ours', 'parser'),
    reading: comparisonOf(times, 'reading', 'parser'),
    peak: median(peaks.ours),
    readingPeak: median(peaks.reading),
    parserPeak: median(peaks.parser),
  };
}

/** What these comparisons say, against the budgets of an import and against the npm parser. */
export function describeSides(sides: ImportRounds, work: string, at: string, { rounds }: Bench): Row[] {
  const { beside, besideParser, reading } = sides;
  const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
  return [
    {
      work: `${work}, parse to searchable and priced, against bare inserts of the same rows`,
      at,
      measured: beside.ratio,
      limit: 2,
      unit: '×',
      note: `${milliseconds(beside.ours)} beside ${milliseconds(beside.bare)} bare, ${String(rounds)} rounds in turns; ${besideParser.ratio.toFixed(1)} × whatsapp-chat-parser, which fills an array in ${milliseconds(besideParser.bare)} and keeps nothing`,
    },
    {
      work: `${work}, peak memory of a process that does nothing else`,
      at,
      measured: sides.peak,
      limit: 250,
      unit: 'MB',
      note: `the whole process, Node included; whatsapp-chat-parser holds ${megabytes(sides.parserPeak)} to parse alone`,
    },
    {
      work: `${work}, reading alone (both passes), against whatsapp-chat-parser`,
      at,
      measured: reading.ratio,
      limit: 2,
      unit: '×',
      note: `${milliseconds(reading.ours)} beside ${milliseconds(reading.bare)}`,
    },
    {
      work: `${work}, reading alone, peak memory`,
      at,
      measured: sides.readingPeak,
      limit: 200,
      unit: 'MB',
      note: `the whole process; ${megabytes(sides.parserPeak)} for whatsapp-chat-parser, ${(sides.readingPeak / sides.parserPeak).toFixed(2)} × of it`,
    },
  ];
}
