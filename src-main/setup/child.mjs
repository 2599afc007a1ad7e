import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { say, SetupProblem } from './problem.mjs';

const tailLength = 4_000;
const polite = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a command whose output nobody needs unless it fails: `{ code, tail }`, the tail being the end of both streams. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const keep = (chunk) => {
      tail = (tail + String(chunk)).slice(-tailLength);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, tail: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, tail }));
  });
}

/**
 * Hands terminal and signals over to a command and returns its exit code. A command that dies of a signal is named
 * on stderr, so nothing ever ends in silence.
 */
export async function handOver(command, args, options = {}) {
  const { code, signal } = await attend(command, args, options).catch((error) => {
    throw new SetupProblem(`${command} could not be started: ${error.message}.`);
  });
  if (signal === null) return code ?? 1;
  if (!isAsked(signal)) {
    say(`The program was ended by ${signal}${signal === 'SIGKILL' ? '' : ': it crashed'}.`);
  }
  return 128 + constants.signals[signal];
}

/** Runs a command on this terminal, passing signals on, and returns how it ended; rejects when it cannot be started. */
export function attend(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    const forward = (signal) => void child.kill(signal);
    // Ctrl+C reaches the whole group by itself; passing it on as well serves those who signal this process alone.
    for (const signal of polite) process.on(signal, forward);
    const watch = endWhenOrphaned(() => forward('SIGTERM'));
    const leave = () => {
      clearInterval(watch);
      for (const signal of polite) process.off(signal, forward);
    };
    child.on('error', (error) => {
      leave();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      leave();
      resolve({ code, signal });
    });
  });
}

/** Whether a signal is one by which a person, or the system, asks a program to end. */
export function isAsked(signal) {
  return polite.includes(signal);
}

// npm puts a shell between itself and us, which dies of a SIGTERM without passing it on: without this the program
// would live on, port and data folder with it.
function endWhenOrphaned(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}
