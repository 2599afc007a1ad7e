import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLicenceProblems } from '../../../../../src-main/hosts/electron/packaging/licence-rules.ts';
import { describeLicences } from '../../../../../src-main/hosts/electron/packaging/licences.ts';
import { prepare } from '../../../../../src-main/hosts/electron/packaging/prepare.ts';
import {
  findPackages,
  type ShippedPackage,
} from '../../../../../src-main/hosts/electron/packaging/shipped-packages.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';
import { root } from '../../../../helpers/program.ts';

function shipped(part: Partial<ShippedPackage>): ShippedPackage {
  return { name: 'one', version: '1.0.0', licence: 'MIT', author: '', text: 'Permission…', ...part };
}

describe('the licences of what is shipped', () => {
  let text: string;

  // Refuses a licence that is not on the list.
  beforeAll(async () => {
    await prepare(root);
    text = await readFile(path.join(root, 'build', 'licences.txt'), 'utf8');
  });

  it('begin with our own and name what is bundled, what is packed beside it, and what the page brings', () => {
    expect(text.startsWith('Vitrine 0.1.0 (MIT)\n\nMIT License\n')).toBe(true);
    const bundled = [
      '@orpc/client',
      '@orpc/server',
      '@date-fns/tz',
      'electron-updater',
      'ws',
      'yauzl',
      'yazl',
      'zod',
    ];
    const onThePage = ['svelte', 'bits-ui', 'i18next', '@lucide/svelte', '@fontsource-variable/inter'];
    const packed = ['better-sqlite3', 'node-addon-api', 'SQLite', 'emojibase-data'];
    const forPdfs = [
      '@myriaddreamin/typst-ts-web-compiler',
      'Typst',
      '@embedpdf/fonts-sc',
      '@expo-google-fonts/inter',
      '@expo-google-fonts/nanum-gothic',
      '@expo-google-fonts/noto-sans-arabic',
    ];
    for (const name of [...bundled, ...packed, ...forPdfs, ...onThePage]) {
      expect(text).toMatch(new RegExp(`^${name} .*\\(.+\\)$`, 'm'));
    }
    expect(text).toMatch(/^ical\.js .*\(MPL-2\.0\)\n\nShipped unchanged; its source is at https:/m);
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('Apache License\n                           Version 2.0');
    expect(text).toContain('Copyright (c) 2010, NHN Corporation');
    expect(text).toContain('Copyright (c) 2017-2019 Miles Johnson');
  });

  it('name nothing that only makes or tests the program', () => {
    expect(text).not.toMatch(/^(vite|vitest|electron-builder|typescript|playwright-core|esm-env) /m);
  });

  it('each come with the words that have to go along', () => {
    for (const part of text.split(`\n${'-'.repeat(72)}\n`)) {
      expect(part.trim().split('\n').length, part).toBeGreaterThan(2);
    }
    expect(text).toContain(
      'lazy-val 1.0.5 (MIT)\n\nMIT License\n\nCopyright (c) Vladimir Krivosheev\n\nPermission',
    );
  });
});

describe('a licence', () => {
  it.each(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', '(MIT OR GPL-3.0)', 'MIT AND ISC'])(
    'may be %s',
    (licence) => {
      expect(findLicenceProblems([shipped({ licence })])).toEqual([]);
    },
  );

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-2.0', 'SEE LICENSE IN x', 'UNLICENSED'])(
    'may not be %s',
    (licence) => {
      expect(findLicenceProblems([shipped({ licence })])).toEqual([
        `one is under ${licence}, which is not on the list.`,
      ]);
    },
  );

  it('has to be named, and to bring its text or the name that belongs into it', () => {
    expect(findLicenceProblems([shipped({ licence: '' })])).toEqual(['one names no licence.']);
    expect(findLicenceProblems([shipped({ text: '' })])).toEqual(['one brings no text of its licence.']);
    expect(findLicenceProblems([shipped({ text: '', author: 'Ada' })])).toEqual([]);
    expect(findLicenceProblems([shipped({ text: '', author: 'Ada', licence: 'ISC' })])).toHaveLength(1);
  });

  it('stands there once for all who use the same words', () => {
    const text = describeLicences(shipped({ text: 'MIT License\n\nPermission is hereby granted, ours' }), [
      shipped({ name: 'two', text: 'the words' }),
      shipped({ name: 'three', text: 'the words' }),
      shipped({ name: 'four', text: '', author: 'Ada' }),
    ]);
    expect(text.match(/the words/g)).toHaveLength(1);
    expect(text).toContain('two 1.0.0 (MIT)\nthree 1.0.0 (MIT)\n\nthe words\n');
    expect(text).toContain('Copyright (c) Ada\n\nPermission is hereby granted, ours\n');
  });
});

it('finds the package of a file, nested and scoped ones too, each once, with all its texts', async () => {
  const folder = path.join(await temporaryFolder(), 'node_modules');
  for (const [name, licence] of [
    ['@a/b', { license: 'ISC' }],
    ['c/node_modules/d', { license: 'MIT', author: { name: 'Dora' } }],
    ['e', {}],
  ] as const) {
    await mkdir(path.join(folder, name, 'dist'), { recursive: true });
    await writeFile(
      path.join(folder, name, 'package.json'),
      JSON.stringify({ name: path.basename(name), version: '1.2.3', ...licence }),
    );
  }
  await writeFile(path.join(folder, 'e', 'license'), 'The MIT License (MIT)\n');
  await writeFile(path.join(folder, 'e', 'NOTICE'), 'Also this.\n');
  const found = await findPackages([
    path.join(folder, '@a', 'b', 'dist', 'index.js'),
    path.join(folder, '@a', 'b', 'other.js'),
    path.join(folder, 'c', 'node_modules', 'd', 'dist', 'x.js'),
    path.join(folder, 'e', 'x.js'),
    '/somewhere/shared/money.ts',
  ]);
  expect(found.map(({ name, licence, author, text }) => [name, licence, author, text])).toEqual([
    ['b', 'ISC', '', ''],
    ['d', 'MIT', 'Dora', ''],
    ['e', 'MIT', '', 'Also this.\n\nThe MIT License (MIT)'],
  ]);
});
