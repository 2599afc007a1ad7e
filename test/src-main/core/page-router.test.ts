import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { withCore } from '../../../src-main/hosts/electron/core-client.ts';
import { servePorts } from '../../../src-main/hosts/electron/page-ports.ts';
import { startVitrine } from '../../helpers/command-line.ts';
import { openCoreThread, type CoreClient } from '../../helpers/core.ts';
import { keepRealCore } from '../../helpers/electron/keeper.ts';
import { clientOver, connectPage } from '../../helpers/electron/page.ts';
import { BrowserWindow, resetElectron } from '../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { codeOf, knock, openSocket } from '../../helpers/host.ts';
import { root } from '../../helpers/program.ts';

const refusal = { code: 'REFUSED', data: { code: 'not_for_pages' } };

beforeEach(resetElectron);

function clientOf(port: MessagePort): CoreClient {
  port.start();
  onTestFinished(() => {
    port.close();
  });
  return createORPCClient(new RPCLink({ port }));
}

/** Tries to carry all data out as a hostile page would, and goes on using the core afterwards. */
async function expectNoBackup(page: CoreClient): Promise<void> {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'everything.zip');
  await expect(page.care.backup({ file })).rejects.toMatchObject(refusal);
  expect(readdirSync(folder)).toEqual([]);
  expect(await page.care.check()).toEqual({ ok: true, findings: [] });
}

/** Ingest tells its way as a stream: what it refuses shows when it is read. */
async function readAll(answer: Promise<unknown>): Promise<void> {
  const events = await answer;
  for await (const event of events as AsyncIterable<unknown>) expect(event).toBeDefined();
}

describe('a port of the core', () => {
  it('is a page’s unless the host says that it is its own, and a page has no backup written', async () => {
    const bugs: string[] = [];
    const thread = await openCoreThread({ log: (text) => bugs.push(text) });
    await expectNoBackup(clientOf(thread.connect()));
    await expectNoBackup(clientOf(thread.connect('page')));
    const file = path.join(await temporaryFolder(), 'shop.zip');
    const { bytes } = await clientOf(thread.connect('host')).care.backup({ file });
    expect(statSync(file).size).toBe(bytes);
    expect(bugs).toEqual([]);
  });

  it('reads no file that a page names: webhook logs are the command line’s', async () => {
    const thread = await openCoreThread();
    const log = path.join(await temporaryFolder(), 'log.jsonl');
    await expect(
      readAll(clientOf(thread.connect()).connection.ingest({ files: [log] })),
    ).rejects.toMatchObject(refusal);
  });

  it('gives pages everything else', async () => {
    const thread = await openCoreThread();
    const page = clientOf(thread.connect());
    expect(await page.care.demo({})).toMatchObject({ demo: true });
    expect(await page.imports.running()).toEqual({ runs: [] });
    const { total } = await page.inbox.threads({});
    expect(total).toBeGreaterThan(0);
    expect((await page.spend.months()).months.length).toBeGreaterThan(0);
  });

  it('is a page’s for the window’s pages and the host’s for the window’s menu', async () => {
    const { keeper } = await keepRealCore();
    servePorts(keeper);
    const window = new BrowserWindow({});
    await window.loadURL('vitrine://app/');
    await expectNoBackup(clientOver(await connectPage(window.webContents)));
    const file = path.join(await temporaryFolder(), 'shop.zip');
    await withCore(keeper, (client) => client.care.backup({ file }));
    expect(existsSync(file)).toBe(true);
  });

  it.runIf(existsSync(path.join(root, 'build', 'page', 'index.html')))(
    'is a page’s for every socket of the browser host',
    async () => {
      const data = path.join(await temporaryFolder(), 'data');
      const host = startVitrine(['serve', '--no-open'], { data });
      onTestFinished(() => void host.kill('SIGKILL'));
      const [line] = (await once(host.stdout!, 'data')) as [Buffer];
      const address = line.toString().trim();
      const socket = openSocket({ port: Number(new URL(address).port) });
      await knock(socket, { code: codeOf(address) });
      socket.binaryType = 'arraybuffer';
      const websocket = socket as unknown as WebSocket;
      await expectNoBackup(createORPCClient(new SocketLink({ websocket })));
      socket.close();
    },
  );
});
