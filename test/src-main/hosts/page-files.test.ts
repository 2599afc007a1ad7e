import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPage } from '../../../src-main/hosts/page-files.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

it('offers the files of the page under their paths, typed, and no other file', async () => {
  const root = await temporaryFolder();
  const folder = path.join(root, 'page');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'secret.html'), 'secret');
  await symlink(path.join(root, 'secret.html'), path.join(folder, 'link.html'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'assets', 'index-BpX3k9_a.js'), 'export {};');
  await writeFile(path.join(folder, 'assets', 'index-BpX3k9_a.js.map'), '{}');

  const page = await readPage(folder);

  expect([...page.keys()].sort()).toEqual(['/', '/assets/index-BpX3k9_a.js', '/index.html']);
  expect(page.get('/')).toMatchObject({ contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' });
  expect(page.get('/assets/index-BpX3k9_a.js')).toMatchObject({
    contentType: 'text/javascript; charset=utf-8',
    cacheControl: 'public, max-age=31536000, immutable',
  });
});
