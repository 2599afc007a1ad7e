import { parentPort, workerData } from 'node:worker_threads';
import { acquireFolderLock, type FolderLock } from '../../src-main/database/lock.ts';

// Tries to take a folder's lock at the moment it is told to, says how it went, and keeps what it got.
const { file, gate } = workerData as { file: string; gate: SharedArrayBuffer };
let lock: FolderLock | null = null;
parentPort?.on('message', () => lock?.release());
parentPort?.postMessage('ready');
Atomics.wait(new Int32Array(gate), 0, 0);
try {
  lock = acquireFolderLock(file, { pid: process.pid, host: 'test' });
  parentPort?.postMessage('won');
} catch (error) {
  parentPort?.postMessage(error instanceof Error && 'code' in error ? String(error.code) : String(error));
}
