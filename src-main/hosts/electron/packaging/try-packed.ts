// Starts a packed program on this machine: `node try-packed.ts PROGRAM`. Its commands must work on a fresh data folder and
// without a screen (on Windows through the script beside it, as from a console), its window must start the core's thread and stay, and no plain Node may be had from it.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const program = path.resolve(process.argv[2] ?? '');
const runFile = promisify(execFile);
// As on a server.
const noScreen = { ...process.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
const data = await mkdtemp(path.join(tmpdir(), 'vitrine-packed-'));

try {
  await expectOutput(['--help'], 'vitrine spend');
  await expectCode(['no-such-thing'], 2);
  await expectOutput(['demo', '--data', data], '29 threads');
  await expectOutput(['threads', '--data', data, '--json'], '"threads":[{');
  await expectNoNode();
  await expectWindow(path.join(data, 'of-the-window'));
  process.stdout.write('The packed program works.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
}

async function expectOutput(args: readonly string[], wanted: string): Promise<void> {
  const { stdout, stderr } = await runCommand(args);
  if (!stdout.includes(wanted)) throw new Error(`vitrine ${args.join(' ')} said: ${stdout}${stderr}`);
}

async function expectCode(args: readonly string[], wanted: number): Promise<void> {
  const code = await runCommand(args).then(
    () => 0,
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
  if (code !== wanted) throw new Error(`vitrine ${args.join(' ')} ended with ${String(code)}`);
}

function runCommand(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const options = { env: noScreen, timeout: 120_000 };
  if (process.platform !== 'win32') return runFile(program, args, options);
  const line = [program.replace(/\.exe$/i, '.cmd'), ...args].map((arg) => `"${arg}"`).join(' ');
  return runFile('cmd.exe', ['/d', '/s', '/c', `"${line}"`], { ...options, windowsVerbatimArguments: true });
}

// With the fuse on, this would be a plain Node that does whatever the variable's owner likes.
async function expectNoNode(): Promise<void> {
  const env = { ...noScreen, ELECTRON_RUN_AS_NODE: '1' };
  const { stdout } = await runFile(program, ['--help', '-p', '"node"'], { env, timeout: 120_000 });
  if (!stdout.includes('vitrine spend')) throw new Error('The program runs as Node: its fuses are not set.');
}

// The thread lies in the archive, and SQLite beside it: neither can be tried without Electron.
async function expectWindow(dataFolder: string): Promise<void> {
  const child = spawn(program, ['--data', dataFolder], { stdio: 'ignore' });
  const database = path.join(dataFolder, 'vitrine.db');
  const started = Date.now();
  while (!existsSync(database) && child.exitCode === null && Date.now() - started < 60_000) await wait(200);
  await wait(2_000);
  const isWell = existsSync(database) && child.exitCode === null && child.signalCode === null;
  child.kill();
  await wait(2_000);
  if (!isWell) throw new Error('The window did not start its core, or did not stay.');
}
