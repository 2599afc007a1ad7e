import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { endInOrder, type OrderlyEnd } from '../../../../src-main/hosts/electron/quit.ts';
import { openWindow as openReal } from '../../../../src-main/hosts/electron/window.ts';
import { readPlace } from '../../../../src-main/hosts/electron/window-place.ts';
import { speakLanguage } from '../../../../src-main/hosts/electron/words/words.ts';
import { preventable } from '../../../helpers/electron/events.ts';
import { until } from '../../../helpers/electron/page.ts';
import { onPlatform } from '../../../helpers/electron/platform.ts';
import { watchProcess, type OwnListeners } from '../../../helpers/electron/shell.ts';
import {
  app,
  BrowserWindow,
  dialog,
  powerMonitor,
  resetElectron,
} from '../../../helpers/electron/stand-in.ts';
import { createTalkingCore, type TalkingCore } from '../../../helpers/electron/talking-core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

let core: TalkingCore;
let end: OrderlyEnd;
let listeners: OwnListeners;
let placeFile: string;

beforeEach(async () => {
  resetElectron();
  speakLanguage(null);
  listeners = watchProcess();
  core = createTalkingCore();
  end = endInOrder(core);
  placeFile = path.join(await temporaryFolder(), 'place.json');
});
afterEach(() => {
  listeners.remove();
});

const openWindow = (): BrowserWindow => openReal(placeFile) as unknown as BrowserWindow;
const ended = (): Promise<unknown> => until(() => app.exitCode !== null);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const [quitAnyway, closeAnyway, keepImporting] = [0, 0, 1];

describe('quitting', () => {
  it('ends at once when nothing runs, after the core, with the place of the window remembered', async () => {
    const window = openWindow();
    window.bounds = { x: 5, y: 6, width: 900, height: 700 };
    const closing = Promise.withResolvers<undefined>();
    core.closing = closing.promise;
    app.quit();
    await until(() => window.isDestroyed());
    await settled();
    expect([app.exitCode, end.isEnding()]).toEqual([null, true]);
    closing.resolve(undefined);
    await ended();
    expect([app.exitCode, core.isClosed, dialog.questions.length]).toEqual([0, true, 0]);
    expect(readPlace(placeFile)?.bounds).toEqual(window.bounds);
  });

  it('asks before it ends an import, and keeps importing when the owner says so', async () => {
    const window = openWindow();
    core.runs = ['run'];
    dialog.answers = [keepImporting];
    app.quit();
    await until(() => dialog.questions.length === 1);
    await settled();
    expect(dialog.questions[0]).toMatchObject({
      message: expect.stringContaining('An import is running') as string,
      buttons: ['Quit anyway', 'Keep importing'],
      // Enter and Escape lose nothing.
      defaultId: 1,
      cancelId: 1,
    });
    expect([app.exitCode, window.isDestroyed(), end.isEnding()]).toEqual([null, false, false]);

    dialog.answers = [quitAnyway];
    app.quit();
    await ended();
    expect(core.isClosed).toBe(true);
  });

  it('asks in French where the owner speaks it', async () => {
    app.languages = ['fr-FR'];
    core.runs = ['run'];
    app.quit();
    await until(() => dialog.questions.length === 1);
    expect(dialog.questions[0]).toMatchObject({ buttons: ['Quitter quand même', 'Continuer l’import'] });
  });

  it('asks once, however often it is tried meanwhile', async () => {
    core.runs = ['run'];
    const answer = Promise.withResolvers<number>();
    dialog.answers = [answer.promise];
    app.quit();
    app.quit();
    await until(() => dialog.questions.length === 1);
    app.quit();
    await settled();
    expect(dialog.questions).toHaveLength(1);
    answer.resolve(quitAnyway);
    await ended();
  });

  it('asks rather than guesses when the core does not say, and does not wait for ever', async () => {
    core.runs = new Promise(() => undefined);
    dialog.answers = [quitAnyway];
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    app.quit();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(2_900);
    expect(dialog.questions).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(dialog.questions).toHaveLength(1);
    vi.useRealTimers();
    await ended();
  });

  it('does not wait for ever for a core that does not end', async () => {
    core.closing = new Promise(() => undefined);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    void end.quitNow();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(app.exitCode).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(app.exitCode).toBe(0);
  });

  it('asks nothing when there is no core', async () => {
    core.running = false;
    core.runs = ['run'];
    app.quit();
    await ended();
    expect(dialog.questions).toEqual([]);
  });

  it('starts again, with the files, when the owner starts it while it ends', async () => {
    const closing = Promise.withResolvers<undefined>();
    core.closing = closing.promise;
    const quitting = end.quitNow();
    end.comeBackWith(['/chats/a.zip']);
    end.comeBackWith([]);
    end.comeBackWith(['/chats/b.zip']);
    await settled();
    // Not while the core still holds the data.
    expect(app.relaunches).toBe(0);
    closing.resolve(undefined);
    await quitting;
    expect([app.relaunches, app.relaunchArgs?.slice(-2), app.exitCode]).toEqual([
      1,
      ['/chats/a.zip', '/chats/b.zip'],
      0,
    ]);
  });

  it('starts again only once when it was to start again anyway', async () => {
    const told: unknown[] = [];
    const quitting = end.quitNow((files) => told.push(files));
    end.comeBackWith(['/chats/a.zip']);
    await quitting;
    expect([told, app.relaunches]).toEqual([[['/chats/a.zip']], 0]);
  });

  it('does not start again when nobody asked for it', async () => {
    await end.quitNow();
    expect([app.relaunches, app.exitCode]).toEqual([0, 0]);
  });

  it('does last what is wanted last', async () => {
    const order: string[] = [];
    core.closing = Promise.resolve().then(() => order.push('core'));
    await end.quitNow(() => order.push(`last ${String(core.isClosed)} ${String(app.exitCode)}`));
    expect(order).toEqual(['core', 'last true null']);
    expect(app.exitCode).toBe(0);
  });
});

describe('closing', () => {
  it('the last window quits', async () => {
    onPlatform('linux');
    openWindow().close();
    await ended();
    expect(core.isClosed).toBe(true);
  });

  it('the last window on a Mac leaves the program there', async () => {
    onPlatform('darwin');
    const window = openWindow();
    window.close();
    await until(() => window.isDestroyed());
    await settled();
    expect([app.exitCode, core.isClosed]).toEqual([null, false]);
    expect(readPlace(placeFile)).not.toBeNull();
  });

  it('one of two windows leaves the other', async () => {
    const [first, second] = [openWindow(), openWindow()];
    first.close();
    await until(() => first.isDestroyed());
    await settled();
    expect([second.isDestroyed(), app.exitCode]).toEqual([false, null]);
  });

  it('all windows at once, when there is no core any more, leaves none behind', async () => {
    // As Electron does before it installs an update on a Mac.
    onPlatform('darwin');
    core.running = false;
    const windows = [openWindow(), openWindow()];
    for (const window of windows) window.close();
    expect(windows.map((window) => window.isDestroyed())).toEqual([true, true]);
  });

  it('the last window while an import runs asks first, and leaves it there', async () => {
    onPlatform('linux');
    core.runs = ['run'];
    const window = openWindow();
    await window.loadURL('vitrine://app/');
    dialog.answers = [keepImporting];
    window.close();
    await until(() => dialog.questions.length === 1);
    await settled();
    expect(dialog.questions[0]).toMatchObject({ buttons: ['Quit anyway', 'Keep importing'] });
    expect([window.isDestroyed(), app.exitCode]).toEqual([false, null]);
    expect(dialog.parents).toEqual([window]);
  });

  it.each<[string, NodeJS.Platform, number]>([
    ['one of two windows', 'linux', 2],
    ['the last one on a Mac', 'darwin', 1],
  ])(
    '%s while an import runs asks about the window, since nothing quits',
    async (_which, platform, count) => {
      onPlatform(platform);
      const [first] = Array.from({ length: count }, openWindow);
      core.runs = ['run'];
      dialog.answers = [keepImporting, closeAnyway];
      first?.close();
      await until(() => dialog.questions.length === 1);
      await settled();
      expect(dialog.questions[0]).toMatchObject({
        message: expect.stringContaining('If you close the window') as string,
        buttons: ['Close anyway', 'Keep importing'],
      });
      expect(first?.isDestroyed()).toBe(false);

      app.languages = ['fr-FR'];
      first?.close();
      await until(() => first?.isDestroyed() === true);
      expect(dialog.questions[1]).toMatchObject({ buttons: ['Fermer quand même', 'Continuer l’import'] });
      expect([app.exitCode, end.isEnding()]).toEqual([null, false]);
    },
  );

  it('a window that went while the owner was asked does no harm', async () => {
    core.runs = ['run'];
    const answer = Promise.withResolvers<number>();
    dialog.answers = [answer.promise];
    const [first] = [openWindow(), openWindow()];
    const destroy = vi.spyOn(first, 'destroy');
    first.close();
    await until(() => dialog.questions.length === 1);
    first.destroy();
    answer.resolve(quitAnyway);
    await settled();
    expect(destroy).toHaveBeenCalledTimes(1);
  });
});

describe('when nobody is there to answer', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends in order without a question', async (signal) => {
    core.runs = ['run'];
    const window = openWindow();
    listeners.tell(signal);
    listeners.tell(signal);
    await ended();
    expect([core.isClosed, window.isDestroyed(), dialog.questions.length]).toEqual([true, true, 0]);
    expect(readPlace(placeFile)).not.toBeNull();
  });

  it('a system that shuts down waits for the end in order', async () => {
    core.runs = ['run'];
    const event = preventable({});
    powerMonitor.emit('shutdown', event);
    expect(event.defaultPrevented).toBe(true);
    await ended();
    expect([core.isClosed, dialog.questions.length]).toEqual([true, 0]);
  });

  it('a session that ends, as Windows tells it, is the end as well', async () => {
    const window = openWindow();
    window.emit('session-end', preventable({ reasons: ['shutdown'] }));
    expect(readPlace(placeFile)).not.toBeNull();
    await ended();
  });

  it('even while the owner is asked something', async () => {
    core.runs = ['run'];
    dialog.answers = [new Promise(() => undefined)];
    app.quit();
    await until(() => dialog.questions.length === 1);
    listeners.tell('SIGTERM');
    await ended();
    expect(core.isClosed).toBe(true);
  });
});
