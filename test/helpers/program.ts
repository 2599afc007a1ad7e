import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** A program that was run to its end. */
export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A running program of which the test reads and which it may signal; killed when the test is over. */
export interface Running {
  child: ChildProcess;
  /** The first line it prints on stdout; rejects when it ends before. */
  firstLine: Promise<string>;
  ended: Promise<Outcome>;
}

/** Starts a Node program (a script and its arguments) from the repository's root. */
export function startProgram(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  onTestFinished(() => void child.kill('SIGKILL'));

  const ended = once(child, 'close').then(([code, signal]): Outcome => {
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, ...texts };
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const end = texts.stdout.indexOf('\n');
      if (end >= 0) resolve(texts.stdout.slice(0, end));
    });
    void ended.then((outcome) => reject(new Error(`it ended first: ${outcome.stderr}`)));
  });
  // Whoever does not ask for the line does not care that it never came.
  firstLine.catch(() => undefined);
  return { child, firstLine, ended };
}

/** Runs a Node program to its end. */
export function runProgram(args: readonly string[], env?: Record<string, string>): Promise<Outcome> {
  return startProgram(args, env).ended;
}
