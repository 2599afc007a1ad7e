import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCore } from '../../../../src-main/core/create-core.ts';
import { manyReplies } from '../../../helpers/chats.ts';
import { writeChat } from '../../../helpers/core.ts';
import { preventable } from '../../../helpers/electron/events.ts';
import { clientOver, connectPage, say, sentOn, until } from '../../../helpers/electron/page.ts';
import { openShell, tryShell } from '../../../helpers/electron/shell.ts';
import { app, BrowserWindow, dialog, Menu, session } from '../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const menuLabels = (): unknown[] => Menu.template.map(({ label }) => label);

describe('the program', () => {
  it('shows its page, serves it, speaks the owner’s language, and ends in order', async () => {
    const { window, dataFolder } = await openShell();
    expect(app.paths.get('userData')).toBe(path.join(dataFolder, 'window'));
    const served = await session.defaultSession.handlers.get('vitrine')!(new Request(window.address));
    expect(await served.text()).toContain('<title>Vitrine</title>');
    await until(() => window.isVisible());

    const client = clientOver(await connectPage(window.webContents));
    expect(menuLabels()).toContain('File');
    await client.settings.set({ key: 'language', value: 'fr' });
    await until(() => menuLabels().includes('Fichier'));

    app.quit();
    await until(() => app.exitCode !== null);
    expect([app.exitCode, dialog.questions.length]).toEqual([0, 0]);
    expect(existsSync(path.join(dataFolder, 'window', 'place.json'))).toBe(true);
    createCore({ dataFolder, host: 'next' }).close();
  });

  it('offers what it was started with, and what comes while it starts, in one window', async () => {
    const { window, process } = await openShell({
      files: ['/chats/a.zip'],
      beforeReady: () => {
        app.emit('open-file', preventable({}), '/chats/b.zip');
        app.emit('second-instance', preventable({}), [], '/', { files: [] });
      },
    });
    await until(() => window.isVisible());
    app.emit('second-instance', preventable({}), [], '/', { files: ['/chats/c.zip', '/etc/passwd'] });
    await settled();
    say(window.webContents, 'vitrine:listening');
    expect(sentOn(window.webContents, 'vitrine:ask')).toEqual(
      ['a', 'b', 'c'].map((name) => ({ type: 'import', paths: [`/chats/${name}.zip`] })),
    );
    expect(BrowserWindow.getAllWindows()).toEqual([window]);

    // On a Mac the program outlives its windows.
    window.destroy();
    app.emit('activate', preventable({}), false);
    expect(BrowserWindow.getAllWindows()).toHaveLength(1);
    process.tell('SIGTERM');
  });

  it.each<[string, () => void, string[]]>([
    [
      'files of a second start',
      () => app.emit('second-instance', preventable({}), [], '/', { files: ['/chats/late.zip'] }),
      ['/chats/late.zip'],
    ],
    [
      'a file of the system',
      () => app.emit('open-file', preventable({}), '/chats/late.zip'),
      ['/chats/late.zip'],
    ],
    [
      'a second start without files',
      () => app.emit('second-instance', preventable({}), [], '/', { files: [] }),
      [],
    ],
    ['a click in the Dock', () => app.emit('activate', preventable({}), false), []],
  ])('starts again for %s while it ends', async (_what, come, files) => {
    const { process: owned } = await openShell({ files: ['/chats/first.zip'] });
    owned.tell('SIGTERM');
    come();
    await until(() => app.exitCode !== null);
    expect([app.relaunches, app.exitCode, BrowserWindow.getAllWindows()]).toEqual([1, 0, []]);
    expect(app.relaunchArgs?.filter((arg) => arg.endsWith('.zip'))).toEqual(files);
  });

  it('asks before an import is lost, and lets it finish', async () => {
    const { window } = await openShell();
    const client = clientOver(await connectPage(window.webContents));
    const lines = manyReplies('Nadia', 20_000, '2026-01-01T08:00');
    const file = await writeChat(await temporaryFolder(), 'Nadia', lines);
    let imported = 0;
    const order = { sources: [{ path: file }], me: 'Salon', date_order: 'dmy' as const };
    for await (const event of await client.imports.run(order)) {
      if (event.type === 'started') app.quit();
      if (event.type === 'finished') imported = event.result.new;
    }
    expect(dialog.questions).toHaveLength(1);
    expect(dialog.questions[0]).toMatchObject({ buttons: ['Quit anyway', 'Keep importing'] });
    expect([imported, app.exitCode, window.isDestroyed()]).toEqual([20_001, null, false]);
    app.quit();
    await until(() => app.exitCode === 0);
    expect(dialog.questions).toHaveLength(1);
  });

  it('says what keeps the core from opening its data, and goes on once that is gone', async () => {
    const answer = Promise.withResolvers<number>();
    const { window, dataFolder } = await openShell({
      prepare(folder) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(
          path.join(folder, 'vitrine.db'),
          'not a database at all, but long enough to be looked at',
        );
        dialog.answers = [answer.promise];
      },
    });
    const port = connectPage(window.webContents);
    await until(() => dialog.questions.length === 1);
    expect(dialog.questions[0]).toMatchObject({
      message: expect.stringContaining('damaged') as string,
      buttons: ['Try again', 'Quit Vitrine'],
    });
    rmSync(path.join(dataFolder, 'vitrine.db'));
    answer.resolve(0);
    expect((await clientOver(await port).settings.list()).set_up).toBe(false);
  });

  it('writes a mistake of its own down, whatever became of the core', async () => {
    const { dataFolder, process } = await openShell();
    dialog.answers = [0];
    process.tell('unhandledRejection', new Error('spoon'));
    await until(() => app.exitCode !== null);
    expect(readFileSync(path.join(dataFolder, 'logs', 'vitrine.log'), 'utf8')).toContain('Error: spoon');
    expect([app.relaunches, app.exitCode]).toEqual([1, 0]);
  });
});

describe('a start that goes no further', () => {
  it('hands its files to the program that runs, and starts no core', async () => {
    const { dataFolder } = await tryShell({
      files: ['/chats/a.zip'],
      prepare: () => {
        app.isFirstInstance = false;
      },
    });
    await settled();
    expect([app.exitCode, app.lockData]).toEqual([0, { files: ['/chats/a.zip'] }]);
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    expect(existsSync(path.join(dataFolder, 'vitrine.db'))).toBe(false);
  });

  it.each([
    ['where nothing can be made', (folder: string) => folder],
    ['where Chromium’s files cannot be', (folder: string) => path.join(folder, 'window')],
  ])('says that it cannot write %s', async (_what, blockOf) => {
    const dataFolder = path.join(await temporaryFolder(), 'data');
    const block = blockOf(dataFolder);
    mkdirSync(path.dirname(block), { recursive: true });
    writeFileSync(block, 'a file in the way');
    await tryShell({ dataFolder });
    await until(() => app.exitCode !== null);
    expect([app.exitCode, app.lockData]).toEqual([1, null]);
    expect(dialog.questions).toMatchObject([
      { message: expect.stringContaining(`cannot write to ${dataFolder}`) as string },
    ]);
    expect(BrowserWindow.getAllWindows()).toEqual([]);
  });

  it.skipIf(process.getuid?.() !== 0)('says so in a folder that is only for reading', async () => {
    const dataFolder = path.join(await temporaryFolder(), 'data');
    chmodSync(path.dirname(dataFolder), 0o755);
    for (const name of ['window', 'logs']) mkdirSync(path.join(dataFolder, name), { recursive: true });
    asAnotherUser();
    await tryShell({ dataFolder });
    await until(() => app.exitCode !== null);
    expect([app.exitCode, app.lockData]).toEqual([1, null]);
    expect(dialog.questions[0]!.message).toContain('cannot write');
  });

  it('says that its page is missing, and lets go of its data', async () => {
    const { dataFolder } = await tryShell({ page: path.join(await temporaryFolder(), 'nowhere') });
    await until(() => app.exitCode !== null);
    expect(app.exitCode).toBe(1);
    expect(dialog.questions).toMatchObject([
      { message: expect.stringContaining('install Vitrine again') as string },
    ]);
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    createCore({ dataFolder, host: 'next' }).close();
  });
});

// Root may write anywhere: what a folder's rights are worth is seen only as somebody else.
function asAnotherUser(): void {
  process.setegid?.(65534);
  process.seteuid?.(65534);
  onTestFinished(() => {
    process.seteuid?.(0);
    process.setegid?.(0);
  });
}
