import { appendFileSync, chmodSync, mkdirSync, renameSync, rmdirSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { cutPrivate } from './cut-private.ts';

/** How large the log may become before it makes way for a new one, in bytes. */
export const logLimit = 1024 * 1024;

const longestText = 64 * 1024;
const abandonedAfter = 10_000;

/**
 * Writes bugs down in `logs/vitrine.log` of the data folder, and calls `onFirst` for the first of them. What is written
 * are errors and their stacks, without what they quote: no message text, name of a customer's file, number or token. A
 * full log becomes `logs/vitrine.1.log`, in the place of the one before.
 */
export function createLog(dataFolder: string, onFirst: (file: string) => void): (text: string) => void {
  const file = path.join(dataFolder, 'logs', 'vitrine.log');
  let isFirst = true;
  return (text) => {
    const line = `${new Date().toISOString()} ${cutPrivate(text.slice(0, longestText))}\n`;
    if (!hasRoom(file, line) || !append(file, line)) return;
    if (isFirst) onFirst(file);
    isFirst = false;
  };
}

function append(file: string, line: string): boolean {
  try {
    appendFileSync(file, line, { mode: 0o600 });
    return true;
  } catch {
    // A full disk or a folder that is gone must not turn one error into two.
    return false;
  }
}

// A full log that cannot be put aside may grow to twice its limit, and then takes no more.
function hasRoom(file: string, line: string): boolean {
  const size = sizeOf(file) + Buffer.byteLength(line);
  if (size <= logLimit) return true;
  putAside(file, line);
  return sizeOf(file) + Buffer.byteLength(line) <= 2 * logLimit;
}

// Other hosts may write to the same file: only the one that makes the folder moves it, and only if it is still full.
function putAside(file: string, line: string): void {
  const turn = `${file}.turn`;
  if (!take(turn)) return;
  try {
    if (sizeOf(file) + Buffer.byteLength(line) <= logLimit) return;
    const old = file.replace(/\.log$/, '.1.log');
    chmodSync(file, 0o600);
    renameSync(file, old);
  } catch {
    // The folder may not be written to, or someone holds the file: the next line tries again.
  } finally {
    release(turn);
  }
}

function take(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    // A host that died in between leaves the next one a free turn.
    if (ageOf(turn) > abandonedAfter) release(turn);
    return false;
  }
}

function release(turn: string): void {
  try {
    rmdirSync(turn);
  } catch {
    // Gone already, or not ours to remove.
  }
}

// Where nothing can be read, nothing is full.
function sizeOf(file: string): number {
  return look(file)?.size ?? 0;
}

function ageOf(file: string): number {
  return Date.now() - (look(file)?.mtimeMs ?? Date.now());
}

function look(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
