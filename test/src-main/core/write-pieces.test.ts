import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writePieces } from '../../../src-main/core/write-pieces.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const pieces = [
  { text: 'day,amount\n', rows: 0 },
  { text: '2026-11-01,0.05\n', rows: 1 },
];

it("leaves the owner's own .part file alone and nothing of its own", async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'x.csv');
  writeFileSync(`${file}.part`, 'mine');
  async function* give(): AsyncGenerator<{ text: string; rows: number }> {
    yield* pieces;
  }
  expect(await writePieces(file, give(), () => undefined)).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('day,amount\n2026-11-01,0.05\n');
  expect(readFileSync(`${file}.part`, 'utf8')).toBe('mine');
  expect(readdirSync(folder).toSorted()).toEqual(['x.csv', 'x.csv.part']);
});

it.skipIf(process.platform === 'win32')(
  'is readable by the owner alone from its first piece, under a name nobody can guess',
  async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'x.csv');
    const seen: string[] = [];
    async function* give(): AsyncGenerator<{ text: string; rows: number }> {
      const [name = ''] = readdirSync(folder);
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
      seen.push(name);
      yield* pieces;
    }
    await writePieces(file, give(), () => undefined);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(seen[0]).toMatch(/^x\.csv\.[0-9a-f]{16}\.part$/);
  },
);

it('removes what it wrote when the report breaks off', async () => {
  const folder = await temporaryFolder();
  async function* give(): AsyncGenerator<{ text: string; rows: number }> {
    yield* pieces;
    throw new Error('broken off');
  }
  await expect(writePieces(path.join(folder, 'x.csv'), give(), () => undefined)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});
