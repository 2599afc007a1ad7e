import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { codeOf, knock, openSocket } from '../helpers/host.ts';
import { runProgram, startProgram, type Running } from '../helpers/program.ts';

const script = 'src-main/start.ts';
const onlyLine = /^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{22}$/;

function start(data: string, ...flags: string[]): Running {
  return startProgram([script, '--no-open', '--data', data, ...flags]);
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
