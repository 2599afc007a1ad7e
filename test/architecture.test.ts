import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrokenWalls, importsOf, type SourceFile } from './helpers/walls.ts';

const root = path.resolve(import.meta.dirname, '..');
const rooms = ['shared', 'src-main', 'src-renderer'];
const longestFile = 300;
const dataFolders = ['shared/tariff/data/', 'src-main/imports/chat-export/locales/'];

async function readSources(): Promise<SourceFile[]> {
  const names = await Promise.all(
    rooms.map(async (room) => {
      const found = await readdir(path.join(root, room), { recursive: true });
      return found.map((name) => `${room}/${name.split(path.sep).join('/')}`);
    }),
  );
  const sources = names.flat().filter((name) => /\.(ts|mjs|js|svelte)$/.test(name));
  return Promise.all(
    sources.map(async (name) => ({ path: name, text: await readFile(path.join(root, name), 'utf8') })),
  );
}

describe('the walls between the rooms', () => {
  it('stand', async () => {
    const sources = await readSources();
    expect(sources.length).toBeGreaterThan(50);
    expect(findBrokenWalls(sources)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'shared/money/format.ts',
      "import { openDatabase } from '../../src-main/database/open.ts';",
      'src-main/database/open.ts',
    ],
    ['shared/time/clock.ts', "import { readFile } from 'node:fs/promises';", 'node:fs/promises'],
    ['shared/time/clock.ts', "export * from 'luxon';", 'luxon'],
    [
      'src-main/database/threads.ts',
      "import type { Core } from '../core/create-core.ts';",
      'src-main/core/create-core.ts',
    ],
    ['src-main/database/threads.ts', "import Database from 'better-sqlite3';", 'better-sqlite3'],
    [
      'src-main/core/inbox.ts',
      "const host = await import('../hosts/browser/serve.ts');",
      'src-main/hosts/browser/serve.ts',
    ],
    ['src-main/core/inbox.ts', "import { app } from 'electron';", 'electron'],
    [
      'src-main/hosts/browser/server.ts',
      "import { openDatabase } from '../../database/open.ts';",
      'src-main/database/open.ts',
    ],
    ['src-main/hosts/browser/server.ts', "import { app } from 'electron/main';", 'electron/main'],
    [
      'src-main/core/inbox.ts',
      "import { startTestHost } from '../../test/helpers/host.ts';",
      'test/helpers/host.ts',
    ],
    [
      'src-renderer/views/inbox/Thread.svelte',
      '<script lang="ts">\n  import type { Row } from \'../../../src-main/database/threads.ts\';\n</script>\n<p>hello</p>',
      'src-main/database/threads.ts',
    ],
    [
      'src-renderer/state/app.svelte.ts',
      "type Row = import('../../src-main/core/x.ts').Row;",
      'src-main/core/x.ts',
    ],
  ])('fall, and are seen to fall, when %s says %s', (file, text, imported) => {
    const [broken, ...others] = findBrokenWalls([{ path: file, text }]);
    expect(broken).toContain(`${file} imports ${imported}: `);
    expect(others).toEqual([]);
  });

  it('let through what the plan allows', () => {
    expect(
      findBrokenWalls([
        { path: 'src-main/start.ts', text: "import { serveInBrowser } from './hosts/browser/serve.ts';" },
        { path: 'src-main/database/open.ts', text: "import Database from 'better-sqlite3';" },
        { path: 'src-main/hosts/electron/main.ts', text: "import { app } from 'electron';" },
        {
          path: 'shared/time/days.ts',
          text: "import { TZDate } from '@date-fns/tz';\nimport { addDays } from 'date-fns';",
        },
        {
          path: 'src-renderer/main.ts',
          text: "import { mount } from 'svelte';\nimport '../shared/money/money.ts';",
        },
      ]),
    ).toEqual([]);
  });

  it('are read from code only, not from words in strings and comments', () => {
    const text =
      "// import x from 'electron'\nconst sentence = \"import y from 'electron'\";\nimport './open.ts';";
    expect(importsOf({ path: 'src-main/database/sql.ts', text })).toEqual(['src-main/database/open.ts']);
  });
});

it(`has no file of more than ${longestFile} lines, data excepted`, async () => {
  const sources = (await readSources()).filter(
    ({ path: name }) => !dataFolders.some((data) => name.startsWith(data)),
  );
  const long = sources.filter((file) => file.text.split('\n').length > longestFile + 1);
  expect(long.map((file) => file.path)).toEqual([]);
});

it('has the rooms of the plan at the top and no others', async () => {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const produced = ['node_modules', 'build', 'coverage'];
  expect(
    folders
      .map((entry) => entry.name)
      .filter((name) => !produced.includes(name))
      .sort(),
  ).toEqual(['shared', 'src-main', 'src-renderer', 'test']);
});
