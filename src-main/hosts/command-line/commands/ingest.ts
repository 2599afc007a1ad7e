import { readFileSync } from 'node:fs';
import type { IngestResult } from '../../../../shared/contract/connection.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { text, type Answer, type Call, type Command } from '../command.ts';
import { toOneLine } from '../harmless.ts';
import { ingestWords } from '../ingest-words.ts';

/** `ingest FILE…`: the offline way in for webhooks of the Cloud API. */
export const ingestCommand: Command = {
  usage: 'ingest FILE… [--secret-file F]',
  options: { 'secret-file': { type: 'string' } },
  arguments: [1, null],
  async run(call): Promise<Answer> {
    const { core, positionals, resolve, progress, language } = call;
    const words = ingestWords[language];
    const secret = readSecret(call);
    const files = positionals.map((file) => resolve(file));
    let result: IngestResult | null = null;
    for await (const event of await core().client.connection.ingest({ files, ...secret })) {
      if (event.type === 'finished') result = event.result;
      else
        progress(
          `${toOneLine(event.file, 50)} ${words.stages[event.stage]} ${String(Math.floor(event.done * 100))} %`.trim(),
        );
    }
    if (result === null) throw new Error('The ingestion ended without a result.');
    return {
      json: result,
      text: words.done(result),
      problems: result.problems.map(tellProblem),
      exitCode: result.problems.length > 0 ? 1 : 0,
    };
  },
};

// What is wrong with the file as a whole may begin with its name.
function tellProblem({ file, line, text: sentence }: IngestResult['problems'][number]): string {
  if (line === null && sentence.startsWith(`${file} `)) return sentence;
  return `${toOneLine(file)}${line === null ? '' : `:${String(line)}`}: ${sentence}`;
}

function readSecret({ values, resolve }: Call): { secret?: string } {
  const file = text(values, 'secret-file');
  if (file === undefined) return {};
  let secret: string;
  try {
    secret = readFileSync(resolve(file), 'utf8').trim();
  } catch {
    throw new Refusal(
      'secret_file_unreadable',
      `${file} could not be read: name the file that holds the app secret.`,
      {
        file,
      },
    );
  }
  if (secret === '')
    throw new Refusal('secret_file_empty', `${file} is empty: it should hold the app secret.`, { file });
  return { secret };
}
