import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { handleCrashes, reportCoreFailure, type Log } from '../../../../src-main/hosts/electron/crashes.ts';
import type { OrderlyEnd } from '../../../../src-main/hosts/electron/quit.ts';
import { speakLanguage } from '../../../../src-main/hosts/electron/words/words.ts';
import { preventable } from '../../../helpers/electron/events.ts';
import { until } from '../../../helpers/electron/page.ts';
import { watchProcess, type OwnListeners } from '../../../helpers/electron/shell.ts';
import { app, BrowserWindow, dialog, resetElectron } from '../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

let log: Log;
let listeners: OwnListeners;
let window: BrowserWindow;
let quits: number;
let isEnding: boolean;
let endings: (() => void)[];
const [restart, other] = [0, 1];

beforeEach(async () => {
  resetElectron();
  speakLanguage(null);
  const file = path.join(await temporaryFolder(), 'vitrine.log');
  log = { file, write: (text) => appendFileSync(file, `${text}\n`) };
  listeners = watchProcess();
  [quits, isEnding, endings] = [0, false, []];
  app.on('before-quit', (event: { preventDefault(): void }) => {
    event.preventDefault();
    quits += 1;
  });
  const end: OrderlyEnd = {
    isEnding: () => isEnding,
    comeBackWith: () => undefined,
    quitNow: async (last) => void endings.push(last ?? (() => undefined)),
  };
  handleCrashes(log, end);
  window = new BrowserWindow({});
  await window.loadURL('vitrine://app/');
  window.show();
});
afterEach(() => {
  listeners.remove();
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const logged = (): string => readFileSync(log.file, 'utf8');

describe('a page that is gone', () => {
  it('is said in one sentence, written down, and loaded again', async () => {
    dialog.answers = [restart];
    window.webContents.crash('crashed');
    await until(() => window.webContents.reloads === 1);
    expect(dialog.questions).toHaveLength(1);
    expect(dialog.questions[0]).toMatchObject({
      type: 'error',
      message: 'The window’s page stopped unexpectedly. Nothing that was saved is lost.',
      detail: `The details are in ${log.file}.`,
      buttons: ['Restart', 'Quit Vitrine'],
    });
    expect(dialog.parents).toEqual([window]);
    expect(logged()).toBe('The page ended: crashed (9)\n');
    expect(quits).toBe(0);
  });

  it('ends the program if the owner would rather', async () => {
    dialog.answers = [other];
    window.webContents.crash('oom');
    await until(() => quits === 1);
    expect(window.webContents.reloads).toBe(0);
  });

  it('is asked about alone when its window cannot be seen', async () => {
    window.isShown = false;
    dialog.answers = [restart];
    window.webContents.crash('launch-failed');
    await until(() => window.webContents.reloads === 1);
    expect(dialog.parents).toEqual([null]);
  });

  it('is asked about once, and left alone if its window goes meanwhile', async () => {
    const answer = Promise.withResolvers<number>();
    dialog.answers = [answer.promise];
    window.webContents.crash('crashed');
    window.webContents.crash('crashed');
    window.destroy();
    answer.resolve(restart);
    await settled();
    expect([dialog.questions.length, window.webContents.reloads]).toEqual([1, 0]);
  });

  it('is nobody’s concern when it ended as it should, or with the program', async () => {
    window.webContents.crash('clean-exit');
    isEnding = true;
    window.webContents.crash('killed');
    window.emit('unresponsive');
    await settled();
    expect(dialog.questions).toEqual([]);
  });
});

describe('a page that does not answer', () => {
  it('is ended and loaded again if the owner wants it, without a second question', async () => {
    dialog.answers = [restart];
    window.emit('unresponsive');
    window.emit('unresponsive');
    await until(() => window.webContents.reloads === 1);
    await settled();
    expect(dialog.questions).toHaveLength(1);
    expect(dialog.questions[0]).toMatchObject({ buttons: ['Restart', 'Wait'], defaultId: 0, cancelId: 1 });
  });

  it('is asked about again when it crashes after that', async () => {
    dialog.answers = [restart, restart];
    window.emit('unresponsive');
    await until(() => window.webContents.reloads === 1);
    await settled();
    window.webContents.crash('crashed');
    await until(() => window.webContents.reloads === 2);
    expect(dialog.questions).toHaveLength(2);
  });

  it('is waited for if the owner has the time, and asked about again later', async () => {
    dialog.answers = [other, other];
    window.emit('unresponsive');
    await settled();
    expect([window.webContents.reloads, window.webContents.hasCrashed, quits]).toEqual([0, false, 0]);
    window.emit('unresponsive');
    await settled();
    expect(dialog.questions).toHaveLength(2);
  });
});

it('writes other processes of Chromium’s down, unless they ended as they should', () => {
  app.emit('child-process-gone', preventable({}), { type: 'GPU', reason: 'crashed', exitCode: 5 });
  app.emit('child-process-gone', preventable({}), { type: 'Utility', reason: 'clean-exit', exitCode: 0 });
  expect(logged()).toBe('GPU ended: crashed (5)\n');
  expect(dialog.questions).toEqual([]);
});

describe('a mistake of our own', () => {
  it.each(['uncaughtException', 'unhandledRejection'] as const)(
    '(%s) is written down whole, and the program started again',
    async (name) => {
      dialog.answers = [restart];
      listeners.tell(name, new Error('spoon'));
      await until(() => endings.length === 1);
      expect(dialog.questions[0]).toMatchObject({
        message: expect.stringContaining('a mistake of its own') as string,
        buttons: ['Restart', 'Quit Vitrine'],
      });
      expect(logged()).toMatch(/^Error: spoon\n {4}at /);
      expect(app.relaunches).toBe(0);
      endings[0]!();
      expect(app.relaunches).toBe(1);
    },
  );

  it('ends the program if the owner would rather', async () => {
    listeners.tell('uncaughtException', new Error('spoon'));
    await until(() => quits === 1);
    expect([app.relaunches, endings.length]).toEqual([0, 0]);
  });

  it('is told once however many follow, all of them written down', async () => {
    const answer = Promise.withResolvers<number>();
    dialog.answers = [answer.promise];
    for (const text of ['one', 'two', 'three']) listeners.tell('unhandledRejection', text);
    await settled();
    expect(dialog.questions).toHaveLength(1);
    expect(logged()).toBe('one\ntwo\nthree\n');
    answer.resolve(restart);
  });

  it('keeps nobody from ending the program', async () => {
    isEnding = true;
    listeners.tell('uncaughtException', new Error('late'));
    await settled();
    expect(dialog.questions).toEqual([]);
    expect(logged()).toContain('late');
  });
});

describe('a core that', () => {
  const refused = new Refusal('folder_in_use', 'This data folder is used by process 4242.', { pid: 4242 });

  it('refuses to start says why, in English', async () => {
    dialog.answers = [0];
    expect(await reportCoreFailure(refused, log)).toBe(true);
    expect(dialog.questions[0]).toMatchObject({
      message: 'This data folder is used by process 4242.',
      buttons: ['Try again', 'Quit Vitrine'],
    });
    expect(() => logged()).toThrow('ENOENT');
  });

  it('refuses to start says why, in French', async () => {
    app.languages = ['fr-FR'];
    expect(await reportCoreFailure(refused, log)).toBe(false);
    expect(dialog.questions[0]).toMatchObject({
      message: expect.stringContaining('est utilisé par le processus 4242') as string,
      buttons: ['Réessayer', 'Quitter Vitrine'],
    });
  });

  it('refuses in words that French does not know is heard all the same', async () => {
    app.languages = ['fr-FR'];
    await reportCoreFailure(new Refusal('brand_new', 'Something new.'), log);
    expect(dialog.questions[0]!.message).toBe('Something new.');
  });

  it('breaks while starting is a bug: a sentence on screen, the whole in the log', async () => {
    await reportCoreFailure(new Error('database spoon'), log);
    expect(dialog.questions[0]).toMatchObject({
      message: 'Vitrine could not open its data.',
      detail: `The details are in ${log.file}.`,
    });
    expect(logged()).toContain('database spoon');
  });

  it('ends by itself is offered a restart', async () => {
    await reportCoreFailure(null, log);
    expect(dialog.questions[0]).toMatchObject({
      message: 'Vitrine’s core stopped unexpectedly. Nothing that was saved is lost.',
      buttons: ['Restart', 'Quit Vitrine'],
    });
  });
});
