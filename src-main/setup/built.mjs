import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { say, SetupProblem } from './problem.mjs';

/**
 * Fills `build/<name>` unless the one that lies there was made from the same sources. `fill(folder)` makes it, in a
 * folder beside; `proof` is a file that only a whole one has; `extra` is what else the outcome depends on.
 */
export async function buildOnce(root, { name, title, sources, proof, extra = '', fill }) {
  const folder = path.join(root, 'build', name);
  const stampFile = `${folder}.stamp`;
  const stamp = await fingerprintOf(root, sources, extra);
  const isBuilt = async () =>
    existsSync(path.join(folder, proof)) && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp;

  if (await isBuilt()) return;
  await withLock(path.join(root, '.setup', 'lock'), async () => {
    if (await isBuilt()) return;
    say(`Building ${title}…`);
    const next = `${folder}.next`;
    await fill(next);
    await rm(stampFile, { force: true });
    await rm(folder, { recursive: true, force: true });
    await rename(next, folder);
    await writeFile(stampFile, stamp);
  });
}

/** Runs vite, quietly unless it fails; then its lines and a sentence about `title`. */
export async function runVite(root, node, title, args) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, tail } = await runQuietly(node, [vite, 'build', ...args, '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (code === 0) return;
  say(tail.trim());
  throw new SetupProblem(`${title} could not be built; the lines above say where.`);
}

/** A fingerprint of the lock file and everything in some folders: names and contents, not the times of a checkout. */
export async function fingerprintOf(root, folders, extra = '') {
  const hash = createHash('sha256').update(await readFile(path.join(root, 'package-lock.json')));
  for (const folder of folders) {
    const names = await readdir(path.join(root, folder), { recursive: true });
    for (const name of names.sort()) {
      const file = path.join(root, folder, name);
      if ((await stat(file)).isFile()) hash.update(`${folder}/${name}`).update(await readFile(file));
    }
  }
  return hash.update(extra).digest('hex');
}
