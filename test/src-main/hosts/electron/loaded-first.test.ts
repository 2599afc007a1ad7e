import { expect, it } from 'vitest';
import { isUnneeded, listLoadedBy, listLoadedFirst } from '../../../helpers/loaded-first.ts';

it('loads nothing before the window may show that it could do without', async () => {
  const { chunks, modules } = await listLoadedFirst();
  expect(chunks).toContain('main.js');
  expect(modules.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['src-main/hosts/electron/main.ts', 'src-main/hosts/electron/window.ts']),
  );
  expect(modules.filter(isUnneeded)).toEqual([]);
  expect(modules.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(100_000);
});

it('lets a command need nothing of the first file, which waits for its end', async () => {
  const chunks = await listLoadedBy('src-main/hosts/command-line/program.ts');
  expect(chunks.length).toBeGreaterThan(3);
  expect(chunks).not.toContain('main.js');
});

it.each([
  'node_modules/zod/v4/core/core.js',
  'node_modules/@orpc/server/dist/index.mjs',
  'node_modules/electron-updater/out/main.js',
  'src-main/core/create-core.ts',
  'src-main/database/open.ts',
  'src-main/hosts/electron/updates/updater.ts',
  'src-main/hosts/command-line/run.ts',
  'shared/contract/inbox.ts',
])('could do without %s', (file) => {
  expect(isUnneeded({ file, bytes: 1 })).toBe(true);
});
