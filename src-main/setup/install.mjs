import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { isSystemNodeEnough, ownNode, removeOwnNode, runsOwnNode, withSteadyNode } from './node24.mjs';
import { say, SetupProblem } from './problem.mjs';

/** Sees to it that everything in package-lock.json is installed, and returns the Node that runs the program. */
export async function install(root) {
  const lockFile = await fingerprint(root);
  const known = await readStamp(root, lockFile);
  if (known !== undefined) return known;
  return withLock(path.join(root, '.setup', 'lock'), () =>
    withSteadyNode(root, (steadyNode) => fillIn(root, lockFile, steadyNode)),
  );
}

async function fillIn(root, lockFile, steadyNode) {
  // Another setup may have done the work while this one waited.
  const known = await readStamp(root, lockFile);
  if (known !== undefined) return known;

  const npm = npmIn(root, steadyNode);
  const complete = await isComplete(root);
  if (!complete || !(await runsOwnNode(root))) say('Installing what is missing (first start only)…');
  if (!complete) {
    // Without the scripts: npm would otherwise compile better-sqlite3, which brings its binaries along.
    const { code, tail } = await npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
    if (code !== 0) throw new SetupProblem(`npm could not install what Vitrine needs: ${reasonIn(tail)}`);
  }
  if (!(await runsOwnNode(root))) await npm('rebuild', 'node', '--ignore-scripts=false');
  const kind = await settleNode(root);
  // Verified but unwritable (a read-only checkout) is good enough to run; it is only verified again next time.
  await writeFile(stampFile(root), JSON.stringify({ lockFile, node: kind })).catch(() => undefined);
  return kind === 'own' ? ownNode(root) : process.execPath;
}

// Which Node is to run the program: the one npm brought, else the machine's.
async function settleNode(root) {
  if (await runsOwnNode(root)) return 'own';
  if (!isSystemNodeEnough(root)) {
    throw new SetupProblem(
      'Vitrine runs on Node 24, and the one that npm brings does not run on this machine: install Node 24 and try again.',
    );
  }
  await removeOwnNode(root);
  return 'system';
}

/** Whether node_modules holds what the lock file says, whoever installed it. */
export async function isComplete(root) {
  const installed = await installedPackages(root);
  const wanted = (await readJson(path.join(root, 'package-lock.json')))?.packages;
  if (installed === undefined || wanted === undefined) return false;
  // Optional packages are for other machines or for nobody; which of them belong here, npm has decided.
  const needed = Object.entries(wanted).filter(
    ([place, entry]) => place !== '' && !entry.optional && !entry.extraneous,
  );
  return needed.every(([place, { version }]) => installed[place]?.version === version) && isUntouched(root);
}

// Whether everything npm noted as installed still lies in its place.
async function isUntouched(root) {
  const installed = await installedPackages(root);
  if (installed === undefined) return false;
  return Object.keys(installed).every((place) => existsSync(path.join(root, place, 'package.json')));
}

async function installedPackages(root) {
  return (await readJson(path.join(root, 'node_modules', '.package-lock.json')))?.packages;
}

// The Node to run when an earlier setup finished for this very lock file and nothing has gone since.
async function readStamp(root, lockFile) {
  const stamp = await readJson(stampFile(root));
  if (stamp?.lockFile !== lockFile || !(await isUntouched(root))) return undefined;
  if (stamp.node === 'own') return existsSync(ownNode(root)) ? ownNode(root) : undefined;
  return isSystemNodeEnough(root) ? process.execPath : undefined;
}

async function fingerprint(root) {
  const lock = await readFile(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

function stampFile(root) {
  return path.join(root, 'node_modules', '.vitrine-setup');
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function npmIn(root, steadyNode) {
  const script = process.env['npm_execpath'] ?? '';
  return (...args) => {
    if (script.endsWith('npm-cli.js')) return runQuietly(steadyNode, [script, ...args], { cwd: root });
    // Not started by npm (node src-main/setup.mjs …): the shell finds one.
    return runQuietly('npm', args, { cwd: root, shell: process.platform === 'win32' });
  };
}

/** The line of npm's output that says why: its last error that is not about where the log lies. */
export function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const errors = lines
    .filter((line) => /^npm (error|ERR!) /.test(line) && !/complete log|debug-\d+\.log/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) /, ''))
    .filter((line) => line !== '');
  return errors.at(-1) ?? lines.filter((line) => line !== '').at(-1) ?? 'it said nothing.';
}
