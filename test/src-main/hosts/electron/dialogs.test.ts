import { beforeEach, describe, expect, it } from 'vitest';
import {
  askOwner,
  chooseChats,
  chooseFolder,
  sayAndEnd,
} from '../../../../src-main/hosts/electron/dialogs.ts';
import { app, BrowserWindow, dialog, resetElectron } from '../../../helpers/electron/stand-in.ts';

beforeEach(resetElectron);

const shown = (): BrowserWindow => {
  const window = new BrowserWindow({});
  window.show();
  return window;
};
const question = { type: 'error', message: 'Spoon?', buttons: ['Yes', 'Maybe', 'No'] } as const;
const ask = (window: BrowserWindow | null, type: 'error' | 'warning' = 'error'): Promise<number> =>
  askOwner(window as never, { ...question, type, buttons: [...question.buttons] });

describe('a question', () => {
  it('answers the button that was pressed, the last one when it was closed', async () => {
    dialog.answers = [1];
    expect([await ask(null), await ask(null)]).toEqual([1, 2]);
  });

  it('takes Enter for the first answer, unless that would lose something', async () => {
    await ask(null);
    await ask(null, 'warning');
    expect(dialog.questions.map(({ defaultId, cancelId }) => [defaultId, cancelId])).toEqual([
      [0, 2],
      [2, 2],
    ]);
  });

  it('hangs on its window only when that can be seen', async () => {
    const [visible, hidden, gone] = [shown(), new BrowserWindow({}), shown()];
    gone.destroy();
    for (const window of [visible, hidden, gone, null]) await ask(window);
    expect(dialog.parents).toEqual([visible, null, null, null]);
  });
});

describe('choosing chats', () => {
  it('offers several zips and texts', async () => {
    dialog.chosen = ['/chats/a.zip', '/chats/b.txt'];
    expect(await chooseChats(shown() as never)).toEqual(['/chats/a.zip', '/chats/b.txt']);
    expect(dialog.openings[0]).toMatchObject({
      filters: [{ name: 'Exported chats', extensions: ['zip', 'txt'] }],
      properties: ['openFile', 'multiSelections'],
    });
  });

  it('may be given up', async () => {
    expect(await chooseChats(null)).toEqual([]);
  });
});

describe('choosing a folder', () => {
  it('offers folders, and may be given up', async () => {
    expect(await chooseFolder(null)).toBeNull();
    dialog.chosen = ['/exports'];
    expect(await chooseFolder(shown() as never)).toBe('/exports');
    expect(dialog.openings[1]).toMatchObject({ properties: ['openDirectory'] });
  });
});

it('says why the program cannot go on, lets go of what it holds, and ends it with a failure', async () => {
  const order: unknown[] = [];
  await sayAndEnd('There is no spoon.', async () => {
    order.push(dialog.questions.length, app.exitCode);
    await Promise.resolve();
  });
  expect(order).toEqual([1, null]);
  expect(dialog.questions[0]).toMatchObject({ message: 'There is no spoon.', buttons: ['OK'] });
  expect(app.exitCode).toBe(1);
});
