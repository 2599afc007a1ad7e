import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { say, SetupProblem } from './problem.mjs';

/** Builds the page into build/page unless the one that lies there was built from the same sources. */
export async function buildPage(root, node) {
  const stamp = await sourcesOf(root);
  if (await isBuilt(root, stamp)) return;
  await withLock(path.join(root, '.setup', 'lock'), async () => {
    if (!(await isBuilt(root, stamp))) await build(root, node, stamp);
  });
}

async function build(root, node, stamp) {
  say('Building the page…');
  const next = path.join(root, 'build', 'page.next');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', 'src-renderer', '--outDir', next, '--emptyOutDir', '--logLevel', 'error'];
  const { code, tail } = await runQuietly(node, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  if (code !== 0) {
    say(tail.trim());
    throw new SetupProblem('The page could not be built; the lines above say where.');
  }
  await rm(stampFile(root), { force: true });
  await rm(pageFolder(root), { recursive: true, force: true });
  await rename(next, pageFolder(root));
  await writeFile(stampFile(root), stamp);
}

async function isBuilt(root, stamp) {
  if (!existsSync(path.join(pageFolder(root), 'index.html'))) return false;
  return (await readFile(stampFile(root), 'utf8').catch(() => '')) === stamp;
}

/** A fingerprint of everything that ends up in the page: names and contents, not the times of a checkout. */
export async function sourcesOf(root) {
  const hash = createHash('sha256').update(await readFile(path.join(root, 'package-lock.json')));
  for (const folder of ['src-renderer', 'shared']) {
    const names = await readdir(path.join(root, folder), { recursive: true });
    for (const name of names.sort()) {
      const file = path.join(root, folder, name);
      if ((await stat(file)).isFile()) hash.update(`${folder}/${name}`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

function pageFolder(root) {
  return path.join(root, 'build', 'page');
}

function stampFile(root) {
  return path.join(root, 'build', 'page.stamp');
}
