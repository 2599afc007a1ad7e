import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { tellOfMissingSandbox } from '../../../../src-main/hosts/electron/sandbox-notice.ts';
import { app, dialog, resetElectron } from '../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

let folder: string;

beforeEach(async () => {
  resetElectron();
  folder = await temporaryFolder();
  await mkdir(path.join(folder, 'window'));
});

it('is told once, of a packaged program that was started without the sandbox', async () => {
  app.isPackaged = true;
  app.commandLine.appendSwitch('no-sandbox');
  await tellOfMissingSandbox(folder);
  await tellOfMissingSandbox(folder);
  expect(dialog.questions.map((question) => question.message)).toEqual([
    expect.stringContaining('one protection less'),
  ]);
});

it.each([
  [true, 'disable-gpu'],
  [false, 'no-sandbox'],
])('is not told of a program (packaged: %s) that was started with --%s', async (isPackaged, name) => {
  app.isPackaged = isPackaged;
  app.commandLine.appendSwitch(name);
  await tellOfMissingSandbox(folder);
  expect(dialog.questions).toEqual([]);
});
