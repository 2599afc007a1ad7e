import type { ImportedFile, ImportResult } from '../../../../../shared/contract/imports.ts';
import type { Answer, Call } from '../../command.ts';
import { toOneLine } from '../../harmless.ts';
import { importWordsOf } from '../../import-words/words-of.ts';
import { formatTable } from '../../table.ts';
import { askOwner } from './ask-owner.ts';
import { addSamples, describeUnanswered } from './unanswered.ts';
import type { ImportOrder } from './order.ts';
import { describeLostLines, describeRefused } from './problems.ts';
import { describeMatch, type Speech } from './questions.ts';
import { shortName } from './texts.ts';
import { sayZone } from './zone.ts';

/** `import …`: asks at a terminal what the files leave open, imports, and says what became of each. */
export async function runFiles(call: Call, order: ImportOrder): Promise<Answer> {
  const { terminal, language } = call;
  const speech = { words: importWordsOf(language), language };
  await sayZone(call, order, speech.words);
  const orders = terminal === null ? [order] : await askOwner(call, terminal, order, speech);
  const answers: Answer[] = [];
  for (const answered of orders) answers.push(await runOne(call, answered, speech));
  return {
    json: answers[0]?.json,
    text: answers.map((answer) => answer.text).join('\n\n'),
    problems: answers.flatMap((answer) => answer.problems ?? []),
    exitCode: answers.some((answer) => answer.exitCode === 1) ? 1 : 0,
  };
}

async function runOne(call: Call, order: ImportOrder, speech: Speech): Promise<Answer> {
  const { core, values, progress } = call;
  const { words, language } = speech;
  let result: ImportResult | null = null;
  for await (const event of await core().client.imports.run(order)) {
    if (event.type === 'finished') result = event.result;
    if (event.type !== 'progress') continue;
    const of =
      event.files > 1 && event.file !== '' ? ` (${String(event.file_index + 1)}/${String(event.files)})` : '';
    const done = `${String(Math.floor(event.done * 100))} %`;
    progress(`${toOneLine(event.file, 50)}${of} ${words.stages[event.stage]} ${done}`.trim());
  }
  if (result === null) throw new Error('The import ended without a result.');
  const lost = result.files.flatMap(({ file, problems }) =>
    describeLostLines(problems, words).map((line) => `${toOneLine(file)}: ${line}`),
  );
  const refused = describeRefused(result.files, language);
  const isJson = values['json'] === true;
  const unanswered = isJson ? [] : await describeUnanswered(call, order, result, speech);
  return {
    json: isJson ? await addSamples(call, order, result) : result,
    text: describeResult(result, speech),
    problems: [...(result.cancelled ? [words.ask.stopped] : []), ...refused, ...unanswered, ...lost],
    exitCode: result.cancelled || refused.length + lost.length > 0 ? 1 : 0,
  };
}

/** A run in words: a row per file, what is odd about it, and the sum. */
export function describeResult(result: ImportResult, speech: Speech): string {
  const { words, language } = speech;
  const { outcome } = words;
  const number = (count: number): string => count.toLocaleString(language);
  const rows = result.files.map((file) =>
    file.refused === null
      ? [
          shortFile(file),
          number(file.new),
          number(file.already_there),
          number(file.skipped),
          `${file.thread ?? ''} ${shortName(file.name ?? '')}`,
        ]
      : [shortFile(file), '–', '–', '–', words.refused],
  );
  const head = [outcome.file, outcome.added, outcome.there, outcome.skipped, outcome.thread];
  const odd = result.files.flatMap((file) => describeOdd(file, speech));
  const sum = words.imported(result.new, result.already_there, result.skipped, result.threads);
  const undo = result.import_id === null ? '' : ` ${words.takesBack(result.import_id)}`;
  return [formatTable([head, ...rows]), ...odd, `${sum}${undo}`].join('\n');
}

function shortFile({ file }: ImportedFile): string {
  return toOneLine(file, 60);
}

function describeOdd(file: ImportedFile, speech: Speech): string[] {
  const { words } = speech;
  const { match, warnings } = file;
  return [
    ...(match === null || match.is_sure ? [] : [`${describeMatch(match, speech)}: ${words.unsure(match)}`]),
    ...warnings.map(({ code, details }) => words.warnings[code](details)),
  ].map((line) => `${toOneLine(file.file, 60)}: ${line}`);
}
