import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { leanNode } from '../../src-main/setup/lean.mjs';

/** Runs a program of `children/` in a process of its own, on the Node of the command line, and reads the JSON that it prints. */
export async function runChild<Result>(name: string, args: readonly string[]): Promise<Result> {
  const file = path.join(import.meta.dirname, 'children', name);
  const child = spawn(process.execPath, ['--expose-gc', ...leanNode, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}`);
  return JSON.parse(text) as Result;
}

/** The most memory that this process has held so far, in MB. On Linux a process inherits its parent's figure from the usual call. */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}
