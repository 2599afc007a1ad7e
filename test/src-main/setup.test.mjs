import { cp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src-main/setup/built.mjs';
import { handOver } from '../../src-main/setup/child.mjs';
import { isComplete, reasonIn } from '../../src-main/setup/install.mjs';
import { withLock } from '../../src-main/setup/lock.mjs';
import { temporaryFolder } from '../helpers/folder.ts';
import { root, runProgram, startProgram } from '../helpers/program.ts';

/** A checkout that lacks everything npm installs, with one package in its lock file and an npm of the test's making. */
async function freshCheckout(npm) {
  const folder = await temporaryFolder();
  await cp(path.join(root, 'src-main', 'setup'), path.join(folder, 'src-main', 'setup'), { recursive: true });
  await cp(path.join(root, 'src-main', 'setup.mjs'), path.join(folder, 'src-main', 'setup.mjs'));
  await writeFile(
    path.join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, ...onePackage } }),
  );
  await mkdir(path.join(folder, 'src-main', 'hosts', 'command-line'), { recursive: true });
  await writeFile(
    path.join(folder, 'src-main', 'hosts', 'command-line', 'main.ts'),
    'console.log(JSON.stringify({ args: process.argv.slice(2), typedIn: process.env.INIT_CWD }));',
  );
  const npmScript = path.join(folder, 'npm-cli.js');
  await writeFile(npmScript, npm);
  return {
    folder,
    run: (...args) =>
      runProgram([path.join(folder, 'src-main', 'setup.mjs'), ...args], {
        npm_execpath: npmScript,
        INIT_CWD: '/where/it/was/typed',
      }),
  };
}

const onePackage = { 'node_modules/one': { version: '1.0.0' } };

// Installs the one package the way npm leaves it, says so on both streams, and counts its runs.
const workingNpm = `
  const fs = require('node:fs');
  fs.appendFileSync('npm-runs', process.argv.slice(2).join(' ') + '\\n');
  console.log('added 1 package');
  console.error('npm warn something');
  if (process.argv[2] === 'ci') {
    fs.mkdirSync('node_modules/one', { recursive: true });
    fs.writeFileSync('node_modules/one/package.json', '{}');
    fs.writeFileSync('node_modules/.package-lock.json', '{"packages":{"node_modules/one":{"version":"1.0.0"}}}');
  }
`;

describe('a first start', () => {
  it('installs without compiling, says one line on stderr, and leaves stdout to the program', async () => {
    const { folder, run } = await freshCheckout(workingNpm);
    const outcome = await run('vitrine', 'threads', '--json');
    expect(outcome.stdout).toBe('{"args":["threads","--json"],"typedIn":"/where/it/was/typed"}\n');
    expect(outcome.stderr).toBe('Installing what is missing (first start only)…\n');
    expect(outcome.code).toBe(0);
    expect(await readFile(path.join(folder, 'npm-runs'), 'utf8')).toBe(
      'ci --ignore-scripts --no-audit --no-fund\nrebuild node --ignore-scripts=false\n',
    );
  });

  it('is the only one that installs', async () => {
    const { folder, run } = await freshCheckout(workingNpm);
    await run('vitrine');
    const runs = await readFile(path.join(folder, 'npm-runs'), 'utf8');
    const second = await run('vitrine');
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(path.join(folder, 'npm-runs'), 'utf8')).toBe(runs);
  });

  it('is repeated when the lock file changed or a package went missing', async () => {
    const { folder, run } = await freshCheckout(workingNpm);
    const lockFile = path.join(folder, 'package-lock.json');
    await run('vitrine');
    await rm(path.join(folder, 'node_modules', 'one'), { recursive: true });
    expect((await run('vitrine')).stderr).toContain('Installing');
    const changed = (await readFile(lockFile, 'utf8')).replace('1.0.0', '1.0.1');
    await writeFile(lockFile, changed);
    expect((await run('vitrine')).stderr).toContain('Installing');
  });

  it('may happen twice at once: one installs, the other waits', async () => {
    const { folder, run } = await freshCheckout(workingNpm);
    const outcomes = await Promise.all([run('vitrine', 'one'), run('vitrine', 'two')]);
    expect(outcomes.map((outcome) => outcome.code)).toEqual([0, 0]);
    const runs = await readFile(path.join(folder, 'npm-runs'), 'utf8');
    expect(runs.match(/^ci /gm)).toHaveLength(1);
  });

  it('ends with one sentence when npm cannot install', async () => {
    const { run } = await freshCheckout(
      `console.error('npm error code ENOTFOUND\\nnpm error network no such place\\nnpm error A complete log of this run can be found in: x'); process.exit(1);`,
    );
    const outcome = await run('vitrine');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr.trim().split('\n').at(-1)).toBe(
      'npm could not install what Vitrine needs: network no such place',
    );
  });
});

it('names the tasks when asked for one it does not have', async () => {
  const outcome = await runProgram(['src-main/setup.mjs', 'toString']);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toBe(
    'There is no task "toString": use one of start, vitrine, test, check, build, package, fuzz, bench.\n',
  );
});

describe('handing over', () => {
  const throughSetup = (script) => [
    '--input-type=module',
    '-e',
    `import { handOver } from './src-main/setup/child.mjs';
     process.exitCode = await handOver(process.execPath, ['-e', ${JSON.stringify(script)}]);`,
  ];

  it('returns the exit code of the program', async () => {
    expect(await handOver(process.execPath, ['-e', 'process.exit(7)'])).toBe(7);
  });

  it('says so when the program crashes, and ends in failure', async () => {
    const outcome = await runProgram(throughSetup("process.kill(process.pid, 'SIGSEGV')"));
    expect(outcome.stderr).toBe('The program was ended by SIGSEGV: it crashed.\n');
    expect(outcome.code).toBe(139);
  });

  it('passes SIGTERM on and ends as the program ends', async () => {
    const patient =
      "process.on('SIGTERM', () => process.exit(0)); console.log('ready'); setInterval(() => {}, 1000);";
    const running = startProgram(throughSetup(patient));
    await running.firstLine;
    running.child.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });
});

describe('what is installed', () => {
  it('is complete when every package of the lock file is there in its version, those for other machines aside', async () => {
    const folder = await temporaryFolder();
    const wanted = { ...onePackage, 'node_modules/for-windows': { version: '2.0.0', optional: true } };
    await writeFile(
      path.join(folder, 'package-lock.json'),
      JSON.stringify({ packages: { '': {}, ...wanted } }),
    );
    expect(await isComplete(folder)).toBe(false);

    await mkdir(path.join(folder, 'node_modules', 'one'), { recursive: true });
    const installed = path.join(folder, 'node_modules', '.package-lock.json');
    await writeFile(installed, JSON.stringify({ packages: onePackage }));
    expect(await isComplete(folder)).toBe(false);

    await writeFile(path.join(folder, 'node_modules', 'one', 'package.json'), '{}');
    expect(await isComplete(folder)).toBe(true);

    await writeFile(installed, JSON.stringify({ packages: { 'node_modules/one': { version: '0.9.0' } } }));
    expect(await isComplete(folder)).toBe(false);
  });
});

describe("npm's reason", () => {
  it.each([
    [
      'npm error code E404\nnpm error 404 Not Found\nnpm error A complete log of this run can be found in: /x-debug-0.log',
      '404 Not Found',
    ],
    ['something else\n\n', 'something else'],
    ['', 'it said nothing.'],
  ])('of %j is %j', (output, reason) => {
    expect(reasonIn(output)).toBe(reason);
  });
});

describe('the lock', () => {
  it('lets one in at a time', async () => {
    const folder = path.join(await temporaryFolder(), 'lock');
    let inside = 0;
    const seen = [];
    const work = async () => {
      inside += 1;
      seen.push(inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all([withLock(folder, work), withLock(folder, work), withLock(folder, work)]);
    expect(seen).toEqual([1, 1, 1]);
    expect(existsSync(folder)).toBe(false);
  });

  it('is taken over from a process that died', async () => {
    const folder = path.join(await temporaryFolder(), 'lock');
    const { child, ended } = startProgram(['-e', '']);
    await ended;
    await mkdir(folder);
    await writeFile(path.join(folder, 'pid'), String(child.pid));
    expect(await withLock(folder, () => 'done')).toBe('done');
  });

  it('is taken over when its process died before it left its name', async () => {
    const folder = path.join(await temporaryFolder(), 'lock');
    await mkdir(folder);
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(folder, aMinuteAgo, aMinuteAgo);
    expect(await withLock(folder, () => 'done')).toBe('done');
  });

  it('is given back when the work fails', async () => {
    const folder = path.join(await temporaryFolder(), 'lock');
    await expect(withLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(folder)).toBe(false);
  });
});

it('builds again when a source changes, and only then', async () => {
  const folder = await temporaryFolder();
  const rooms = ['src-renderer', 'shared'];
  for (const room of ['src-renderer', 'shared/money'])
    await mkdir(path.join(folder, room), { recursive: true });
  await writeFile(path.join(folder, 'package-lock.json'), '{}');
  const source = path.join(folder, 'shared', 'money', 'money.ts');
  await writeFile(source, 'export {};');
  const before = await fingerprintOf(folder, rooms);
  await utimes(source, new Date(), new Date(0));
  expect(await fingerprintOf(folder, rooms)).toBe(before);
  await writeFile(source, 'export { };');
  expect(await fingerprintOf(folder, rooms)).not.toBe(before);
});
