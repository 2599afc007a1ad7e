import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { codeOf, knock, openSocket } from '../helpers/host.ts';
import { root, runProgram, startProgram, type Running } from '../helpers/program.ts';
import { startable } from '../helpers/started/startable.ts';

// The first tests start it as `npm start` does.
const source = 'src-main/start.ts';
const script = startable(source);
const onlyLine = /^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{22}$/;

function start(data: string, ...flags: string[]): Running {
  return startProgram([source, '--no-open', '--data', data, ...flags]);
}

describe('npm start', () => {
  it('prints one line, serves the page behind it, and ends cleanly on Ctrl+C', async () => {
    const running = start(await temporaryFolder());
    const address = await running.firstLine;
    expect(address).toMatch(onlyLine);
    const page = await fetch(address);
    expect(await page.text()).toContain('<script type="module"');

    running.child.kill('SIGINT');
    const outcome = await running.ended;
    expect(outcome).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(outcome.stdout).toBe(`${address}\n`);
  });

  it('ends cleanly while a page is open, on SIGTERM and on a second Ctrl+C', async () => {
    const running = start(await temporaryFolder());
    const address = await running.firstLine;
    const host = { port: Number(new URL(address).port) };
    const token = await knock(openSocket(host), { code: codeOf(address) });
    expect(token).toHaveLength(43);
    running.child.kill('SIGTERM');
    running.child.kill('SIGINT');
    const outcome = await running.ended;
    expect(outcome).toMatchObject({ code: 0, signal: null });
    expect(outcome.stdout + outcome.stderr).not.toContain(token);
  });

  it('says so when another host holds the folder', async () => {
    const data = await temporaryFolder();
    await start(data).firstLine;
    const second = await start(data).ended;
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('takes the port it is told, or says that it is taken', async () => {
    const taken = await occupy();
    const outcome = await start(await temporaryFolder(), '--port', String(taken)).ended;
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toBe(`Port ${taken} is in use already: choose another one.\n`);
  });

  it('ends with a sentence when its folder cannot be one', async () => {
    const outcome = await start(path.resolve('package.json')).ended;
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe.runIf(process.platform !== 'win32')('npm start where there is an Electron', () => {
  it('runs it on the checkout, passes the data folder on, prints nothing, and ends as it ends', async () => {
    const electron = await standIn(`
      require('node:fs').writeFileSync(__filename + '.ran', JSON.stringify({
        args: process.argv.slice(2), asNode: process.env.ELECTRON_RUN_AS_NODE ?? null,
      }));
      process.exitCode = 3;`);
    const env = { VITRINE_ELECTRON: electron, ELECTRON_RUN_AS_NODE: '1' };
    const outcome = await startProgram([script, '--data', 'my shop'], env).ended;
    expect(outcome).toMatchObject({ code: 3, stdout: '', stderr: '' });
    expect(JSON.parse(await readFile(`${electron}.ran`, 'utf8'))).toEqual({
      args: [root, '--data', 'my shop'],
      asNode: null,
    });
  });

  it('passes Ctrl+C on and lets it end in its own time', async () => {
    const electron = await standIn(`
      process.on('SIGINT', () => setTimeout(() => { console.error('closed'); process.exit(0); }, 300));
      console.log('ready'); setInterval(() => {}, 1000);`);
    const running = startProgram([script], { VITRINE_ELECTRON: electron });
    await running.firstLine;
    running.child.kill('SIGINT');
    expect(await running.ended).toMatchObject({ code: 0, signal: null, stderr: 'closed\n' });
  });

  it.each([
    ['is ended by a signal', "process.kill(process.pid, 'SIGTRAP'); setInterval(() => {}, 1000);", 'SIGTRAP'],
    ['lacks a library', 'process.exitCode = 127;', 'code 127'],
  ])('opens the page in the browser when it %s at once', async (_how, does, how) => {
    const electron = await standIn(does);
    await expectBrowserInstead(electron, how);
  });

  it.runIf(process.platform === 'linux')(
    'opens the page in the browser when nobody can show a window',
    async () => {
      const electron = await standIn('');
      await writeFile(electron, '#!/bin/sh\nexit 1\n');
      await expectBrowserInstead(electron, 'code 1');
    },
  );

  it('opens the page in the browser when the file cannot be run at all', async () => {
    const electron = await standIn('');
    await chmod(electron, 0o644);
    await expectBrowserInstead(electron, 'code 127');
  });

  it.each(['--no-open', '--browser', '--port=47990'])('leaves it alone with %s', async (flag) => {
    const electron = await standIn("require('node:fs').writeFileSync(__filename + '.ran', '');");
    const env = { VITRINE_ELECTRON: electron, PATH: '' };
    const running = startProgram([script, flag, '--data', await temporaryFolder()], env);
    expect(await running.firstLine).toMatch(onlyLine);
    await expect(readFile(`${electron}.ran`)).rejects.toThrow('ENOENT');
  });
});

// Without a PATH no browser of this machine is opened by the tests.
async function expectBrowserInstead(electron: string, how: string): Promise<void> {
  const env = { VITRINE_ELECTRON: electron, PATH: '' };
  const running = startProgram([script, '--data', await temporaryFolder()], env);
  const address = await running.firstLine;
  expect(address).toMatch(onlyLine);
  running.child.kill('SIGINT');
  const outcome = await running.ended;
  expect(outcome).toMatchObject({ code: 0, signal: null, stdout: `${address}\n` });
  expect(outcome.stderr).toContain(
    `Electron cannot run on this machine (it ended at once, ${how}): Vitrine opens in your browser instead.\n`,
  );
}

/** A script of the test's making, in the place of Electron's binary. */
async function standIn(does: string): Promise<string> {
  const file = path.join(await temporaryFolder(), 'electron.cjs');
  await writeFile(file, `#!${process.execPath}\n${does}`);
  await chmod(file, 0o755);
  return file;
}

describe('wrong usage', () => {
  it.each([
    [['--colour'], "Unknown option '--colour'"],
    [['shop'], "Unexpected argument 'shop'"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--port', '0'], '--port needs a number from 1 to 65535, not 0'],
    [['--port', '12e3'], '--port needs a number from 1 to 65535, not 12e3'],
  ])('%j ends with 2 and a sentence', async (flags, sentence) => {
    const outcome = await runProgram([script, ...flags]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(sentence);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is told apart from asking for help', async () => {
    const outcome = await runProgram([script, '--help']);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain('--no-open');
  });
});

function occupy(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
    onTestFinished(() => void server.close());
  });
}
