import { existsSync } from 'node:fs';
import { copyFile, link, rm } from 'node:fs/promises';
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

/** Whether this process is a Node of the machine's own that could run the program. */
export function isSystemNodeEnough(root) {
  return !isInside(root, process.execPath) && isNewEnough(process.version);
}

/** Takes a Node that does not run here out of the way: npm would find it before the machine's own. */
export async function removeOwnNode(root) {
  const links = ['node', 'node.cmd', 'node.ps1'].map((name) => path.join(root, 'node_modules', '.bin', name));
  await Promise.all([...links, ownNode(root)].map((file) => rm(file, { force: true })));
}

/**
 * Runs `work` with a Node that survives npm emptying node_modules. From the second start on npm runs this very setup
 * with the Node in there; a second name for it outside keeps it alive.
 */
export async function withSteadyNode(root, work) {
  if (!isInside(root, process.execPath)) return work(process.execPath);
  const steady = path.join(root, '.setup', path.basename(process.execPath));
  await rm(steady, { force: true });
  await link(process.execPath, steady).catch(() => copyFile(process.execPath, steady));
  try {
    return await work(steady);
  } finally {
    await rm(steady, { force: true }).catch(() => undefined);
  }
}

function isInside(root, file) {
  return !path.relative(path.join(root, 'node_modules'), file).startsWith('..');
}

// Older Nodes die of the program's SQLite without a word.
function isNewEnough(version) {
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0) >= 24;
}
