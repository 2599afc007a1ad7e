import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { acquireFolderLock } from '../../../src-main/database/lock.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { root } from '../../helpers/program.ts';

const me = { pid: process.pid, host: 'test' };

async function lockFile(): Promise<string> {
  return path.join(await temporaryFolder(), 'lock');
}

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** What each of `count` threads says that go for the lock at the same moment. */
async function race(file: string, count: number): Promise<string[]> {
  const gate = new SharedArrayBuffer(4);
  const script = path.join(root, 'test', 'helpers', 'lock-thread.ts');
  const threads = Array.from({ length: count }, () => new Worker(script, { workerData: { file, gate } }));
  onTestFinished(() => Promise.all(threads.map((thread) => thread.terminate())).then(() => undefined));
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  const answers = Promise.all(threads.map(async (thread) => String((await once(thread, 'message'))[0])));
  Atomics.store(new Int32Array(gate), 0, 1);
  Atomics.notify(new Int32Array(gate), 0);
  return answers;
}

describe('the lock of a data folder', () => {
  it('refuses a second holder and names the first', async () => {
    const file = await lockFile();
    const lock = acquireFolderLock(file, me);
    onTestFinished(() => {
      lock.release();
    });
    const refusal = refusalOf(() => acquireFolderLock(file, { pid: 1, host: 'other' }));
    expect(refusal.code).toBe('folder_in_use');
    expect(refusal.message).toContain(`process ${process.pid} (test)`);
    expect(refusal.details).toEqual(me);
  });

  it.skipIf(process.platform === 'win32')('can be read by the owner alone', async () => {
    const file = await lockFile();
    writeFileSync(file, '', { mode: 0o644 });
    const lock = acquireFolderLock(file, me);
    onTestFinished(() => {
      lock.release();
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is free again after its release', async () => {
    const file = await lockFile();
    acquireFolderLock(file, me).release();
    acquireFolderLock(file, me).release();
  });

  it('is free again when its holder is killed', async () => {
    const file = await lockFile();
    const lock = path.join(root, 'src-main', 'database', 'lock.ts');
    const code = `import { acquireFolderLock } from ${JSON.stringify(lock)};
      globalThis.lock = acquireFolderLock(${JSON.stringify(file)}, { pid: process.pid, host: 'child' });
      process.stdout.write('held'); setInterval(() => globalThis.lock, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: root });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    expect(refusalOf(() => acquireFolderLock(file, me)).details).toEqual({ pid: child.pid, host: 'child' });
    child.kill('SIGKILL');
    await once(child, 'close');
    acquireFolderLock(file, me).release();
  });

  it.each([2, 3, 4])('goes to exactly one of %i who ask at once', async (count) => {
    for (let round = 0; round < 3; round += 1) {
      const answers = await race(await lockFile(), count);
      expect(answers.toSorted()).toEqual([...Array<string>(count - 1).fill('folder_in_use'), 'won']);
    }
  });

  it('is not held by a file that is no lock', async () => {
    const file = await lockFile();
    writeFileSync(file, JSON.stringify({ pid: process.pid, left: 'by something else' }).repeat(40));
    acquireFolderLock(file, me).release();
  });
});
