import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import type { Core } from '../../../src-main/core/create-core.ts';
import { refreshThread } from '../../../src-main/core/thread-summary.ts';
import { webhookPath } from '../../../src-main/whatsapp/receiver/app.ts';
import { writeApiChat } from '../../helpers/api-chat.ts';
import { noteWindow } from '../../helpers/graph/customers.ts';
import { serveGraph, type GraphServer } from '../../helpers/graph/server.ts';
import { deliverAll } from '../../helpers/graph/webhooks.ts';
import { personOfPhone, someAccount, someNumber, someToken, type World } from '../../helpers/graph/world.ts';
import { fillShop } from './fill-shop.ts';
import { shareShop, type SharedShop, type ShareOptions } from './share-shop.ts';

const secret = 'a-secret-of-the-app-for-tests-only';

/** A running shop whose number is connected to a stand-in for Graph, over real HTTP both ways. */
export interface ConnectedShop {
  readonly shop: SharedShop;
  readonly world: World;
  /** Tells the shop all that Meta has to tell, by its own endpoint for webhooks. */
  tell(): Promise<void>;
  /** Meta is not to be reached; gives the way to have it back, as a new world. */
  goOffline(): Promise<() => Promise<World>>;
}

/** Starts Meta's stand-in and the product on it for the tests of a file; `fill` writes what is there before. */
export function shareConnectedShop(
  fill: (core: Core, world: World) => Promise<void> | void,
  options: Omit<ShareOptions, 'prepare'> & { answers?: Parameters<typeof fillShop>[1] } = {},
): ConnectedShop {
  let graph: GraphServer | undefined;
  let url = '';

  const now = (): GraphServer => {
    if (graph === undefined) throw new Error('The stand-in runs only while tests run.');
    return graph;
  };
  const shop = shareShop({
    ...options,
    prepare: async (folder) => {
      graph = await serveGraph(Date.now);
      process.env['VITRINE_GRAPH'] = graph.address;
      const { world } = graph;
      world.tells = 'nothing';
      await fillShop(folder, { channel: 'api', ...options.answers }, async (core) => {
        await connect(core);
        const port = await freePort();
        url = `http://127.0.0.1:${String(port)}${webhookPath}`;
        await core.client.connection.setReceiver({ is_on: true, port, app_secret: secret });
        await fill(core, world);
      });
    },
  });
  afterAll(async () => {
    delete process.env['VITRINE_GRAPH'];
    await graph?.close();
  });
  return {
    shop,
    get world() {
      return now().world;
    },
    async tell() {
      const isTold = await deliverAll(now().world, { url, secret }, { tries: 3 });
      if (!isTold) throw new Error('The shop did not take what Meta told.');
    },
    async goOffline() {
      const port = Number(new URL(now().address).port);
      await now().close();
      return async () => {
        graph = await serveGraph(Date.now, port);
        graph.world.tells = 'nothing';
        return graph.world;
      };
    },
  };
}

/** Gives the shop the token and ties its one number to the stand-in's. */
async function connect({ client }: Core): Promise<void> {
  await client.connection.saveToken({ token: someToken });
  await client.connection.connect({
    number: 'main',
    phone_number_id: someNumber,
    account: someAccount,
    channel: 'api',
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A customer whom the API knows: their chat of one message, written `ago` ms before now; gives the thread's id. */
export function addCustomer(
  core: Core,
  world: World,
  customer: { name: string; phone: string; ago: number; text: string },
): string {
  const { db } = core.context;
  const at = Date.now() - customer.ago;
  const [message = ''] = writeApiChat(core, customer.phone, [
    { at: new Date(at).toISOString(), from: 'customer', text: customer.text },
  ]);
  const { thread_id: thread } = db
    .prepare<[string], { thread_id: number }>('SELECT thread_id FROM message WHERE id = ?')
    .get(message) ?? { thread_id: 0 };
  db.prepare('UPDATE message SET meta_id = ? WHERE id = ?').run(`wamid.before.${message}`, message);
  db.prepare('UPDATE thread SET name = ? WHERE id = ?').run(customer.name, thread);
  refreshThread(db, thread);
  noteWindow(world, someNumber, personOfPhone(world, customer.phone), at);
  return String(thread);
}
