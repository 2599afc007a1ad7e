import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { say } from './problem.mjs';

const instead = 'Vitrine opens in your browser instead';
const unlimited = '"npx install-electron" fetches it without a limit';
const forgetAfter = 60 * 60_000;

/** How long fetching Electron may take, what is silent about it, and what is quick enough to try at every start; in ms. */
const patience = { limit: 20_000, silent: 1_000, quick: 2_000 };

/**
 * The file that runs as Electron, fetched if that takes only seconds; undefined, after a sentence that says why, when
 * there is no window to be had and the browser is to show the page.
 */
export async function bringElectron(root, node, env = process.env, times = patience) {
  const found = findElectron(root, env);
  if (!hasDisplay(env)) {
    say(`There is no display here for a window: ${instead}.`);
    return undefined;
  }
  if (found !== undefined) return found;
  if (env['ELECTRON_OVERRIDE_DIST_PATH']) {
    say(`There is no Electron where ELECTRON_OVERRIDE_DIST_PATH points: ${instead}.`);
    return undefined;
  }
  return withLock(path.join(root, '.setup', 'electron'), async () => {
    // Another start may have fetched it, or failed to, while this one waited.
    if (findElectron(root, env) === undefined) await fetchElectron(root, node, env, times);
    return findElectron(root, env);
  });
}

/** Whether a window can be shown; everywhere but on Linux it can. */
function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Looks for Electron's binary as Electron's own package does, and undefined when it is not whole or of another version:
 * `require('electron')` would start a download.
 */
export function findElectron(root, env = process.env) {
  const place = folderOf(root);
  const program = readText(path.join(place, 'path.txt'));
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (elsewhere) return whole(path.join(elsewhere, program || 'electron'));
  const version = readText(path.join(place, 'dist', 'version')).replace(/^v/, '');
  if (program === '' || version === '' || version !== versionOf(root)) return undefined;
  return whole(path.join(place, 'dist', program));
}

function whole(file) {
  return existsSync(file) ? file : undefined;
}

async function fetchElectron(root, node, env, { limit, silent, quick }) {
  const installer = path.join(folderOf(root), 'install.js');
  const failure = path.join(root, '.setup', 'electron-failed');
  if (!existsSync(installer)) return;
  if (await failedLately(failure, root)) {
    say(`Electron is not here, and fetching it failed less than an hour ago: ${instead} (${unlimited}).`);
    return;
  }
  const started = Date.now();
  const soon = setTimeout(say, silent, 'Fetching Electron…');
  const code = await runInstaller(root, node, installer, env, limit);
  clearTimeout(soon);
  const took = Date.now() - started;
  if (code === 0 && findElectron(root, env) !== undefined) {
    await rm(failure, { force: true });
    return;
  }
  // What has come so far is no Electron, and nobody is to take it for one.
  await rm(path.join(folderOf(root), 'dist'), { recursive: true, force: true });
  if (took > quick) await writeFile(failure, versionOf(root)).catch(() => undefined);
  say(
    took >= limit
      ? `Electron could not be fetched within ${String(limit / 1000)} s: ${instead} (${unlimited}).`
      : `Electron is not here and could not be fetched: ${instead}.`,
  );
}

// The installer writes path.txt last; an old one, left over, would make half an installation look whole.
async function runInstaller(root, node, installer, env, limit) {
  const halfway = path.join(root, '.setup', 'electron-download');
  await rm(path.join(folderOf(root), 'path.txt'), { force: true });
  await mkdir(halfway, { recursive: true });
  try {
    const temporary = { TMPDIR: halfway, TEMP: halfway, TMP: halfway, ELECTRON_GET_NO_PROGRESS: '1' };
    const options = { env: { ...env, ...temporary }, timeout: limit, killSignal: 'SIGKILL' };
    return (await runQuietly(node, [installer], options)).code;
  } finally {
    await rm(halfway, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function failedLately(file, root) {
  if (readText(file) !== versionOf(root)) return false;
  const { mtimeMs } = await stat(file);
  return Math.abs(Date.now() - mtimeMs) < forgetAfter;
}

function folderOf(root) {
  return path.join(root, 'node_modules', 'electron');
}

function versionOf(root) {
  try {
    return JSON.parse(readText(path.join(folderOf(root), 'package.json'))).version;
  } catch {
    return undefined;
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
