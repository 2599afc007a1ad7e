import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const builder = path.join('node_modules', 'electron-builder', 'cli.js');

// What electron-builder prints of itself that somebody who packs wants to read: packages begun, and what went wrong.
const worthReading = /^\s*• (building|signing|notariz|skipped macOS|publishing)|^\s*⨯/;

/** Runs electron-builder from the repository's root and returns its exit code; all that it said is shown when it fails. */
export async function runBuilder(root: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [builder, ...args], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (text: string): void => void (said += text);
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const [code] = (await once(child, 'close')) as [number | null];
  const lines = code === 0 ? said.split('\n').filter((line) => worthReading.test(line)) : [said.trim()];
  for (const line of lines) process.stderr.write(`${line}\n`);
  return code ?? 1;
}
