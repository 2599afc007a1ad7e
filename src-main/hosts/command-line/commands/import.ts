import type { PastImport } from '../../../../shared/contract/imports.ts';
import { UsageError, type Command } from '../command.ts';
import { toOneLine } from '../harmless.ts';
import type { ImportWords } from '../import-words/import-words.ts';
import { importWordsOf } from '../import-words/words-of.ts';
import { formatTable } from '../table.ts';
import { importOptions, readOrder } from './import/order.ts';
import { reviewFiles } from './import/review.ts';
import { runFiles } from './import/run.ts';
import { describeWatch } from './watch.ts';

/** `import FILE|FOLDER…` */
export const importCommand: Command = {
  usage:
    'import FILE|FOLDER… [--me NAME] [--number ID] [--via phone|api] [--date-order dmy|mdy|ymd] [--zone ZONE] [--thread ID|new] [--dry-run]',
  options: importOptions,
  arguments: [1, null],
  run: (call) => (call.values['dry-run'] === true ? reviewFiles : runFiles)(call, readOrder(call)),
};

/** `imports [undo ID]` */
export const importsCommand: Command = {
  usage: 'imports | imports undo ID | imports watch',
  arguments: [0, 2],
  async run(call) {
    const { core, positionals, words, language } = call;
    const importWords = importWordsOf(language);
    const [action, id] = positionals;
    const { imports } = core().client;
    if (action === 'watch' && id === undefined) return describeWatch(call);
    if (action === undefined) {
      const answer = await imports.list();
      const text = formatTable(answer.imports.map((past) => describePast(past, importWords)));
      return { json: answer, text: text || words.nothing };
    }
    if (action !== 'undo' || id === undefined)
      throw new UsageError('Say "imports", "imports undo ID" or "imports watch".');
    const undone = await imports.undo({ import_id: id });
    return { json: undone, text: importWords.undone(undone.removed) };
  },
};

const mostFiles = 3;

function describePast(past: PastImport, words: ImportWords): string[] {
  const shown = past.files.slice(0, mostFiles).map(({ file }) => toOneLine(file, 60));
  const left = past.files.length - shown.length;
  return [
    past.import_id,
    past.at,
    `+${String(past.new)}`,
    [...shown, ...(left > 0 ? [`+${String(left)}`] : [])].join(', '),
    ...(past.undone_at === null ? [] : [words.takenBack]),
  ];
}
