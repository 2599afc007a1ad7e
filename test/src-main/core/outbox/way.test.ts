import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSending } from '../../../../src-main/core/outbox/sender.ts';
import { openCore } from '../../../helpers/core.ts';
import { handFile } from '../../../helpers/outbox/hand-file.ts';
import { openSendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';
const text = (words = 'Oui'): { kind: 'text'; text: string } => ({ kind: 'text', text: words });

/** An address where nobody listens. */
async function nowhere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${String(port)}/v26.0`;
}

describe('the way to Meta', () => {
  it('is tried again while there is none, and nothing is lost or counted as a try', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const environment = { ...shop.context.environment, graph: await nowhere() };
    const { read } = shop.context.secrets;
    const offline = { ...shop.context, environment, secrets: { ...shop.context.secrets, read } };
    const timers: { ms: number; call: () => void }[] = [];
    const after = (ms: number, call: () => void): (() => void) => {
      if (ms === 0) setImmediate(call);
      else timers.push({ ms, call });
      return () => undefined;
    };
    await shop.client.outbox.add({ thread, draft: text() });
    const part = startSending(offline, { after });
    await shop.until(
      async () => (await shop.entries())[0]?.sentence?.startsWith('There is no connection') === true,
    );
    for (const expected of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
      await shop.until(() => timers.some(({ ms }) => ms > 0 && ms <= expected));
      await shop.until(() => timers.at(-1)?.ms === expected);
      shop.advance(expected);
      timers.pop()?.call();
    }
    await part.stop();
    expect((await shop.entries())[0]).toMatchObject({ state: 'ready', tries: 0 });
    shop.send();
    await shop.untilSent(1);
  });

  it('hands a file over first, once, and says what it is', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const upload = handFile(shop, 'robe.png');
    shop.graph.world.disturbances.push({ kind: 'error', status: 503, code: 2, path: '/messages' });
    const { entry } = await shop.client.outbox.add({
      thread,
      draft: { kind: 'media', upload, caption: 'Bleue' },
    });
    expect(entry).toMatchObject({ kind: 'media', text: 'Bleue', attachment: 'robe.png' });
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.next_at != null);
    shop.advance(5_000);
    await shop.untilSent(1);
    expect(shop.graph.world.taken[0]?.body).toMatchObject({ type: 'image', image: { caption: 'Bleue' } });
    expect(shop.graph.world.media.size).toBe(1);
    await shop.until(async () => (await shop.entries()).length === 0);
    const { messages } = await shop.client.inbox.messages({ thread });
    expect(messages.at(-1)).toMatchObject({
      text: 'Bleue',
      attachment: 'robe.png',
      media: { type: 'image/png' },
    });
  });

  it('tells Meta what was read, once, and never shows that', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await shop.client.inbox.markRead({ thread });
    expect(await shop.entries()).toEqual([]);
    shop.send();
    await shop.until(() => shop.graph.world.reads.length === 1);
    await shop.until(() => shop.context.db.prepare('SELECT count(*) FROM outbox').pluck().get() === 0);
    // What was read long ago is no news.
    const other = shop.hear('+33622222222');
    shop.graph.world.disturbances.push({ kind: 'error', status: 500, code: 131000, path: '/messages' });
    await shop.client.inbox.markRead({ thread: other });
    await shop.until(() => shop.context.db.prepare('SELECT count(*) FROM outbox').pluck().get() === 0);
    expect(shop.graph.world.reads).toHaveLength(1);
  });

  it('reacts to a message and takes it back', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const { messages } = await shop.client.inbox.messages({ thread });
    const reacts_to = messages[0]?.id ?? '';
    shop.send();
    const { entry } = await shop.client.outbox.add({
      thread,
      draft: { kind: 'reaction', reacts_to, emoji: '👍' },
    });
    expect(entry).toMatchObject({ quotes: reacts_to, quote: { outcome: 'free', reason: 'reaction' } });
    await shop.client.outbox.add({ thread, draft: { kind: 'reaction', reacts_to, emoji: '' } });
    await shop.untilSent(2);
    expect(shop.graph.world.taken.map(({ body }) => (body['reaction'] as { emoji: string }).emoji)).toEqual([
      '👍',
      '',
    ]);
  });

  it('slows down when Meta says so: that customer, or the whole number', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const other = shop.hear('+33622222222');
    shop.graph.world.disturbances.push({ kind: 'error', status: 400, code: 131056, path: '/messages' });
    await shop.client.outbox.add({ thread, draft: text('un') });
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.next_at !== null);
    await shop.client.outbox.add({ thread: other, draft: text('deux') });
    await shop.untilSent(1);
    shop.graph.world.disturbances.push({ kind: 'error', status: 400, code: 130429, path: '/messages' });
    await shop.client.outbox.add({ thread: other, draft: text('trois') });
    await shop.until(async () => (await shop.entries()).every((entry) => entry.next_at !== null));
    shop.advance(4_000);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(shop.graph.world.taken).toHaveLength(1);
    shop.advance(1_000);
    await shop.untilSent(3);
  });

  it('is one for every data folder: a second program may not send', async () => {
    const shop = await openSendingShop();
    const folder = path.dirname(shop.context.folder.database);
    await expect(openCore({ folder })).rejects.toMatchObject({ code: 'folder_in_use' });
  });

  it('lets one of two senders have a message, should there ever be two', async () => {
    const shop = await openSendingShop();
    for (const phone of ['+33622222221', '+33622222222', '+33622222223']) {
      const thread = shop.hear(phone);
      for (const words of ['un', 'deux']) await shop.client.outbox.add({ thread, draft: text(words) });
    }
    shop.send();
    shop.send();
    await shop.until(() => shop.graph.world.taken.length >= 6);
    await shop.until(async () => (await shop.entries()).length === 0);
    expect([...shop.graph.countSent().values()]).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
