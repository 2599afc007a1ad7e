import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElectron } from '../../../src-main/setup/electron.mjs';
import { tasks } from '../../../src-main/setup/tasks.mjs';
import { temporaryFolder } from '../../helpers/folder.ts';
import { root, startProgram } from '../../helpers/program.ts';

// A package like Electron's, whose installer is of the test's making and notes each of its runs.
async function checkoutWith(installer) {
  const folder = await temporaryFolder();
  const electron = path.join(folder, 'node_modules', 'electron');
  await mkdir(electron, { recursive: true });
  await writeFile(path.join(electron, 'package.json'), '{"version":"45.4.1"}');
  await writeFile(
    path.join(electron, 'install.js'),
    `const fs = require('node:fs'), path = require('node:path');
     const here = (...names) => path.join(__dirname, ...names);
     fs.appendFileSync(here('runs'), process.pid + '\\n');
     fs.writeFileSync(path.join(require('node:os').tmpdir(), 'electron-download'), 'half a zip');
     const unpack = () => {
       fs.mkdirSync(here('dist'), { recursive: true });
       fs.writeFileSync(here('dist', 'version'), '45.4.1');
       fs.writeFileSync(here('dist', 'electron'), '');
     };
     const finish = () => fs.writeFileSync(here('path.txt'), 'electron');
     ${installer}`,
  );
  return { folder, electron };
}

const working = 'unpack(); finish();';
const offline = "console.error('TypeError: fetch failed'); process.exit(1);";
const endless = 'unpack(); setInterval(() => {}, 1000);';

const short = { limit: 1_000, silent: 200, quick: 500 };

function bring(folder, env = {}, times = short) {
  const script = `
    import { bringElectron } from './src-main/setup/electron.mjs';
    const found = await bringElectron(${JSON.stringify(folder)}, process.execPath, process.env, ${JSON.stringify(times)});
    console.log(found ?? 'none');`;
  const surroundings = { DISPLAY: ':9', ELECTRON_OVERRIDE_DIST_PATH: '', ...env };
  return startProgram(['--input-type=module', '-e', script], surroundings);
}

async function runsOf(electron) {
  const runs = await readFile(path.join(electron, 'runs'), 'utf8').catch(() => '');
  return runs.split('\n').filter((line) => line !== '');
}

describe("Electron's binary", () => {
  it('is found only when it is whole and of the right version', async () => {
    const { folder, electron } = await checkoutWith(working);
    expect(findElectron(folder, {})).toBeUndefined();

    await mkdir(path.join(electron, 'dist'));
    await writeFile(path.join(electron, 'dist', 'electron'), '');
    await writeFile(path.join(electron, 'dist', 'version'), 'v45.4.1');
    expect(findElectron(folder, {})).toBeUndefined();

    await writeFile(path.join(electron, 'path.txt'), 'electron');
    expect(findElectron(folder, {})).toBe(path.join(electron, 'dist', 'electron'));

    await writeFile(path.join(electron, 'dist', 'version'), '44.0.0');
    expect(findElectron(folder, {})).toBeUndefined();

    await writeFile(path.join(electron, 'dist', 'version'), '45.4.1');
    await rm(path.join(electron, 'dist', 'electron'));
    expect(findElectron(folder, {})).toBeUndefined();
  });

  it('may lie where ELECTRON_OVERRIDE_DIST_PATH says, and is then fetched nowhere else', async () => {
    const { folder, electron } = await checkoutWith(working);
    const elsewhere = await temporaryFolder();
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
    const missing = await bring(folder, env).ended;
    expect(missing).toMatchObject({ code: 0, stdout: 'none\n' });
    expect(missing.stderr).toBe(
      'There is no Electron where ELECTRON_OVERRIDE_DIST_PATH points: Vitrine opens in your browser instead.\n',
    );
    expect(await runsOf(electron)).toEqual([]);
    await writeFile(path.join(elsewhere, 'electron'), '');
    expect(findElectron(folder, env)).toBe(path.join(elsewhere, 'electron'));
  });
});

describe('fetching Electron', () => {
  it('says nothing when it is quick, leaves no download behind, and happens once', async () => {
    const { folder, electron } = await checkoutWith(working);
    const file = path.join(electron, 'dist', 'electron');
    const times = { limit: 20_000, silent: 10_000, quick: 10_000 };
    const both = await Promise.all([bring(folder, {}, times).ended, bring(folder, {}, times).ended]);
    for (const outcome of both) expect(outcome).toMatchObject({ code: 0, stdout: `${file}\n`, stderr: '' });
    expect(await runsOf(electron)).toHaveLength(1);
    expect(await readdir(path.join(folder, '.setup'))).toEqual([]);
  });

  it('says one sentence without a network, and is tried again at the next start', async () => {
    const { folder, electron } = await checkoutWith(offline);
    for (const runs of [1, 2]) {
      const outcome = await bring(folder, {}, { limit: 20_000, silent: 10_000, quick: 10_000 }).ended;
      expect(outcome).toMatchObject({ code: 0, stdout: 'none\n' });
      expect(outcome.stderr).toBe(
        'Electron is not here and could not be fetched: Vitrine opens in your browser instead.\n',
      );
      expect(await runsOf(electron)).toHaveLength(runs);
    }
  });

  it('is given up after its time: nothing half remains, the installer is dead, and the next hour is spared', async () => {
    const { folder, electron } = await checkoutWith(endless);
    const outcome = await bring(folder).ended;
    expect(outcome).toMatchObject({ code: 0, stdout: 'none\n' });
    expect(outcome.stderr).toBe(
      'Fetching Electron…\nElectron could not be fetched within 1 s: Vitrine opens in your browser instead ("npx install-electron" fetches it without a limit).\n',
    );
    const [pid] = await runsOf(electron);
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
    expect(existsSync(path.join(electron, 'dist'))).toBe(false);
    expect(await readdir(path.join(folder, '.setup'))).toEqual(['electron-failed']);

    const second = await bring(folder).ended;
    expect(second.stderr).toMatch(
      /^Electron is not here, and fetching it failed less than an hour ago: .*\n$/,
    );
    expect(await runsOf(electron)).toHaveLength(1);

    const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60_000);
    await utimes(path.join(folder, '.setup', 'electron-failed'), twoHoursAgo, twoHoursAgo);
    await bring(folder).ended;
    expect(await runsOf(electron)).toHaveLength(2);
  });

  it('leaves nothing that looks whole even when it is killed halfway over an older installation', async () => {
    const { folder, electron } = await checkoutWith(endless);
    await mkdir(path.join(electron, 'dist'));
    await writeFile(path.join(electron, 'dist', 'version'), '44.0.0');
    await writeFile(path.join(electron, 'dist', 'electron'), 'old');
    await writeFile(path.join(electron, 'path.txt'), 'electron');
    const running = bring(folder, {}, { ...short, limit: 60_000 });
    await expect.poll(() => readFile(path.join(electron, 'dist', 'version'), 'utf8')).toBe('45.4.1');
    running.child.kill('SIGKILL');
    await running.ended.catch(() => undefined);
    const [installer] = await runsOf(electron);
    process.kill(Number(installer), 'SIGKILL');
    expect(findElectron(folder, {})).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')('does not happen without a display', async () => {
    const { folder, electron } = await checkoutWith(working);
    const nowhere = { DISPLAY: '', WAYLAND_DISPLAY: '' };
    const said = 'There is no display here for a window: Vitrine opens in your browser instead.\n';
    expect(await bring(folder, nowhere).ended).toMatchObject({ stdout: 'none\n', stderr: said });
    expect(await runsOf(electron)).toEqual([]);

    await bring(folder, { ...nowhere, WAYLAND_DISPLAY: 'wayland-0' }).ended;
    expect(await runsOf(electron)).toHaveLength(1);
    expect(await bring(folder, nowhere).ended).toMatchObject({ stdout: 'none\n', stderr: said });
  });
});

describe.runIf(process.platform !== 'win32')('npm start with an Electron', () => {
  it('builds the program and runs Electron on it, with the data folder it was given', async () => {
    const electron = await standIn('console.error(JSON.stringify(process.argv.slice(2)));');
    const outcome = await startProgram(['src-main/setup.mjs', 'start', '--data', 'my shop'], {
      ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electron),
      DISPLAY: ':9',
    }).ended;
    expect(outcome).toMatchObject({ code: 0, stdout: '' });
    const said = outcome.stderr.trim().split('\n').at(-1);
    expect(JSON.parse(said)).toEqual([path.resolve(root), '--data', 'my shop']);
    const { main } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    expect(existsSync(path.join(root, main))).toBe(true);
  }, 120_000);
});

describe('what a start needs', () => {
  it.each([[[]], [['--data', 'my shop']], [['--data=my shop']]])('is Electron with %j', (args) => {
    expect(tasks.start.needs(args)).toEqual(['page', 'electron']);
  });

  it.each([
    [['--browser']],
    [['--no-open']],
    [['--port', '4000', '--data', 'my shop']],
    [['--data=my shop', '--port=4000']],
    [['--colour']],
    [['my shop']],
  ])('is only the page with %j', (args) => {
    expect(tasks.start.needs(args)).toEqual(['page']);
  });

  it('is nothing for help', () => {
    expect(tasks.start.needs(['--help'])).toEqual([]);
  });
});

async function standIn(script) {
  const file = path.join(await temporaryFolder(), 'electron');
  await writeFile(file, `#!${process.execPath}\n${script}`);
  await chmod(file, 0o755);
  return file;
}
