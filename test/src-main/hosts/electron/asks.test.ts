import { beforeEach, describe, expect, it } from 'vitest';
import { askPage as askReal, serveAsks } from '../../../../src-main/hosts/electron/asks.ts';
import type { DesktopAsk } from '../../../../shared/contract/desktop.ts';
import { preventable } from '../../../helpers/electron/events.ts';
import { say, sentOn } from '../../../helpers/electron/page.ts';
import { BrowserWindow, resetElectron } from '../../../helpers/electron/stand-in.ts';
import type { StandInContents } from '../../../helpers/electron/window.ts';

let page: StandInContents;

beforeEach(async () => {
  resetElectron();
  serveAsks();
  const window = new BrowserWindow({});
  page = window.webContents;
  await window.loadURL('vitrine://app/');
});

const ask = (view: 'inbox' | 'spend' | 'import'): DesktopAsk => ({ type: 'go', view });
const askPage = (contents: StandInContents, what: DesktopAsk): void => {
  askReal(contents as never, what);
};
const asked = (): unknown[] => sentOn(page, 'vitrine:ask');
const listen = (): void => {
  say(page, 'vitrine:listening');
};
const hear = (): void => {
  say(page, 'vitrine:heard');
};

describe('what is asked of a page', () => {
  it('waits until the page listens, and comes in order, once', () => {
    askPage(page, ask('inbox'));
    askPage(page, ask('spend'));
    expect(asked()).toEqual([]);
    listen();
    expect(asked()).toEqual([ask('inbox'), ask('spend')]);
    hear();
    hear();
    listen();
    expect(asked()).toHaveLength(2);
  });

  it('comes at once when it listens', () => {
    listen();
    askPage(page, ask('import'));
    expect(asked()).toEqual([ask('import')]);
  });

  it('comes again to the page that follows one which went without hearing it', () => {
    listen();
    askPage(page, ask('inbox'));
    hear();
    askPage(page, ask('spend'));
    page.reload();
    listen();
    expect(asked()).toEqual([ask('inbox'), ask('spend'), ask('spend')]);
  });

  it('waits again while the page is loaded again', () => {
    listen();
    page.reload();
    askPage(page, ask('spend'));
    expect(asked()).toEqual([]);
    listen();
    expect(asked()).toEqual([ask('spend')]);
  });

  it('waits for the page that takes the place of one that crashed', () => {
    listen();
    page.crash('crashed');
    askPage(page, ask('spend'));
    expect(asked()).toEqual([]);
    page.reload();
    listen();
    expect(asked()).toEqual([ask('spend')]);
  });

  it('still comes after a navigation that was denied, or stayed within the page', () => {
    listen();
    page.emit('did-start-navigation', preventable({ url: 'https://evil.example/', isMainFrame: true }));
    page.emit('did-navigate-in-page', preventable({}), 'vitrine://app/#/spend', true);
    askPage(page, ask('spend'));
    expect(asked()).toEqual([ask('spend')]);
  });

  it('is asked of that page alone', async () => {
    const other = new BrowserWindow({});
    await other.loadURL('vitrine://app/');
    askPage(page, ask('spend'));
    say(other.webContents, 'vitrine:listening');
    expect(sentOn(other.webContents, 'vitrine:ask')).toEqual([]);
    listen();
    expect(asked()).toHaveLength(1);
  });

  it('stays where it is when a frame inside the page says that it listens', () => {
    const inside = Object.assign(Object.create(page.mainFrame) as typeof page.mainFrame, {
      parent: page.mainFrame,
    });
    askPage(page, ask('spend'));
    say(page, 'vitrine:listening', inside);
    expect(asked()).toEqual([]);
  });
});
