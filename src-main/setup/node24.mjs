import { existsSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child.mjs';

/** Where the `node` package puts the Node it brings along. */
export function ownNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(root, 'node_modules', 'node', 'bin', name);
}

/** Whether that Node is there and runs on this machine (its binaries are not for every libc). */
export async function runsOwnNode(root) {
  if (!existsSync(ownNode(root))) return false;
  const { code, tail } = await runQuietly(ownNode(root), ['--version']);
  return code === 0 && isNewEnough(tail.trim());
}

/** Whether a version such as `v24.21.0` runs the program: older Nodes die of its SQLite without a word. */
export function isNewEnough(version) {
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0) >= 24;
}
