import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createUpdates } from '../../../../../src-main/hosts/electron/updates/updates.ts';
import { updateWords } from '../../../../../src-main/hosts/electron/updates/words.ts';
import { speakLanguage } from '../../../../../src-main/hosts/electron/words/words.ts';
import { app, dialog, resetElectron, shell } from '../../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';

beforeEach(() => {
  resetElectron();
});

// Nothing of the core may be touched by a program that cannot update itself.
const { check } = createUpdates({
  core: {
    connect: () => expect.unreachable(),
    isRunning: () => expect.unreachable(),
    close: () => expect.unreachable(),
  },
  quit: () => expect.unreachable(),
});

async function resources(appUpdate: string | null): Promise<void> {
  const folder = await temporaryFolder();
  if (appUpdate !== null) await writeFile(path.join(folder, 'app-update.yml'), appUpdate);
  const own = Object.getOwnPropertyDescriptor(process, 'resourcesPath');
  Object.defineProperty(process, 'resourcesPath', { value: folder, configurable: true });
  onTestFinished(() => {
    if (own === undefined) delete (process as { resourcesPath?: string }).resourcesPath;
    else Object.defineProperty(process, 'resourcesPath', own);
  });
}

const github = 'owner: vitrine\nrepo: vitrine\nprovider: github\nupdaterCacheDirName: vitrine-updater\n';

describe('a copy that cannot update itself', () => {
  it('says so, in the language of the window', async () => {
    await resources(null);
    await check(null);
    speakLanguage('fr');
    onTestFinished(() => void speakLanguage(null));
    await check(null);
    expect(dialog.questions.map(({ message }) => message)).toEqual([
      'This copy of Vitrine cannot update itself.',
      'Cette copie de Vitrine ne peut pas se mettre à jour elle-même.',
    ]);
    expect(shell.opened).toEqual([]);
  });

  it('offers the page of the releases where there is one, for lack of a key to check files with', async () => {
    await resources(github);
    app.isPackaged = true;
    dialog.answers = [1];
    await check(null);
    expect(shell.opened).toEqual([]);
    dialog.answers = [0];
    await check(null);
    expect(shell.opened).toEqual(['https://github.com/vitrine/vitrine/releases']);
    expect(dialog.questions[0]?.buttons).toEqual([updateWords().open_releases, updateWords().not_now]);
  });

  it('is asked once when the menu is clicked twice', async () => {
    await resources(github);
    const answer = Promise.withResolvers<number>();
    dialog.answers = [answer.promise];
    const both = [check(null), check(null)];
    answer.resolve(1);
    await Promise.all(both);
    expect(dialog.questions).toHaveLength(1);
    await check(null);
    expect(dialog.questions).toHaveLength(2);
  });
});
