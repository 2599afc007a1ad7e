import type { ImportedFile, ImportResult, ReviewedFile } from '../../../../shared/contract/imports.ts';
import { oneOf, sentenceOf, text, UsageError, type Answer, type Call, type Command } from '../command.ts';
import type { Words } from '../words.ts';
import { describeWatch } from './watch.ts';

const orders = ['dmy', 'mdy', 'ymd'] as const;

/** `import FILE|FOLDER…` */
export const importCommand: Command = {
  usage:
    'import FILE|FOLDER… [--me NAME] [--number ID] [--via phone|api] [--date-order dmy|mdy|ymd] [--zone ZONE] [--dry-run]',
  options: {
    me: { type: 'string' },
    number: { type: 'string' },
    via: { type: 'string' },
    'date-order': { type: 'string' },
    zone: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  arguments: [1, null],
  run(call) {
    const order = {
      sources: call.positionals.map((path) => ({ path: call.resolve(path) })),
      number: text(call.values, 'number'),
      via: oneOf(call.values, 'via', ['phone', 'api'] as const),
      date_order: oneOf(call.values, 'date-order', orders),
      zone: text(call.values, 'zone'),
    };
    return call.values['dry-run'] === true ? review(call, order) : write(call, order);
  },
};

/** `imports [undo ID]` */
export const importsCommand: Command = {
  usage: 'imports | imports undo ID | imports watch',
  arguments: [0, 2],
  async run(call) {
    const { core, positionals, words } = call;
    const [action, id] = positionals;
    const { imports } = core().client;
    if (action === 'watch' && id === undefined) return describeWatch(call);
    if (action === undefined) {
      const answer = await imports.list();
      const lines = answer.imports.map(
        (it) =>
          `${it.import_id}  ${it.at}  +${String(it.new)}  ${it.files.map((file) => file.file).join(', ')}${it.undone_at === null ? '' : '  ✗'}`,
      );
      return { json: answer, text: lines.join('\n') || words.nothing };
    }
    if (action !== 'undo' || id === undefined)
      throw new UsageError('Say "imports", "imports undo ID" or "imports watch".');
    const undone = await imports.undo({ import_id: id });
    return { json: undone, text: words.undone(undone.removed) };
  },
};

type Order = Omit<Parameters<ReturnType<Call['core']>['client']['imports']['run']>[0], 'me'>;

async function review({ core, language }: Call, order: Order): Promise<Answer> {
  const { files, refused } = await core().client.imports.review({ ...order, messages: null });
  const lines = files.map(
    (file) =>
      `${file.file}: ${file.format ?? '?'}, ${file.date_order ?? '?'}${file.ambiguous ? ` (or ${file.orders_possible.join(', ')})` : ''}, ${String(file.messages.length)}, ${file.authors.map((author) => `${author.name} (${String(author.messages)})`).join(', ')}`,
  );
  return {
    json: { files: [...files, ...refused.map(toUnreadFile)] },
    text: lines.join('\n'),
    problems: describeRefused(refused, language),
    exitCode: refused.length > 0 ? 1 : 0,
  };
}

async function write({ core, values, words, language, progress }: Call, order: Order): Promise<Answer> {
  const { client } = core();
  let result: ImportResult | null = null;
  for await (const event of await client.imports.run({ ...order, me: text(values, 'me') })) {
    if (event.type === 'finished') result = event.result;
    if (event.type === 'progress') {
      progress(`${event.file} ${event.stage} ${String(Math.round(event.done * 100))} %`);
    }
  }
  if (result === null) throw new Error('The import ended without a result.');
  const problems = [...describeRefused(result.files, language), ...describeLostLines(result.files, words)];
  return {
    json: result,
    text: words.imported(result.new, result.already_there, result.threads),
    problems,
    exitCode: problems.length > 0 ? 1 : 0,
  };
}

function describeRefused(files: readonly ImportedFile[], language: 'en' | 'fr'): string[] {
  return files.flatMap(({ file, refused }) => {
    if (refused === null) return [];
    const sentence = sentenceOf(refused, language === 'fr');
    return sentence.includes(file) ? sentence : `${file}: ${sentence}`;
  });
}

/** A refused file as a dry run lists it: nothing found, and why. */
function toUnreadFile({ file, refused }: ImportedFile): Partial<ReviewedFile> {
  const code = refused?.code ?? '';
  return {
    file,
    format: null,
    date_order: null,
    ambiguous: false,
    orders_possible: [],
    authors: [],
    lines: { total: 0, in_messages: 0, in_system: 0, in_problems: 0 },
    messages: [],
    problems: [{ line: null, code, text: refused?.message ?? '' }],
  };
}

/** Lines that could not be read are told one by one, up to a number that a person reads. */
function describeLostLines(files: readonly ImportedFile[], words: Words): string[] {
  const most = 20;
  return files.flatMap(({ file, problems }) => {
    const told = problems
      .slice(0, most)
      .map(({ line, code, text: odd }) => `${file}: ${words.lostLine(line, code, odd)}`);
    return problems.length > most ? [...told, `${file}: ${words.moreLost(problems.length - most)}`] : told;
  });
}
