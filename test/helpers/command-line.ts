import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { root, type Outcome } from './program.ts';
import { startable } from './started/startable.ts';

/** How a command is run; `shell` goes before it, e.g. `ulimit -f 100`. */
export interface CommandOptions {
  data?: string;
  env?: Record<string, string>;
  cwd?: string;
  /** User and group to run as; only root may ask. */
  uid?: number;
  shell?: string;
}

const batch = startable('test/helpers/command-batch.ts');
const program = startable('src-main/hosts/command-line/main.ts');

/** A machine without a locale, so that nothing but the settings decides. */
const plainMachine = { LANG: 'C', LC_ALL: 'C', TZ: 'UTC', VITRINE_DATA: '', INIT_CWD: '' };

/** Starts the real command line as a child process; killed when the test is over. */
export function startVitrine(
  args: readonly string[],
  options: CommandOptions = {},
): ReturnType<typeof spawn> {
  return startScript(
    [program, ...args, ...(options.data === undefined ? [] : ['--data', options.data])],
    options,
  );
}

function startScript(all: readonly string[], options: CommandOptions): ReturnType<typeof spawn> {
  const inherited = Object.entries({ ...process.env, ...plainMachine }).filter(([, value]) => value !== '');
  const settings = {
    cwd: options.cwd ?? root,
    env: { ...Object.fromEntries(inherited), ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  };
  const child =
    options.shell === undefined
      ? spawn(process.execPath, all, settings)
      : spawn('/bin/sh', ['-c', `${options.shell}; exec "$0" "$@"`, process.execPath, ...all], settings);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs a command to its end. */
export function vitrine(args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return outcomeOf(startVitrine(args, options));
}

/** Runs many commands one after another in one child process: the same code, without a start for each. */
export async function vitrineEach(commands: readonly string[][], data: string): Promise<Outcome[]> {
  const list = commands.map((args) => (args.length === 0 ? args : [...args, '--data', data]));
  const { stdout, stderr } = await outcomeOf(startScript([batch, JSON.stringify(list)], {}));
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Outcome[];
}

async function outcomeOf(child: ReturnType<typeof spawn>): Promise<Outcome> {
  const texts = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, ...texts };
}

/** Runs a command with --json and returns its document; fails when it did not go well. */
export async function vitrineJson<T = Record<string, unknown>>(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<T> {
  const { code, stdout, stderr } = await vitrine([...args, '--json'], options);
  if (code !== 0) throw new Error(`vitrine ${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

/** Whether stderr is lines for an owner: none of them a stack, a bare error or a mistake of our own. */
export function isSentences(stderr: string): boolean {
  const lines = stderr.trim().split('\n');
  return lines.every((line) => /^\S+ .*\S$/.test(line) && !/^at |Error\b|mistake of its own/.test(line));
}
