import { writeFile } from 'node:fs/promises';
import type { OpenStatement, StatementCharge, WriteStatement } from '../statement.ts';
import { fontsFor } from './fonts.ts';
import { makeBook } from './make-book.ts';
import { mostCharges } from './sections/charges.ts';
import { setPdf } from './set-pdf.ts';
import { template } from './template/main.ts';

// How much of the work is done when the charges and the statement are read, and when the pages are set.
const readDone = 0.2;
const setDone = 0.95;

/** The month as a PDF: one page that a shop owner reads, and appendices. Refused (`pdf_unavailable`) where PDFs cannot be set. */
export const writeMonthPdf: WriteStatement = async (source, file, { paper }, tell, signal) => {
  const charges = await readCharges(source, tell, signal);
  const statement = await source.readStatement(signal);
  tell(readDone, source.count);
  const book = makeBook(statement, charges, paper);
  const text = JSON.stringify(book);
  const fonts = fontsFor(text);
  const data = JSON.stringify({ ...book, fonts: fonts.map(({ family }) => family) });
  const pdf = await setPdf({ template, data, fonts: fonts.flatMap(({ paths }) => paths) }, signal);
  tell(setDone, source.count);
  await writeFile(file, pdf, { signal });
  tell(1, source.count);
};

async function readCharges(
  { count, charges }: Pick<OpenStatement, 'count' | 'charges'>,
  tell: (done: number, charges: number) => void,
  signal: AbortSignal,
): Promise<StatementCharge[]> {
  const read: StatementCharge[] = [];
  if (count > mostCharges) return read;
  for await (const page of charges(signal)) {
    read.push(...page);
    tell((read.length / count) * readDone, read.length);
  }
  return read;
}
