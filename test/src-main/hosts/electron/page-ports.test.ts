import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { servePorts } from '../../../../src-main/hosts/electron/page-ports.ts';
import { pumpPorts } from '../../../../src-main/hosts/electron/port-pump.ts';
import { keepRealCore } from '../../../helpers/electron/keeper.ts';
import { clientOver, closingOf, connectPage, portsOf, say, until } from '../../../helpers/electron/page.ts';
import { BrowserWindow, MessageChannelMain, resetElectron } from '../../../helpers/electron/stand-in.ts';
import { writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

beforeEach(resetElectron);

async function openPage(): Promise<BrowserWindow> {
  const window = new BrowserWindow({});
  await window.loadURL('vitrine://app/');
  return window;
}

describe('a page’s port', () => {
  it('carries calls, refusals and streams of the real core', async () => {
    const { keeper } = await keepRealCore();
    servePorts(keeper);
    const { webContents } = await openPage();
    const other = await connectPage((await openPage()).webContents);
    const client = clientOver(await connectPage(webContents));
    // Each page has one of its own.
    other.close();

    await client.settings.set({ key: 'shop_name', value: 'Café — مرحبا 👋' });
    expect((await client.settings.list()).settings.shop_name).toBe('Café — مرحبا 👋');
    await expect(client.settings.set({ key: 'country', value: 'Utopia' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'bad_setting' },
    });

    const file = await writeChat(await temporaryFolder(), 'Nadia', [
      ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
    ]);
    const types: string[] = [];
    for await (const event of await client.imports.run({ sources: [{ path: file }], me: 'Salon' }))
      types.push(event.type);
    expect([types[0], types.at(-1)]).toEqual(['started', 'finished']);
  });

  it('closes with the core, and the page that asks meanwhile gets one of the next', async () => {
    const kept = await keepRealCore();
    servePorts(kept.keeper);
    const { webContents } = await openPage();
    const closing = closingOf(await connectPage(webContents));
    const answer = Promise.withResolvers<boolean>();
    kept.answers.push(answer.promise);
    await kept.crash();
    await closing;

    const next = connectPage(webContents);
    await until(() => kept.failures.length === 1);
    expect(portsOf(webContents)).toHaveLength(1);
    answer.resolve(true);
    expect((await clientOver(await next).settings.list()).set_up).toBe(false);
  });

  it('goes to the pages that are there when the core has started, one to each', async () => {
    const kept = await keepRealCore({ isShut: true });
    servePorts(kept.keeper);
    const [reloaded, insistent, closed] = [await openPage(), await openPage(), await openPage()];
    for (const { webContents } of [reloaded, insistent, closed]) say(webContents, 'vitrine:connect');
    reloaded.webContents.reload();
    closed.destroy();
    // Electron may keep a page's frame when it is loaded again: then it seems to ask twice.
    const ports = [connectPage(reloaded.webContents), connectPage(insistent.webContents)];
    kept.open();

    for (const port of ports) expect((await clientOver(await port).settings.list()).set_up).toBe(false);
    const counts = [reloaded, insistent, closed].map((each) => portsOf(each.webContents).length);
    expect(counts).toEqual([1, 1, 0]);
  });
});

describe('the pump between two ports', () => {
  function pump(): { page: MessageChannelMain['port1']; core: MessageChannel['port1'] } {
    const pages = new MessageChannelMain();
    const cores = new MessageChannel();
    const shown: unknown = pages.port1;
    pumpPorts(shown as MessagePortMain, cores.port1);
    pages.port2.start();
    return { page: pages.port2, core: cores.port2 };
  }

  it('carries text and bytes as they are, in order, both ways', async () => {
    const { page, core } = pump();
    const toCore: unknown[] = [];
    const toPage: unknown[] = [];
    core.on('message', (data) => toCore.push(data));
    page.on('message', ({ data }: { data: unknown }) => toPage.push(data));
    const sent = ['{"a":"é"}', new Uint8Array([0, 255]), new Uint8Array([1]).buffer, ''];
    for (const each of sent) page.postMessage(each);
    for (const each of sent) core.postMessage(each);
    await until(() => toCore.length === 4 && toPage.length === 4);
    expect(toCore).toEqual(sent);
    expect(toPage).toEqual(sent);
    core.close();
  });

  it('closes the core’s port with the page’s', async () => {
    const { page, core } = pump();
    page.close();
    await once(core, 'close');
  });

  it('closes the page’s port with the core’s', async () => {
    const { page, core } = pump();
    core.close();
    await closingOf(page);
  });

  it.each([[null], [undefined], [5], [true], [{ id: 1 }], [['text']], [new Map()], [new Date()]])(
    'is closed on both sides by a page that sends %j',
    async (nonsense) => {
      const { page, core } = pump();
      const heard: unknown[] = [];
      core.on('message', (data) => heard.push(data));
      const closings = Promise.all([once(core, 'close'), closingOf(page)]);
      page.postMessage(nonsense);
      page.postMessage('after');
      await closings;
      expect(heard).toEqual([]);
    },
  );
});
