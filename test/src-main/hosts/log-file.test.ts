import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, logLimit } from '../../../src-main/hosts/log-file.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { root } from '../../helpers/program.ts';

const isRoot = process.getuid?.() === 0;
const kilobyte = 'x'.repeat(1024);

async function dataFolder(): Promise<{ data: string; log: string; old: string }> {
  const data = await temporaryFolder();
  await mkdir(path.join(data, 'logs'));
  return { data, log: path.join(data, 'logs', 'vitrine.log'), old: path.join(data, 'logs', 'vitrine.1.log') };
}

/** A log that is full but for `room` bytes, as an earlier version may have left it. */
async function fillTo(file: string, room: number): Promise<void> {
  await writeFile(file, `${'o'.repeat(logLimit - room - 1)}\n`, { mode: 0o644 });
}

describe('the log', () => {
  it('has one line per bug, for the owner alone, and tells of the first', async () => {
    const { data, log } = await dataFolder();
    const told: string[] = [];
    const write = createLog(data, (file) => told.push(file));
    write('one');
    write('two');
    expect(readFileSync(log, 'utf8')).toMatch(/^\d{4}-\S+Z one\n\d{4}-\S+Z two\n$/);
    expect(told).toEqual([log]);
    expect(statSync(log).mode & 0o777).toBe(0o600);
  });

  it('makes way at its limit: one old log is kept, and both are for the owner alone', async () => {
    const { data, log, old } = await dataFolder();
    await writeFile(old, 'older');
    await fillTo(log, 100);
    const write = createLog(data, () => undefined);
    write('fits');
    expect(readFileSync(old, 'utf8')).toBe('older');
    write(kilobyte);
    expect(readFileSync(old, 'utf8')).toMatch(/^o{1000}[^]* fits\n$/);
    expect(readFileSync(log, 'utf8')).toMatch(/^\S+Z x{1024}\n$/);
    expect([log, old].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(readdirSync(path.join(data, 'logs')).sort()).toEqual(['vitrine.1.log', 'vitrine.log']);
  });

  it('takes the beginning of a text that would fill it by itself', async () => {
    const { data, log } = await dataFolder();
    createLog(data, () => undefined)('y'.repeat(3 * logLimit));
    expect(statSync(log).size).toBeLessThan(logLimit / 8);
  });

  it('stays whole when two hosts write to it at once: no line is torn, none between the first and the last lost', async () => {
    const { data, log, old } = await dataFolder();
    const lines = 2_500;
    await Promise.all(['a', 'b'].map((name) => writeInChild(data, name, lines)));

    const kept = (readFileSync(old, 'utf8') + readFileSync(log, 'utf8')).trimEnd().split('\n');
    const read = kept.map((line) => /^\S+Z ([ab]) (\d+) x{1024}$/.exec(line));
    expect(read.filter((match) => match === null)).toEqual([]);
    for (const name of ['a', 'b']) {
      const numbers = read.filter((match) => match?.[1] === name).map((match) => Number(match?.[2]));
      const first = numbers[0] ?? lines;
      expect(numbers).toEqual(Array.from({ length: lines - first }, (_, index) => first + index));
    }
    expect(kept.length).toBeGreaterThan(900);
    for (const file of [log, old]) expect(statSync(file).size).toBeLessThan(logLimit + 8 * 1024);
    expect(readdirSync(path.join(data, 'logs')).sort()).toEqual(['vitrine.1.log', 'vitrine.log']);
  });

  it('makes way again after a host died while it moved it', async () => {
    const { data, log, old } = await dataFolder();
    await fillTo(log, 10);
    await mkdir(`${log}.turn`);
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(`${log}.turn`, aMinuteAgo, aMinuteAgo);
    const write = createLog(data, () => undefined);
    write('one');
    write('two');
    expect(readFileSync(log, 'utf8')).toMatch(/^\S+Z two\n$/);
    expect(readFileSync(old, 'utf8')).toMatch(/ one\n$/);
  });
});

describe('a log that cannot be written', () => {
  it.runIf(existsSync('/dev/full'))('on a full disk changes nothing and tells of nothing', async () => {
    const { data, log } = await dataFolder();
    await symlink('/dev/full', log);
    createLog(data, () => expect.unreachable())('lost');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('because its folder is gone, or is a file, changes nothing', async () => {
    const { data } = await dataFolder();
    createLog(path.join(data, 'nowhere'), () => expect.unreachable())('lost');
    createLog(path.join(root, 'package.json'), () => expect.unreachable())('lost');
  });

  it.runIf(process.platform !== 'win32')(
    'or put aside stops at twice its limit, and never fails its host',
    async () => {
      const { data, log, old } = await dataFolder();
      await fillTo(log, 10);
      await chmod(log, 0o666);
      await chmod(data, 0o755);
      await chmod(path.join(data, 'logs'), 0o555);
      expect(await writeInChild(data, 'a', 1_500)).toBe(0);
      await chmod(path.join(data, 'logs'), 0o755);
      expect(existsSync(old)).toBe(false);
      expect(statSync(log).size).toBeGreaterThan(1.9 * logLimit);
      expect(statSync(log).size).toBeLessThanOrEqual(2 * logLimit);
    },
  );

  it.runIf(process.platform !== 'win32')(
    'in a folder that may not be entered never fails its host',
    async () => {
      const { data, log } = await dataFolder();
      await chmod(data, 0o700);
      await chmod(path.join(data, 'logs'), 0o000);
      expect(await writeInChild(data, 'a', 2)).toBe(0);
      await chmod(path.join(data, 'logs'), 0o700);
      expect(existsSync(log)).toBe(false);
    },
  );
});

/** Writes numbered lines of a kilobyte in a process of its own (as nobody where root may write anywhere); its exit code. */
async function writeInChild(data: string, name: string, lines: number): Promise<number> {
  const mayWriteAnywhere = isRoot && (statSync(path.join(data, 'logs')).mode & 0o200) === 0;
  const script = `
    import { createLog } from ${JSON.stringify(path.join(root, 'src-main/hosts/log-file.ts'))};
    if (${String(mayWriteAnywhere)}) process.setuid(65534);
    const write = createLog(${JSON.stringify(data)}, () => undefined);
    for (let n = 0; n < ${String(lines)}; n += 1) write('${name} ' + n + ' ' + 'x'.repeat(1024));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}
