import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeWhole } from '../../../src-main/core/write-whole.ts';
import { mountDisk } from '../../helpers/disk.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const part = /^x\.csv\.[0-9a-f]{16}\.part$/;

function fill(unfinished: string): Promise<number> {
  appendFileSync(unfinished, 'day,amount\n2026-11-01,0.05\n');
  return Promise.resolve(1);
}

it('puts the file in its place, for the owner alone from its first byte, and leaves nothing beside it', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'x.csv');
  writeFileSync(file, 'the one before');
  // Files of the owner that look alike.
  const others = ['x.csv.part', 'x.csv.0123456789abcdef.part.txt', 'yx.csv.00000000ffffffff.part'];
  for (const name of others) writeFileSync(path.join(folder, name), 'mine');
  const written = await writeWhole(file, (unfinished) => {
    expect(path.basename(unfinished)).toMatch(part);
    if (process.platform !== 'win32') expect(statSync(unfinished).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toBe('the one before');
    return fill(unfinished);
  });
  expect(written).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('day,amount\n2026-11-01,0.05\n');
  expect(readdirSync(folder).toSorted()).toEqual(['x.csv', ...others].toSorted());
});

it('removes what it wrote when it breaks off, and lets the file before stand', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'x.csv');
  writeFileSync(file, 'the one before');
  const broken = writeWhole(file, async (unfinished) => {
    await fill(unfinished);
    throw new Error('broken off');
  });
  await expect(broken).rejects.toThrow('broken off');
  expect(readdirSync(folder)).toEqual(['x.csv']);
  expect(readFileSync(file, 'utf8')).toBe('the one before');
});

it('clears what a program that was killed had begun there, and not what another one is writing', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'x.csv');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const name = (pid: number): string => `x.csv.0123abcd${pid.toString(16).padStart(8, '0')}.part`;
  writeFileSync(path.join(folder, name(dead)), 'half');
  writeFileSync(path.join(folder, name(process.ppid)), 'half');
  await writeWhole(file, fill);
  expect(readdirSync(folder).toSorted()).toEqual(['x.csv', name(process.ppid)]);
});

it('says in the owner’s words why a place takes no file', async () => {
  const folder = await temporaryFolder();
  mkdirSync(path.join(folder, 'papers.csv'));
  writeFileSync(path.join(folder, 'file'), '');
  const cases: [string, string][] = [
    [path.join(folder, 'gone', 'x.csv'), 'no_such_folder'],
    [path.join(folder, 'file', 'x.csv'), 'no_such_folder'],
    [path.join(folder, 'papers.csv'), 'place_is_folder'],
    [path.join(folder, `${'x'.repeat(250)}.csv`), 'bad_file_name'],
  ];
  for (const [file, code] of cases)
    await expect(writeWhole(file, fill), file).rejects.toMatchObject({ code });
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'papers.csv']);
});

it.skipIf(process.platform !== 'linux')('leaves nothing where it may not write', async () => {
  await expect(writeWhole('/proc/x.csv', fill)).rejects.toMatchObject({
    code: expect.stringMatching(/^(place_not_writable|no_such_folder)$/) as string,
  });
  expect(existsSync('/proc/x.csv')).toBe(false);
});

it('says that a file is held by another program, and leaves nothing beside it', async ({ skip }) => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'x.csv');
  writeFileSync(file, 'open in a spreadsheet');
  // What Windows does for an open file, Linux does for one that something is mounted on.
  const isHeld = process.platform === 'linux' && spawnSync('mount', ['--bind', file, file]).status === 0;
  if (!isHeld) return skip('nothing can be mounted here');
  onTestFinished(() => void execFileSync('umount', [file]));
  await expect(writeWhole(file, fill)).rejects.toMatchObject({
    code: 'file_open_elsewhere',
    details: { file },
  });
  expect(readdirSync(folder)).toEqual(['x.csv']);
  expect(readFileSync(file, 'utf8')).toBe('open in a spreadsheet');
  return;
});

it('leaves nothing on a disk that is full', async ({ skip }) => {
  const disk = mountDisk('64k');
  if (disk === null) return skip('a disk cannot be mounted here');
  const file = path.join(disk, 'x.csv');
  const full = writeWhole(file, (unfinished) => {
    appendFileSync(unfinished, 'x'.repeat(100_000));
    return Promise.resolve(1);
  });
  await expect(full).rejects.toMatchObject({ code: 'disk_full' });
  expect(readdirSync(disk)).toEqual([]);
  return;
});

it.runIf(existsSync('/dev/full'))('lets a device be a device', async () => {
  await expect(writeWhole('/dev/full', fill)).rejects.toMatchObject({ code: 'disk_full' });
  expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  expect(await writeWhole('/dev/null', fill)).toBe(1);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
