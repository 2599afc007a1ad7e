import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { offerSealer, sealerOver, type Sealer } from '../../../src-main/core/sealer.ts';
import { startCore, type CoreThread } from '../../../src-main/core/start-core.ts';
import type { CoreClient } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { createKeyring, openSecretShop } from '../../helpers/keyring.ts';
import { root, runProgram } from '../../helpers/program.ts';
import type { Order } from '../../helpers/secrets-thread.ts';

const token = 'EAAG-a-very-secret-token-é-🔑';

/** A core in a thread of its own that stores and reads as a test orders. */
async function startSecretsThread(
  sealer: Sealer,
): Promise<{ file: string; order(order: Order): Promise<unknown>; ended: Promise<unknown> }> {
  const folder = path.join(await temporaryFolder(), 'data');
  const { port1, port2 } = new MessageChannel();
  offerSealer(port1, sealer);
  const worker = new Worker(new URL('../../helpers/secrets-thread.ts', import.meta.url), {
    workerData: { folder, sealerPort: port2 },
    transferList: [port2],
  });
  onTestFinished(async () => {
    await worker.terminate();
  });
  return {
    file: path.join(folder, 'secrets.json'),
    ended: new Promise((resolve) => worker.once('exit', resolve)),
    order: (order) =>
      new Promise((resolve) => {
        worker.once('message', resolve);
        worker.postMessage(order);
      }),
  };
}

/** A pair of ports with `sealer` behind them. */
function overPorts(sealer: Sealer): { far: Sealer; hangUp(): void } {
  const { port1, port2 } = new MessageChannel();
  offerSealer(port1, sealer);
  return { far: sealerOver(port2), hangUp: () => port1.close() };
}

/** The product's own core thread with a sealer, and a client of it. */
async function startWithSealer(
  sealer: Sealer,
  folder: string,
): Promise<{ core: CoreThread; client: CoreClient }> {
  const core = await startCore({ dataFolder: folder, host: 'test', sealer });
  onTestFinished(() => core.close());
  const port = core.connect();
  port.start();
  return { core, client: createORPCClient(new RPCLink({ port })) };
}

describe('a sealer that lives in the host’s thread', () => {
  it('seals what the core stores and opens what it reads', async () => {
    const thread = await startSecretsThread(createKeyring('keyring'));
    expect(await thread.order({ do: 'store', name: 'cloud_api_token', text: token })).toEqual({
      result: undefined,
    });
    expect(readFileSync(thread.file, 'utf8')).not.toContain('very-secret');
    expect(await thread.order({ do: 'read', name: 'cloud_api_token' })).toEqual({ result: token });
    expect(await thread.order({ do: 'read', name: 'app_secret' })).toEqual({ result: null });
  });

  it('does not keep the core’s thread alive', async () => {
    const thread = await startSecretsThread(createKeyring('keyring'));
    await thread.order({ do: 'store', name: 'app_secret', text: token });
    expect(await thread.order({ do: 'end' })).toEqual({ result: 'closed' });
    expect(await thread.ended).toBe(0);
  });

  it('has its refusals cross, and no other word of what went wrong', async () => {
    const { far } = overPorts({
      ...createKeyring('keyring'),
      seal: () => Promise.reject(new Error(`cannot seal ${token}`)),
      open: () => Promise.reject(new Refusal('keyring_locked', 'Unlock it.', { since: 1 })),
    });
    await expect(far.open('…')).rejects.toMatchObject({
      name: 'Refusal',
      code: 'keyring_locked',
      message: 'Unlock it.',
      details: { since: 1 },
    });
    const error = await far.seal(token).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String((error as Error).stack)).not.toContain('very-secret');
  });

  it('answers many at once, each with its own answer', async () => {
    const keyring = createKeyring('keyring');
    const { far } = overPorts({
      ...keyring,
      async open(sealed) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
        return keyring.open(sealed);
      },
    });
    const texts = Array.from({ length: 50 }, (_, index) => `secret ${String(index)}`);
    const sealed = await Promise.all(texts.map((text) => far.seal(text)));
    expect(await Promise.all(sealed.map((one) => far.open(one.sealed)))).toEqual(texts);
  });

  it('fails what was asked, and what is asked later, when the host goes', async () => {
    const { far, hangUp } = overPorts({
      ...createKeyring('keyring'),
      seal: () => new Promise(() => undefined),
    });
    const asked = far.seal(token);
    await far.protection();
    hangUp();
    await expect(asked).rejects.toThrow('The host went');
    await expect(far.protection()).rejects.toThrow('The host is gone');
  });
});

describe('the product’s core thread', () => {
  it('knows how its host protects secrets, at every moment', async () => {
    const keyring = createKeyring('keyring');
    const { client } = await startWithSealer(keyring, path.join(await temporaryFolder(), 'data'));
    expect(await client.settings.secrets()).toEqual({
      protection: 'keyring',
      agreed: false,
      may_store: true,
      stored: [],
      stored_weakly: [],
      damaged: false,
    });
    keyring.state.gives = 'obfuscated';
    expect(await client.settings.secrets()).toMatchObject({ protection: 'obfuscated', may_store: false });
    expect(await client.settings.agreeToWeakSecrets({ agreed: true })).toMatchObject({
      agreed: true,
      may_store: true,
    });
  });

  it('opens what was stored before it started, and tells pages only the name', async () => {
    const keyring = createKeyring('keyring');
    const earlier = await openSecretShop({ sealer: keyring });
    await earlier.secrets.store('app_secret', token);
    earlier.close();
    const { client } = await startWithSealer(keyring, earlier.folder);
    const status = await client.settings.secrets();
    expect(status.stored).toEqual(['app_secret']);
    expect(JSON.stringify([status, await client.settings.list()])).not.toContain('very-secret');
  });

  it('closes while its owner has not answered the keyring’s question', async () => {
    const { core, client } = await startWithSealer(
      { ...createKeyring('keyring'), protection: () => new Promise(() => undefined) },
      path.join(await temporaryFolder(), 'data'),
    );
    void client.settings.secrets().catch(() => undefined);
    await client.settings.list();
    await core.close();
    expect(await core.exited).toBe(0);
  });

  it('ends by itself when the folder is taken', async () => {
    const { folder } = await openSecretShop();
    const script = path.join(await temporaryFolder(), 'start.mjs');
    const startCoreFile = pathToFileURL(path.join(root, 'src-main/core/start-core.ts')).href;
    writeFileSync(
      script,
      `import { startCore } from '${startCoreFile}';
      const sealer = { protection: async () => 'keyring' };
      await startCore({ dataFolder: process.argv[2], sealer }).catch((error) => console.log(error.code));`,
    );
    const outcome = await runProgram([script, folder]);
    expect(outcome).toMatchObject({ code: 0, stdout: 'folder_in_use\n' });
  });
});
