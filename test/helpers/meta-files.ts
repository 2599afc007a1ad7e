import { createHash } from 'node:crypto';
import type { MessageShape } from '../../shared/contract/inbox.ts';
import type { CoreContext } from '../../src-main/core/context.ts';
import { fetchDue } from '../../src-main/core/media/fetch/fetching.ts';
import { writeConnection } from '../../src-main/database/connections.ts';
import { mediaLife, putMetaMedia } from '../../src-main/database/meta-media.ts';
import type { Graph } from '../../src-main/whatsapp/graph/graph.ts';
import { writeApiChat } from './api-chat.ts';
import { openCore, someDay } from './core.ts';
import { clientOf } from './graph/client-of.ts';
import { addMedia } from './graph/media.ts';
import { startGraph, type TestGraph } from './graph/start.ts';
import { someAccount, someNumber } from './graph/world.ts';

/** A shop whose number is connected, and Meta with it. */
export interface MediaShop {
  core: Awaited<ReturnType<typeof openCore>>;
  /** The core's context on a clock that tests move. */
  context: CoreContext;
  meta: TestGraph;
  graph: Graph;
  /** Moves both clocks, in ms. */
  advance(ms: number): void;
  /** A customer's message with a file that lies at Meta; returns its id and the file's. */
  receive(file: ReceivedFile): { message: string; metaId: string };
  /** Fetches all that is due. */
  fetch(signal?: AbortSignal): Promise<string>;
  /** The messages of the customer, oldest first. */
  messages(): Promise<MessageShape[]>;
}

/** `sha256` is as the webhook has it; of the bytes, in base64, when absent. */
export interface ReceivedFile {
  bytes: Buffer;
  name?: string;
  type?: string;
  sha256?: string | null;
  at?: number;
}

/** Opens such a shop in a fresh folder, or the one given. */
export async function openMediaShop(options: { folder?: string } = {}): Promise<MediaShop> {
  let now = someDay;
  const meta = await startGraph({ clock: () => now });
  const core = await openCore(options);
  const context: CoreContext = { ...core.context, clock: () => now };
  const { db } = core.context;
  connectNumber(core.context);
  const graph = clientOf(meta.address);
  let count = 0;
  return {
    core,
    context,
    meta,
    graph,
    advance: (ms) => {
      now += ms;
    },
    receive({ bytes, name = 'photo.jpg', type = 'image/jpeg', sha256, at = someDay - 60_000 }) {
      count += 1;
      const customer = `+336399801${String(count).padStart(2, '0')}`;
      const metaId = addMedia(meta.world, someNumber, { type, bytes });
      const [message = ''] = writeApiChat(core, customer, [
        { at: new Date(at).toISOString(), from: 'customer', text: '' },
      ]);
      db.prepare('UPDATE message SET attachment = ? WHERE id = ?').run(name, Number(message));
      putMetaMedia(db, {
        message_id: Number(message),
        meta_id: metaId,
        type,
        sha256: sha256 === undefined ? createHash('sha256').update(bytes).digest('base64') : sha256,
        expires_at: at + mediaLife,
      });
      return { message, metaId };
    },
    fetch: (signal = new AbortController().signal) => fetchDue(context, graph, signal),
    async messages() {
      const { threads } = await core.client.inbox.threads({ filter: 'all' });
      const pages = await Promise.all(threads.map(({ id }) => core.client.inbox.messages({ thread: id })));
      return pages.flatMap((page) => page.messages).sort((a, b) => Number(a.id) - Number(b.id));
    },
  };
}

/** Ties the shop's only number to the stand-in's. */
export function connectNumber({ db }: Pick<CoreContext, 'db'>): void {
  writeConnection(db, {
    number_id: 'main',
    phone_number_id: someNumber,
    account_id: someAccount,
    verified_name: null,
    currency: null,
    time_zone: null,
    quality: null,
    messaging_limit: null,
    throughput: null,
    last_webhook_at: null,
    checked_at: null,
    stopped_code: null,
    stopped_at: null,
    checks: '{}',
  });
}
