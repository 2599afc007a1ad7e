import { reportWords, type ReportWords } from '../words/words.ts';
import type { Statement } from '../statement.ts';
import { cleanText } from './clean-text.ts';
import { Figures } from './figures.ts';
import { pdfWords, type PdfWords } from './words/words.ts';

/** What every part of a PDF is written from. */
export interface PdfPage {
  statement: Statement;
  figures: Figures;
  words: PdfWords;
  names: ReportWords;
}

/** Gathers it for a statement, in its language. */
export function openPage(statement: Statement): PdfPage {
  const words = pdfWords(statement.language);
  const figures = new Figures(statement.language, statement.currency, words.unknown);
  return { statement, figures, words, names: reportWords(statement.language) };
}

/** Somebody's or something's own name, or what stands for it where nothing of the name can be seen. */
export function nameOf(name: string | null, instead: string, ems: number, lines: 1 | 2 = 2): string {
  const cleaned = name === null ? '' : cleanText(name, ems, lines);
  return cleaned === '' ? instead : cleaned;
}
