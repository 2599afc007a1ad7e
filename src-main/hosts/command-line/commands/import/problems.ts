import type { ImportedFile } from '../../../../../shared/contract/imports.ts';
import { sentenceOf } from '../../command.ts';
import { toOneLine } from '../../harmless.ts';
import type { ImportWords } from '../../import-words/import-words.ts';

/** Why files were not imported, one sentence each, with the file's name. */
export function describeRefused(files: readonly ImportedFile[], language: 'en' | 'fr'): string[] {
  return files.flatMap(({ file, refused }) => {
    if (refused === null) return [];
    const sentence = sentenceOf(refused, language === 'fr');
    return toOneLine(sentence.includes(file) ? sentence : `${file}: ${sentence}`);
  });
}

const mostLines = 20;

/** Lines that could not be read, one by one, up to a number that a person reads. */
export function describeLostLines(problems: ImportedFile['problems'], words: ImportWords): string[] {
  const told = problems
    .slice(0, mostLines)
    .map(({ line, code, text }) => words.lostLine(line, code, toOneLine(text)));
  return problems.length > mostLines ? [...told, words.moreLost(problems.length - mostLines)] : told;
}
