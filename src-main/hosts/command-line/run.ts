import { ORPCError } from '@orpc/server';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import * as z from 'zod';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { instant } from '../../../shared/contract/shapes.ts';
import { createCore, type Core } from '../../core/create-core.ts';
import { findDataFolder } from '../data-folder.ts';
import { oneOf, sentenceOf, text, UsageError, type Call, type Command, type Values } from './command.ts';
import { commands } from './commands/index.ts';
import { Problems } from './commands/money.ts';
import { makeHarmless, toOneLine } from './harmless.ts';
import { moveLeadingOptions } from './leading-options.ts';
import { findTerminal, type Terminal } from './terminal.ts';
import { usageSentence } from './usage-sentence.ts';
import { wordsOf } from './words.ts';

const common: ParseArgsOptionsConfig = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** Runs one command and returns its exit code: 0 done, 1 refused or partly failed, 2 wrong usage. */
export async function runCommandLine(typed: readonly string[], env: NodeJS.ProcessEnv): Promise<0 | 1 | 2> {
  const [name, ...rest] = moveLeadingOptions(typed, common);
  const command = name === undefined ? undefined : commands.get(name);
  if (command === undefined) {
    if (name === '--help' || name === '-h' || name === 'help') process.stdout.write(`${usage()}\n`);
    // Common options alone, as in `vitrine --json`, are no command's name.
    else if (name === undefined || /^--(data|json|lang|now)(=|$)/.test(name))
      complain(['Say what to do.', usage()]);
    else complain([`There is no command "${name}".`, usage()]);
    return name === '--help' || name === '-h' || name === 'help' ? 0 : 2;
  }
  let core: Core | null = null;
  let terminal: Terminal | null = null;
  try {
    const { values, positionals } = parse(command, rest);
    if (values['help'] === true) {
      process.stdout.write(`vitrine ${command.usage}\n`);
      return 0;
    }
    const call = createCall(values, positionals, env, (options) => (core ??= createCore(options)));
    terminal = call.terminal;
    const answer = await command.run(call);
    clearProgress();
    if (answer === null) return 0;
    if (values['json'] === true) process.stdout.write(`${JSON.stringify(answer.json)}\n`);
    else if (answer.text !== '') process.stdout.write(`${makeHarmless(answer.text)}\n`);
    complain(answer.problems ?? []);
    return answer.exitCode ?? 0;
  } catch (error) {
    clearProgress();
    return fail(error, command, rest);
  } finally {
    (core as Core | null)?.close();
    terminal?.close();
  }
}

function parse(command: Command, args: readonly string[]): { values: Values; positionals: string[] } {
  const options = { ...common, ...command.options };
  const [first = '', ...others] = args;
  const isText = command.takesText === true && first.startsWith('-') && !isOption(first, others, options);
  const parsed = parseArgs({
    args: isText ? others : [...args],
    options,
    allowPositionals: true,
    strict: true,
  });
  if (isText) parsed.positionals.unshift(first);
  const [least, most] = command.arguments;
  const { values, positionals } = parsed;
  if (
    values['help'] !== true &&
    (positionals.length < least || (most !== null && positionals.length > most))
  ) {
    throw new UsageError(
      positionals.length < least ? 'Something is missing.' : 'That is more than this command takes.',
    );
  }
  return { values: values as Values, positionals };
}

function isOption(first: string, others: readonly string[], options: ParseArgsOptionsConfig): boolean {
  const name = /^--([a-z-]+)(=|$)/.exec(first)?.[1];
  return first === '-h' || (first === '--' && others.length > 0) || (name !== undefined && name in options);
}

function createCall(
  values: Values,
  positionals: readonly string[],
  env: NodeJS.ProcessEnv,
  open: (options: Parameters<typeof createCore>[0]) => Core,
): Call {
  const home = env['INIT_CWD'] ?? process.cwd();
  const language = oneOf(values, 'lang', ['en', 'fr'] as const) ?? 'en';
  const folder = text(values, 'data');
  // An unset variable of a script: its shop is not the folder the script stands in.
  if (folder === '') throw new UsageError('--data takes a folder.');
  const dataFolder = findDataFolder(folder, env);
  const now = readNow(values);
  return {
    values,
    positionals,
    language,
    words: wordsOf(language),
    dataFolder,
    now,
    resolve: (path) => resolve(home, path),
    core: () =>
      open({
        dataFolder,
        host: 'command line',
        now,
        language,
        mayShare: true,
        onPricing: (done) => {
          tellProgress(`${wordsOf(language).repricing} ${String(Math.floor(done * 100))} %`);
        },
        log: (error) =>
          process.stderr.write(
            `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
          ),
      }),
    progress: tellProgress,
    terminal: findTerminal(values['json'] === true),
  };
}

function tellProgress(line: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K${toOneLine(line, (process.stderr.columns || 80) - 1)}`);
}

function readNow(values: Values): number | null {
  const value = text(values, 'now');
  if (value === undefined) return null;
  if (instant.safeParse(value).success || z.iso.date().safeParse(value).success) return Date.parse(value);
  throw new UsageError(`--now takes an instant such as 2026-11-22T12:00:00Z, not "${value}".`);
}

function fail(error: unknown, command: Command, args: readonly string[]): 1 | 2 {
  const isFrench = /(^| )--lang[ =]fr( |$)/.test(args.join(' '));
  if (error instanceof UsageError || isParseArgsError(error)) {
    const { message } = error;
    const sentence = isParseArgsError(error) ? usageSentence(message) : message;
    complain([`${sentence} Usage: vitrine ${command.usage}`]);
    return 2;
  }
  if (error instanceof Problems) complain(error.sentences);
  else if (error instanceof Refusal) complain([sentenceOf(error, isFrench)]);
  else if (isRefused(error)) complain([sentenceOf(refusalIn(error), isFrench)]);
  else
    complain([`Vitrine met a mistake of its own: ${error instanceof Error ? error.message : String(error)}`]);
  return 1;
}

type Refused = ORPCError<'REFUSED', { code: string; details: Record<string, unknown> }>;

function isRefused(error: unknown): error is Refused {
  return error instanceof ORPCError && error.code === 'REFUSED';
}

function refusalIn(error: Refused): Refusal {
  return new Refusal(error.data.code, error.message, error.data.details);
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function complain(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${makeHarmless(sentence)}\n`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
}

function usage(): string {
  const lines = [...commands.values()].map((command) => `  vitrine ${command.usage}`);
  return `Usage: vitrine COMMAND [--data DIR] [--json] [--lang en|fr] [--now ISO]\n${lines.join('\n')}`;
}
