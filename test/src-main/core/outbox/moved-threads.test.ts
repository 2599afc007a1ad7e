import { describe, expect, it } from 'vitest';
import { settleByStatus } from '../../../../src-main/core/outbox/settle-by-status.ts';
import { importFile, writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { openSendingShop, type SendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';

/** An imported chat without a number: the import's id, and the thread's. */
async function importNadia({ client }: SendingShop, customer = 'Nadia'): Promise<[string, string]> {
  const chat = await writeChat(await temporaryFolder(), customer, [
    ['2026-11-20T10:00', customer, 'Bonjour'],
    ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
  ]);
  const { import_id: id } = await importFile(client, chat, { via: 'api' });
  const { threads } = await client.inbox.threads({});
  return [id ?? '', threads.find(({ name }) => name === customer)?.id ?? ''];
}

describe('what waits in a thread', () => {
  it('outlives the import that the thread came with', async () => {
    const shop = await openSendingShop();
    const [undone, thread] = await importNadia(shop, nadia);
    await shop.client.outbox.add({ thread, draft: { kind: 'text', text: 'Oui' } });
    await shop.client.imports.undo({ import_id: undone });
    expect((await shop.entries()).map((entry) => [entry.thread, entry.text])).toEqual([[thread, 'Oui']]);
  });

  it('goes with the thread into another one, and leaves from there', async () => {
    const shop = await openSendingShop();
    const from = shop.hear(nadia);
    const [, into] = await importNadia(shop);
    shop.send();
    const busy = { status: 500, code: 131_000, isTransient: true, path: '/messages', times: 1 } as const;
    shop.graph.world.disturbances.push({ kind: 'error', ...busy });
    await shop.client.outbox.add({ thread: from, draft: { kind: 'text', text: 'Oui' } });
    await shop.until(async () => (await shop.entries())[0]?.next_at != null);
    await shop.client.inbox.merge({ from, into });
    expect((await shop.entries()).map(({ thread }) => thread)).toEqual([into]);
    shop.advance(120_000);
    await shop.until(() => shop.graph.world.taken.length === 1);
    await shop.until(async () => (await shop.entries()).length === 0);
    const { messages } = await shop.client.inbox.messages({ thread: into });
    expect(messages.map(({ text }) => text)).toEqual(['Bonjour', 'Bonjour !', 'Bonjour', 'Oui']);
  });

  it('is told of in the thread that is shown, also where it was given up before and left all the same', async () => {
    const shop = await openSendingShop();
    const from = shop.hear(nadia);
    const [, into] = await importNadia(shop);
    const { entry } = await shop.client.outbox.add({ thread: from, draft: { kind: 'text', text: 'Oui' } });
    await shop.client.outbox.discard({ id: entry.id });
    await shop.client.inbox.merge({ from, into });
    const { db } = shop.context;
    const callback = String(db.prepare('SELECT callback FROM outbox').pluck().get());
    const proof = {
      callback,
      metaId: 'wamid.LATE',
      at: shop.now(),
      number: 'main',
      kind: 'delivered',
    } as const;
    const change = await shop.context.write([], (tx) => settleByStatus(tx, shop.context, proof));
    expect(change?.thread).toBe(Number(into));
    const { messages } = await shop.client.inbox.messages({ thread: into });
    expect(messages.at(-1)?.text).toBe('Oui');
  });
});
